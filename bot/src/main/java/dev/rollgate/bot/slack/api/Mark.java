package dev.rollgate.bot.slack.api;

import dev.rollgate.orchestration.run.RunId;

/**
 * What a post is about, carried as Slack's message metadata ({@code event_type} {@value #EVENT_TYPE}), so that it is found
 * again when the answer to posting it was lost.
 *
 * @param event the event's number in the run's log; 0: the board
 * @param pager the pager that calls people about the event, by its name; empty: this is what the thread says of it
 */
public record Mark(RunId run, long event, String pager) {
    public static final String EVENT_TYPE = "rollgate_event";

    public Mark(RunId run, long event) {
        this(run, event, "");
    }
}
