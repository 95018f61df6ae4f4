package dev.rollgate.bot.slack.view;

/** An idea that many states share, and the emoji that stands for it and for nothing else. It never stands alone. */
public enum Sign {
    NOT_YET("white_circle", "its turn has not come"),
    CHECKING("mag", "being looked at"),
    PERSON("raised_hand", "a person is asked"),
    WAITING("hourglass_flowing_sand", "goes on by itself, wait"),
    REPLACING("wrench", "may be stopped and replaced now"),
    UNDER_WAY("arrows_counterclockwise", "an upgrade is under way"),
    CONFLUENCE_WORKS("gear", "Confluence works on it"),
    WATCHED("eyes", "done, and under watch"),
    CARED_FOR("bust_in_silhouette", "somebody is on it"),
    IN_SERVICE("large_green_circle", "in service"),
    DONE("white_check_mark", "done, or in order"),
    OUT_OF_SERVICE("black_circle", "out of service"),
    PAUSED("double_vertical_bar", "nothing new begins"),
    GOING_BACK("leftwards_arrow_with_hook", "taken back"),
    REJECTED("no_entry_sign", "a person said no"),
    ENDED("black_square_for_stop", "ended without an upgrade"),
    WARNING("warning", "good to know, holds nothing up"),
    IN_THE_WAY("no_entry", "held until it is mended"),
    FAILED("x", "failed"),
    ALARM("rotating_light", "wrong, a person must act"),
    TOO_LONG("alarm_clock", "takes longer than it may"),
    OUT_OF_CONTACT("satellite_antenna", "cannot be asked"),
    UNKNOWN("grey_question", "nobody knows");

    private final String shortcode;
    private final String idea;

    Sign(String shortcode, String idea) {
        this.shortcode = shortcode;
        this.idea = idea;
    }

    /** In mrkdwn: a name of Slack's standard set, which every workspace has. */
    public String emoji() {
        return ":" + shortcode + ":";
    }

    String idea() {
        return idea;
    }

    /** {@code mrkdwn} with the emoji before it: for blocks; a message's text says it without. */
    public String before(String mrkdwn) {
        return emoji() + " " + mrkdwn;
    }
}
