package dev.rollgate.orchestration.simulation;

import dev.rollgate.orchestration.engine.Projection;
import dev.rollgate.orchestration.run.RunId;
import dev.rollgate.orchestration.simulation.audit.Auditor;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Where people are told, one event a step. Posts may fail, or get through without saying so; then it looks before it repeats. */
final class Channel implements Projection {
    private final Replica replica;
    private final Board board;
    private final Mischief mischief;
    private final Auditor auditor;

    Channel(Replica replica, Board board, Mischief mischief, Auditor auditor) {
        this.replica = replica;
        this.board = board;
        this.mischief = mischief;
        this.auditor = auditor;
    }

    /** What was posted: it outlives every replica. */
    static final class Board {
        private final Map<RunId, Long> last = new HashMap<>();
        private final Happenings time;

        Board(Happenings time) {
            this.time = time;
        }

        long last(RunId run) {
            return last.getOrDefault(run, 0L);
        }
    }

    @Override
    public String name() {
        return "channel";
    }

    @Override
    public Step tellNext(Story story, Bookmark from, boolean repeated) {
        RunId run = story.run().id();
        long next = from.told() + 1;
        if (next > story.run().version()) {
            return new Step.UpToDate(from);
        }
        if (repeated && board.last(run) >= next) {
            return new Step.Told(new Bookmark(next, from.memo()));
        }
        replica.mayCrash("before a post");
        if (mischief.tellingGoesWrong()) {
            return new Step.Later(mischief.chance().seconds(1, 30), "refused", false);
        }
        auditor.told(run, next);
        board.last.put(run, next);
        board.time.pass(mischief.latency());
        replica.mayCrash("after a post");
        replica.demandAlive();
        return mischief.tellingGoesWrong()
                ? new Step.Later(Duration.ofSeconds(2), "answer lost", true)
                : new Step.Told(new Bookmark(next, from.memo()));
    }
}
