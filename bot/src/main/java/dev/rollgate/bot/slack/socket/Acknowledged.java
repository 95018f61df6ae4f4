package dev.rollgate.bot.slack.socket;

/** Is told of each envelope that was answered. */
@FunctionalInterface
public interface Acknowledged {
    /**
     * @param status as it would be over HTTP; only 200 was acknowledged
     * @param nanos from the envelope's arrival to the app's answer
     */
    void with(int status, long nanos);
}
