package dev.rollgate.bot.slack.view;

/**
 * A message of the page that shows them all.
 *
 * @param when what has happened, so that it is shown
 * @param reader who alone sees it; empty: everybody in the channel
 * @param about what it puts into words: an event, a problem, a refusal, a reason; the page is held against all of these
 */
public record Shot(String when, String reader, Message message, Object about) {
    static Shot seenByAll(String when, Message message, Object about) {
        return new Shot(when, "", message, about);
    }

    /** {@code mrkdwn}: an answer to a command or click. */
    public static Shot toldTo(String reader, String when, String mrkdwn, Object about) {
        return new Shot(when, reader, PrivateMessages.answer(mrkdwn), about);
    }
}
