package dev.rollgate.bot.slack.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What pagers have of a run.
 *
 * @param pagers those that have a page open, or trouble
 * @param settled whether they have what the run wants them to have: if not, look again soon
 */
public record PagesSeen(List<OfPager> pagers, boolean settled) {
    public static final PagesSeen NONE = new PagesSeen(List.of(), true);

    /** How far a page is. */
    public enum State {
        /** The pager has not taken it yet. */
        SENDING,
        OPEN,
        ACKNOWLEDGED
    }

    /**
     * A page that is not over at the pager.
     *
     * @param subject the number of the incident or gate
     * @param since when the pager took it; {@link Instant#EPOCH} before
     */
    public record OpenPage(long subject, State state, Instant since) {}

    /** Why a pager does not take what it is sent. {@code why}: holds text from outside. */
    public sealed interface Trouble {
        String why();

        /** It will not, before somebody changes something. */
        record Refuses(String why) implements Trouble {}

        /** It is tried again and again. */
        record Silent(String why) implements Trouble {}
    }

    /**
     * One pager.
     *
     * @param name as in the configuration
     * @param kind what it is, like PagerDuty
     */
    public record OfPager(String name, String kind, List<OpenPage> pages, Optional<Trouble> trouble) {
        public OfPager {
            pages = List.copyOf(pages);
        }
    }

    public PagesSeen {
        pagers = List.copyOf(pagers);
    }
}
