package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.paging.Page;
import java.util.List;

/** A page as a call of a user group, in the thread that says the rest. */
public final class GroupCall {
    private static final int SUMMARY = 600;

    private GroupCall() {}

    public static Message of(String group, Page page) {
        String said = SlackText.mention(group) + " " + SlackText.foreign(page.summary(), SUMMARY);
        return new Message(said, List.of(BlockKit.text(sign(page).before(said))));
    }

    private static Sign sign(Page page) {
        return switch (page.urgency()) {
            case CRITICAL -> Sign.ALARM;
            case WARNING -> Sign.TOO_LONG;
            case APPROVAL -> Sign.PERSON;
        };
    }
}
