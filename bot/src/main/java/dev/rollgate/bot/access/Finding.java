package dev.rollgate.bot.access;

/** What came of asking Slack about somebody or something. */
public sealed interface Finding<T> {
    record Found<T>(T value) implements Finding<T> {}

    /** Nobody knows for now: no answer, or no such thing. {@code why}: one line for the log, without secrets. */
    record Unsaid<T>(String why) implements Finding<T> {}

    /** The bot's app lacks this scope, until somebody grants it. */
    record Forbidden<T>(String scope) implements Finding<T> {}

    /** The endpoint has no such method. Slack never says so; an endpoint that only speaks like Slack does. */
    record NotOffered<T>() implements Finding<T> {}
}
