package dev.rollgate.orchestration.simulation;

import dev.rollgate.orchestration.paging.Page;
import dev.rollgate.orchestration.paging.Pager;
import dev.rollgate.orchestration.paging.Receipt;
import dev.rollgate.orchestration.paging.Rhythm;
import java.time.Duration;
import java.util.Optional;

/** A pager as one replica reaches it: it may fail, be slow, lose its answer or refuse, and the replica may die around a call. */
final class FaultyPager implements Pager {
    private static final Rhythm OFTEN = new Rhythm(Duration.ofMinutes(1), Duration.ofMinutes(5));

    private final Pagers pagers;
    private final String name;
    private final Replica replica;
    private final Mischief mischief;
    private final Chance chance;

    FaultyPager(Pagers pagers, String name, Replica replica, Mischief mischief, Chance chance) {
        this.pagers = pagers;
        this.name = name;
        this.replica = replica;
        this.mischief = mischief;
        this.chance = chance;
    }

    @Override
    public Receipt trigger(Page page, boolean repeated) {
        return send(() -> pagers.trigger(name, page));
    }

    @Override
    public Receipt acknowledge(Page page, String by) {
        return send(() -> pagers.acknowledge(name, page));
    }

    @Override
    public Receipt resolve(Page page) {
        return send(() -> pagers.resolve(name, page));
    }

    @Override
    public Rhythm rhythm() {
        return name.equals(Pagers.FORGETS) ? OFTEN : Rhythm.ONCE;
    }

    private Receipt send(Runnable effect) {
        replica.mayCrash("before a page");
        if (mischief.pagingGoesWrong()) {
            return chance.onceIn(6) ? new Receipt.Refused("401: simulated") : notTaken();
        }
        effect.run();
        pagers.pass(mischief.latency());
        replica.mayCrash("after a page");
        replica.demandAlive();
        return mischief.pagingGoesWrong()
                ? new Receipt.NotNow(Optional.empty(), "answer lost", true)
                : new Receipt.Taken("taken");
    }

    private Receipt notTaken() {
        Optional<Duration> pause = chance.onceIn(3) ? Optional.of(chance.seconds(1, 60)) : Optional.empty();
        return new Receipt.NotNow(pause, "503: simulated", chance.onceIn(2));
    }
}
