package dev.rollgate.bot.slack;

/**
 * What a person is told, and nobody else.
 *
 * @param text mrkdwn, escaped; empty: nothing needs to be said, for the thread says it
 * @param recorded whether what the person asked for is in the log
 */
record Reply(String text, boolean recorded) implements Recordable {
    static Reply recorded(String text) {
        return new Reply(text, true);
    }

    static Reply told(String text) {
        return new Reply(text, false);
    }
}
