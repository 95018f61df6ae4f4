package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.paging.Page;
import dev.rollgate.orchestration.paging.Receipt;
import dev.rollgate.orchestration.paging.Urgency;
import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.Person;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words of a test of the pagers: what they are sent, and what each answered. */
public final class TrialText {
    private static final int ANSWER = 300;

    private TrialText() {}

    /** What is sent; plain text. {@code by}: who asked for it, as people know them. */
    public static Page page(String key, ClusterKey cluster, Urgency urgency, String by, Instant at) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("what it means", "Nothing is wrong. Somebody tries whether pages of this cluster arrive.");
        details.put("what to do", "Nothing: it is resolved by itself in a moment.");
        details.put("asked for by", by);
        return new Page(
                key,
                cluster,
                urgency,
                "TEST, nothing is wrong: a page of " + cluster + ", sent to see whether it arrives",
                Optional.empty(),
                "test",
                at,
                Optional.empty(),
                details);
    }

    /** The root of the answers. */
    public static Message asked(ClusterKey cluster, Person by) {
        return said(
                Sign.CHECKING,
                SlackText.mention(by) + " tests the pagers of " + SlackText.name(cluster)
                        + ": nothing is wrong. What each answers follows in the thread.");
    }

    /** "PagerDuty `on-call`". */
    public static String label(String kind, String name) {
        return PageLines.label(kind, name);
    }

    /** What a pager answered; a sentence or two in mrkdwn. */
    public static String answered(String label, Receipt trigger, Receipt resolve) {
        return switch (trigger) {
            case Receipt.Taken(String answer) ->
                label + " took the test page (" + foreign(answer) + "). " + resolved(resolve);
            case Receipt.NotNow(var pause, String why, boolean mayHaveArrived) ->
                label + " did not take the test page (" + foreign(why) + ")."
                        + (mayHaveArrived ? " It may have it all the same. " + resolved(resolve) : "");
            case Receipt.Refused(String why) ->
                label + " refuses the test page (" + foreign(why)
                        + "). Check its settings: nobody is woken through it.";
        };
    }

    public static Message reply(String answered, Receipt trigger) {
        return said(trigger instanceof Receipt.Taken ? Sign.DONE : Sign.FAILED, answered);
    }

    private static String resolved(Receipt resolve) {
        return switch (resolve) {
            case Receipt.Taken taken -> "It is resolved.";
            case Receipt.NotNow(var pause, String why, boolean mayHaveArrived) -> unresolved(why);
            case Receipt.Refused(String why) -> unresolved(why);
        };
    }

    private static String unresolved(String why) {
        return "It could not be resolved (" + foreign(why) + "): resolve it there by hand.";
    }

    private static String foreign(String text) {
        return SlackText.foreign(text, ANSWER);
    }

    private static Message said(Sign sign, String mrkdwn) {
        return new Message(mrkdwn, List.of(BlockKit.text(sign.before(mrkdwn))));
    }
}
