package dev.rollgate.sandbox.page;

import dev.rollgate.sandbox.confluence.Fault;
import dev.rollgate.sandbox.world.World;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** What goes wrong for as long as it is switched on, for everybody who calls. */
final class Troubles {
    private static final int RETRY_AFTER_SECONDS = 5;
    private static final String NONSENSE = "DANCING";

    /** Each can be switched on its own; where several meet a call the first of this order wins. */
    enum Trouble {
        CONFLUENCE_502("Confluence's proxy answers 502"),
        CONFLUENCE_LOGIN("Confluence answers with its log-in page"),
        CONFLUENCE_401("Confluence answers 401: the token is not valid"),
        CONFLUENCE_403("Confluence answers 403: not a system administrator"),
        CONFLUENCE_500("Confluence answers 500"),
        CONFLUENCE_CLOSED("Confluence cannot be reached: connections break"),
        CONFLUENCE_HANGS("Confluence does not answer, and connections stay open"),
        CONFLUENCE_HALF("Confluence's answers break off in the middle"),
        CONFLUENCE_NONSENSE("Confluence names states that nobody knows"),
        SLACK_429("Slack answers 429: too many calls"),
        SLACK_AWAY("Slack's Web API is away");

        private final String label;

        Trouble(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        /** As the page calls it: {@code confluence-502}. */
        String id() {
            return Wire.word(this, '-');
        }

        /** @throws IllegalArgumentException if there is none */
        static Trouble called(String id) {
            return Arrays.stream(values())
                    .filter(trouble -> trouble.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("there is no trouble called " + id));
        }
    }

    private final World world;
    private final Set<Trouble> on = EnumSet.noneOf(Trouble.class);

    Troubles(World world) {
        this.world = world;
    }

    synchronized void set(Trouble trouble, boolean now) {
        if (now) {
            on.add(trouble);
        } else {
            on.remove(trouble);
        }
        world.confluence().faults().clear();
        world.slack().faults().clear();
        on.forEach(this::bring);
    }

    synchronized boolean isOn(Trouble trouble) {
        return on.contains(trouble);
    }

    private void bring(Trouble trouble) {
        var confluence = world.confluence().faults();
        var slack = world.slack().faults();
        switch (trouble) {
            case CONFLUENCE_502 -> confluence.untilCleared(Fault.status(502));
            case CONFLUENCE_LOGIN -> confluence.untilCleared(Fault.htmlLogin());
            case CONFLUENCE_401 -> confluence.untilCleared(Fault.unauthorized());
            case CONFLUENCE_403 -> confluence.untilCleared(Fault.notSysadmin());
            case CONFLUENCE_500 -> confluence.untilCleared(Fault.status(500));
            case CONFLUENCE_CLOSED -> confluence.untilCleared(new Fault.Closes());
            case CONFLUENCE_HANGS -> confluence.untilCleared(new Fault.Hangs());
            case CONFLUENCE_HALF -> confluence.untilCleared(new Fault.AnswersHalf());
            case CONFLUENCE_NONSENSE -> {
                confluence.untilCleared(new Fault.NamesState(NONSENSE));
                confluence.untilCleared(new Fault.NamesNodeStates(NONSENSE));
            }
            case SLACK_429 -> slack.always(new dev.rollgate.sandbox.slack.Fault.TooMany(RETRY_AFTER_SECONDS));
            case SLACK_AWAY -> slack.always(new dev.rollgate.sandbox.slack.Fault.Down());
        }
    }
}
