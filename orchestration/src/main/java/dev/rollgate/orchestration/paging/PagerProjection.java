package dev.rollgate.orchestration.paging;

import dev.rollgate.orchestration.engine.Projection;
import dev.rollgate.orchestration.paging.PagerMemo.Held;
import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.UnaryOperator;
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
    private final PageWriter writer;
    private final PagerNotes notes;
    private final InstantSource clock;
    private final Backoff backoff = new Backoff();

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
        this.writer = writer;
        this.notes = notes;
        this.clock = clock;
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
        Deed deed = new Deeds(memo, Subjects.of(run, routing), routing, pager.rhythm(), now).next();
        return new Turn(story, from, memo, repeated, now).take(deed, routing);
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

    /** One step. */
    private final class Turn {
        private final Story story;
        private final Bookmark from;
        private final PagerMemo memo;
        private final boolean repeated;
        private final Instant now;

        Turn(Story story, Bookmark from, PagerMemo memo, boolean repeated, Instant now) {
            this.story = story;
            this.from = from;
            this.memo = memo;
            this.repeated = repeated;
            this.now = now;
        }

        Step take(Deed deed, Routing routing) {
            return switch (deed) {
                case Deed.Intend(Subject subject) -> told(memo.opening(subject.number()));
                case Deed.Trigger(Subject subject) ->
                    sent(
                            pager.trigger(writer.page(story, subject), repeated || isHeard(subject)),
                            subject.number(),
                            held -> held.opened(now));
                case Deed.Acknowledge(Subject subject, var onIt) ->
                    sent(
                            pager.acknowledge(writer.page(story, subject), writer.name(onIt.by())),
                            subject.number(),
                            Held::acknowledged);
                case Deed.Resolve(long subject) ->
                    sent(pager.resolve(writer.over(story, subject)), subject, held -> held.resolved(now));
                case Deed.Forget(long subject) -> told(memo.without(subject));
                case Deed.Rest rest -> announceOr(rest, routing);
            };
        }

        private boolean isHeard(Subject subject) {
            return memo.held(subject.number())
                    .filter(held -> held.openedAt() > 0)
                    .isPresent();
        }

        private Step sent(Receipt receipt, long subject, UnaryOperator<Held> change) {
            return judged(receipt, memo.held(subject, change));
        }

        private Step judged(Receipt receipt, PagerMemo next) {
            return switch (receipt) {
                case Receipt.Taken taken -> {
                    backoff.succeeded();
                    yield told(next.takes());
                }
                case Receipt.NotNow(var pause, String why, boolean mayHaveArrived) ->
                    new Step.Later(pause.orElseGet(backoff::afterFailure), pagerName + ": " + why, mayHaveArrived);
                case Receipt.Refused(String why) -> {
                    log.error(
                            "run {}: {} refuses what it is sent: {}",
                            story.run().id(),
                            pagerName,
                            why);
                    notes.note(story.run().id(), new RunEvent.PagerRefused(pagerName, why));
                    yield told(memo.refused(pagerName + ": " + why, now));
                }
            };
        }

        /** There is more to do, so the last event is not told yet. */
        private Step told(PagerMemo next) {
            return new Step.Told(new Bookmark(Math.min(from.told(), story.run().version() - 1), next.asJson()));
        }

        private Step announceOr(Deed.Rest rest, Routing routing) {
            boolean began = hasBegun() && !routing.isOff();
            if (began && !memo.began()) {
                return announced(writer.began(story), memo.noted(false));
            }
            if (memo.began() && !memo.ended() && story.run().isOver()) {
                return announced(writer.ended(story), memo.noted(true));
            }
            Bookmark done = new Bookmark(story.run().version(), memo.asJson());
            return rest.until()
                    .<Step>map(until -> new Step.Idle(done, Deeds.until(until, now)))
                    .orElseGet(() -> new Step.UpToDate(done));
        }

        private boolean hasBegun() {
            return story.log().stream().anyMatch(recorded -> recorded.event() instanceof RunEvent.UpgradeModeSeenOn);
        }

        /** It has no key: one that may have arrived is not sent again. */
        private Step announced(ChangeNote note, PagerMemo next) {
            if (repeated) {
                return told(next);
            }
            return pager.announce(note)
                    .map(receipt -> receipt instanceof Receipt.NotNow notNow && notNow.mayHaveArrived()
                            ? told(next)
                            : judged(receipt, next))
                    .orElseGet(() -> told(next));
        }
    }
}
