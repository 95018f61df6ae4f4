package dev.rollgate.orchestration.paging;

import dev.rollgate.orchestration.engine.Backoff;
import dev.rollgate.orchestration.engine.Projection.Bookmark;
import dev.rollgate.orchestration.engine.Projection.Step;
import dev.rollgate.orchestration.engine.Projection.Story;
import dev.rollgate.orchestration.paging.PagerMemo.Held;
import dev.rollgate.orchestration.run.RunEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One step of one pager's telling: a deed is done, and what came of it is noted. */
final class Turn {
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

    private static final Logger log = LoggerFactory.getLogger(Turn.class);

    private final Desk desk;
    private final Now at;

    Turn(Desk desk, Now at) {
        this.desk = desk;
        this.at = at;
    }

    /** What every step of a pager works with. */
    record Desk(String pagerName, Pager pager, PageWriter writer, PagerNotes notes, Backoff backoff) {
        /** A pager that asks for no pause at all is not asked in a spin. */
        Duration pause(Optional<Duration> wish) {
            return wish.filter(pause -> pause.compareTo(SHORTEST_PAUSE) >= 0).orElseGet(backoff::afterFailure);
        }
    }

    /** What this step begins from. */
    record Now(Story story, Bookmark from, PagerMemo memo, boolean repeated, Instant instant) {}

    Step take(Deed deed, Routing routing) {
        Pager pager = desk.pager();
        PageWriter writer = desk.writer();
        return switch (deed) {
            case Deed.Intend(Subject subject) -> told(at.memo().opening(subject.number()));
            case Deed.Trigger(Subject subject) ->
                sent(
                        pager.trigger(writer.page(at.story(), subject), mayBeThere(subject.number())),
                        subject.number(),
                        held -> held.opened(at.instant()));
            case Deed.Acknowledge(Subject subject, var onIt) ->
                sent(
                        pager.acknowledge(writer.page(at.story(), subject), writer.name(onIt.by())),
                        subject.number(),
                        Held::acknowledged);
            case Deed.Resolve(long subject) ->
                sent(pager.resolve(writer.over(at.story(), subject)), subject, held -> held.resolved(at.instant()));
            case Deed.Forget(long subject) -> told(at.memo().without(subject));
            case Deed.Rest rest -> announceOr(rest, routing);
        };
    }

    private boolean mayBeThere(long subject) {
        return at.repeated() || at.memo().held(subject).filter(Held::isHeard).isPresent();
    }

    private Step sent(Receipt receipt, long subject, UnaryOperator<Held> change) {
        return switch (receipt) {
            case Receipt.Taken taken -> {
                desk.backoff().succeeded();
                yield told(at.memo().held(subject, change).takes());
            }
            case Receipt.NotNow(var pause, String why, boolean mayHaveArrived) ->
                new Step.Later(desk.pause(pause), said(why), mayHaveArrived);
            case Receipt.Refused(String why) -> {
                noteRefusal(why);
                PagerMemo known = mayBeThere(subject)
                        ? at.memo().held(subject, held -> held.mayBeThere(at.instant()))
                        : at.memo();
                yield told(known.refused(said(why), at.instant()));
            }
        };
    }

    private String said(String why) {
        return desk.pagerName() + ": " + why;
    }

    private void noteRefusal(String why) {
        log.error("run {}: {} refuses what it is sent: {}", at.story().run().id(), desk.pagerName(), why);
        desk.notes().note(at.story().run().id(), new RunEvent.PagerRefused(desk.pagerName(), why));
    }

    /** There is more to do, so the last event is not told yet. */
    private Step told(PagerMemo next) {
        long version = at.story().run().version();
        return new Step.Told(new Bookmark(Math.min(at.from().told(), version - 1), next.asJson()));
    }

    private Step announceOr(Deed.Rest rest, Routing routing) {
        PagerMemo memo = at.memo();
        if (hasBegun() && !routing.isOff() && !memo.began()) {
            return announced(desk.writer().began(at.story()), memo.noted(false), rest);
        }
        if (memo.began() && !memo.ended() && at.story().run().isOver()) {
            return announced(desk.writer().ended(at.story()), memo.noted(true), rest);
        }
        return rested(rest.until());
    }

    private boolean hasBegun() {
        return at.story().log().stream().anyMatch(recorded -> recorded.event() instanceof RunEvent.UpgradeModeSeenOn);
    }

    /** It has no key: one that may have arrived is not sent again. */
    private Step announced(ChangeNote note, PagerMemo next, Deed.Rest rest) {
        return at.repeated()
                ? told(next)
                : desk.pager()
                        .announce(note)
                        .map(receipt -> announced(receipt, next, rest))
                        .orElseGet(() -> told(next));
    }

    /** It wakes nobody, so no page waits for it: neither for its next attempt, nor because it was refused. */
    private Step announced(Receipt receipt, PagerMemo next, Deed.Rest rest) {
        return switch (receipt) {
            case Receipt.Taken taken -> {
                desk.backoff().succeeded();
                yield told(next.takes());
            }
            case Receipt.NotNow notNow when notNow.mayHaveArrived() -> told(next);
            case Receipt.NotNow notNow -> {
                Instant again = at.instant().plus(desk.pause(notNow.pause()));
                yield rested(rest.until().filter(again::isAfter).or(() -> Optional.of(again)));
            }
            case Receipt.Refused(String why) -> {
                noteRefusal(why);
                yield told(next.refused(said(why), Instant.EPOCH));
            }
        };
    }

    private Step rested(Optional<Instant> until) {
        Bookmark done = new Bookmark(at.story().run().version(), at.memo().asJson());
        return until.<Step>map(when -> new Step.Idle(done, Deeds.until(when, at.instant())))
                .orElseGet(() -> new Step.UpToDate(done));
    }
}
