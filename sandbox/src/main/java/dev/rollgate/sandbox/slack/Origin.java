package dev.rollgate.sandbox.slack;

/** Who put a message on the screen. */
public enum Origin {
    /** The bot under test, by any of its ways: Web API, acknowledgement, response_url. */
    BOT,
    /** A person who writes in the channel. */
    PERSON,
    /** Slack's own client, to tell a person that the bot did not answer as it must. */
    CLIENT
}
