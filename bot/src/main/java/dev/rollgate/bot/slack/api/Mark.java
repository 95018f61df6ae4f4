package dev.rollgate.bot.slack.api;

import dev.rollgate.orchestration.run.RunId;

/**
 * What a post is about, carried as Slack's message metadata ({@code event_type} {@value #EVENT_TYPE}), so that it is found
 * again when the answer to posting it was lost.
 *
 * @param event the event's number in the run's log; 0: the board
 */
public record Mark(RunId run, long event) {
    public static final String EVENT_TYPE = "rollgate_event";
}
