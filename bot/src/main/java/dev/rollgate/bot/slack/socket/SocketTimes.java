package dev.rollgate.bot.slack.socket;

import java.time.Duration;

/**
 * How patient the bot is with its connection to Slack.
 *
 * @param beat how often it pings and looks whether the connection and the listeners live; on a good line a pong comes at once
 * @param silence after this long without a word, pongs among them, the connection is taken for dead
 * @param stuck a listener thread that does not become free for so long is none
 * @param opening the most that a connection may take to be opened and to say hello, each
 * @param farewell the most that envelopes in hand may take when a connection is given up
 * @param steady a connection that lived so long was a good one: after it the next is opened at once
 * @param firstWait before the next attempt, after one failure; doubled with each further one
 * @param longestWait where that doubling ends. Slack promises no more than one attempt a minute in the long run.
 */
public record SocketTimes(
        Duration beat,
        Duration silence,
        Duration stuck,
        Duration opening,
        Duration farewell,
        Duration steady,
        Duration firstWait,
        Duration longestWait) {

    public static final SocketTimes USUAL = new SocketTimes(
            Duration.ofSeconds(10),
            Duration.ofSeconds(35),
            Duration.ofSeconds(20),
            Duration.ofSeconds(10),
            Duration.ofSeconds(5),
            Duration.ofMinutes(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(60));
}
