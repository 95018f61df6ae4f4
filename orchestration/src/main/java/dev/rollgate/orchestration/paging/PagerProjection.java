package dev.rollgate.orchestration.paging;

import dev.rollgate.orchestration.engine.Backoff;
import dev.rollgate.orchestration.engine.Projection;
import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.Run;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps open at one pager what a run wants open there, and nothing else: a page for each problem and each unanswered question
 * from when its grace is over, until it is over in whatever way.
 *
 * <p>That a page is about to be sent is noted before it is: whatever was lost in a crash or on the wire, the page is sent again
 * under the same key, or resolved where it is no longer wanted. Pagers do not wait for one another, and not for Slack.
 */
public final class PagerProjection implements Projection {
    /** Before every name of one: the rest is the pager's name in the configuration. */
    public static final String PREFIX = "pager-";

    private static final Duration AFTER_A_REFUSAL = Duration.ofMinutes(5);
    /** An ended run whose pages cannot be resolved for so long is left. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private static final Logger log = LoggerFactory.getLogger(PagerProjection.class);

    private final String pagerName;
    private final Pager pager;
    private final Function<ClusterKey, Routing> routings;
    private final InstantSource clock;
    private final Turn.Desk desk;

    /**
     * The pages of one pager.
     *
     * @param pagerName as in the configuration
     * @param routings what the pager is woken for, by cluster; {@link Routing#NONE} where it is not, or no longer, configured
     */
    public PagerProjection(
            String pagerName,
            Pager pager,
            Function<ClusterKey, Routing> routings,
            PageWriter writer,
            PagerNotes notes,
            InstantSource clock) {
        this.pagerName = pagerName;
        this.pager = pager;
        this.routings = routings;
        this.clock = clock;
        this.desk = new Turn.Desk(pagerName, pager, writer, notes, new Backoff());
    }

    @Override
    public String name() {
        return PREFIX + pagerName;
    }

    @Override
    public Step tellNext(Story story, Bookmark from, boolean repeated) {
        PagerMemo memo = PagerMemo.read(from.memo());
        Run run = story.run();
        Instant now = clock.instant();
        if (isGivenUp(run, now)) {
            return givenUp(run, memo);
        }
        Instant retry = Instant.ofEpochMilli(memo.refusedAt()).plus(AFTER_A_REFUSAL);
        if (memo.refused() != null && retry.isAfter(now)) {
            return new Step.Later(Deeds.until(retry, now), memo.refused(), repeated);
        }
        Routing routing = routings.apply(run.cluster());
        Deed deed = new Deeds(memo, Subjects.of(run, routing.urgencies()), routing, pager.rhythm(), now).next();
        return new Turn(desk, new Turn.Now(story, from, memo, repeated, now)).take(deed, routing);
    }

    private static boolean isGivenUp(Run run, Instant now) {
        Instant ended = run.endedAt();
        return ended != null && ended.plus(LONGEST).isBefore(now);
    }

    private Step givenUp(Run run, PagerMemo memo) {
        if (!memo.pages().isEmpty()) {
            log.error("run {}: {} may have pages open that could not be resolved for a day", run.id(), pagerName);
        }
        return new Step.UpToDate(new Bookmark(run.version(), "{}"));
    }
}
