package dev.rollgate.bot.slack.thread;

import dev.rollgate.bot.slack.view.Board;
import dev.rollgate.bot.slack.view.PagesSeen;
import dev.rollgate.orchestration.run.Recorded;
import dev.rollgate.orchestration.run.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When a board that differs from what it shows may be edited. Few edits a node are affordable, so what belongs together is
 * shown together: soon where the gist differs, within a minute where only details do, at once at the end.
 */
final class BoardTiming {
    static final Duration APART = Duration.ofSeconds(3);
    static final Duration DETAILS_APART = Duration.ofMinutes(1);
    /** So old what is shown may become while events do not cease. */
    static final Duration STALE = Duration.ofSeconds(8);

    /** Nothing that happens meanwhile must wait longer than this, so longer waits are taken in pieces. */
    static final Duration LONGEST_NAP = Duration.ofSeconds(5);

    private BoardTiming() {}

    /** Zero: now. */
    static Duration untilEdit(Run run, List<Recorded> log, BoardMemo memo, PagesSeen paged, Instant now) {
        if (run.isOver() || memo.shown().isEmpty()) {
            return Duration.ZERO;
        }
        Duration age = Duration.between(Instant.ofEpochMilli(memo.at()), now);
        if (age.isNegative()) {
            return Duration.ZERO; // a replica whose clock is ahead showed it last: waiting for its time could take long
        }
        if (memo.gist().equals(Board.gist(run, paged))) {
            return nap(DETAILS_APART.minus(age));
        }
        Duration untilApart = nap(APART.minus(age));
        Duration untilSettled = least(settling(log.getLast().at(), now), nap(STALE.minus(age)));
        return untilApart.compareTo(untilSettled) > 0 ? untilApart : untilSettled;
    }

    /** One event seldom comes alone. The store's clock may be ahead of ours: then this does not wait. */
    private static Duration settling(Instant last, Instant now) {
        Duration age = Duration.between(last, now);
        return age.isNegative() ? Duration.ZERO : nap(APART.minus(age));
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration nap(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST_NAP) > 0 ? LONGEST_NAP : wait;
    }
}
