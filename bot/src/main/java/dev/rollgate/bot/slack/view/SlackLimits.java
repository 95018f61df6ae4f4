package dev.rollgate.bot.slack.view;

/** Slack's size limits, as far as our messages meet them; above them a post or an edit is refused whole. */
final class SlackLimits {
    /** Of a message's text, in chars. An edit takes 4,000 bytes after escaping, and a char has at most 3. */
    static final int TEXT = 1300;
    /** Of one text object. */
    static final int SECTION = 3000;

    static final int HEADER = 150;
    static final int LABEL = 75;
    static final int VALUE = 2000;
    /** Of an actions block: elements. */
    static final int ROW = 25;

    static final int OPTION = 75;
    static final int CONFIRM_TITLE = 100;
    static final int CONFIRM_TEXT = 300;
    static final int CONFIRM_LABEL = 30;
    static final int BLOCKS = 50;
    /** Of a private answer to a command, where Slack cuts at 40,000: nobody reads more at once. */
    static final int PRIVATE = 9000;
    /** Of all blocks of a message together: not documented; 9,597 was taken once and 11,341 refused. */
    static final int ALL_BLOCKS = 9500;

    private SlackLimits() {}
}
