package dev.rollgate.orchestration.simulation;

import dev.rollgate.orchestration.engine.RunStore.LiveRun;
import dev.rollgate.orchestration.engine.RunWork;
import dev.rollgate.orchestration.engine.Schedule;
import dev.rollgate.orchestration.engine.StoreUnavailable;
import dev.rollgate.orchestration.run.RunId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Stands in for Quartz: one tick, one telling and one paging per run, rung in any living replica. It may ring twice at once, late, or
 * not at all; a watchdog mends the last, as the real one does.
 */
final class AlarmClock {
    private static final Duration WATCH = Duration.ofSeconds(5);
    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final Duration BACK_OFF = Duration.ofSeconds(5);

    private final Happenings time;
    private final Mischief mischief;
    private final Supplier<Replicas> replicas;
    private final Bell ticks = new Bell(Replica::reconciler);
    private final Bell tellings = new Bell(Replica::publisher);
    private final Bell pages = new Bell(Replica::pages);

    AlarmClock(Happenings time, Mischief mischief, Supplier<Replicas> replicas) {
        this.time = time;
        this.mischief = mischief;
        this.replicas = replicas;
        time.in(WATCH, this::watch);
    }

    /** A replica whose clock is ahead sets its alarms so much too early. */
    Schedule heardBy(Replica replica) {
        return new Schedule() {
            @Override
            public void tickIn(RunId run, Duration delay) {
                ticks.arm(run, delay, replica);
            }

            @Override
            public void tickNow(RunId run) {
                time.in(Duration.ZERO, () -> ticks.ring(run));
            }

            @Override
            public void publishIn(RunId run, Duration delay) {
                tellings.arm(run, delay, replica);
                pages.arm(run, delay, replica);
            }
        };
    }

    private void watch() {
        time.in(WATCH, this::watch);
        replicas.get()
                .any()
                .ifPresent(replica -> replica.work(() -> {
                    try {
                        List<LiveRun> live = replica.store().live();
                        live.stream()
                                .filter(run -> run.isOverdue(replica.store().now(), GRACE) || !ticks.isArmed(run.id()))
                                .forEach(run -> ticks.arm(run.id(), Duration.ZERO, replica));
                        replica.store().untold(List.of("channel")).stream()
                                .filter(run -> !tellings.isArmed(run))
                                .forEach(run -> tellings.arm(run, Duration.ZERO, replica));
                        replica.store().untold(Pagers.PROJECTIONS).stream()
                                .filter(run -> !pages.isArmed(run))
                                .forEach(run -> pages.arm(run, Duration.ZERO, replica));
                    } catch (StoreUnavailable later) {
                        // the next watch
                    }
                }));
    }

    /** One kind of work, one alarm a run. */
    private final class Bell {
        private final Function<Replica, RunWork> work;
        private final Map<RunId, Long> armed = new HashMap<>();
        private final Map<RunId, List<Replica>> working = new HashMap<>();
        private long arms;

        Bell(Function<Replica, RunWork> work) {
            this.work = work;
        }

        private List<Replica> working(RunId run) {
            return working.computeIfAbsent(run, none -> new ArrayList<>());
        }

        boolean isArmed(RunId run) {
            return armed.containsKey(run) || !working(run).isEmpty();
        }

        /** Replaces the alarm that was set. */
        void arm(RunId run, Duration delay, Replica by) {
            if (mischief.alarmGoesWrong()) {
                armed.remove(run); // lost
                return;
            }
            long arm = ++arms;
            armed.put(run, arm);
            Duration late = mischief.alarmGoesWrong() ? mischief.chance().mostlyShort(3, 40) : Duration.ZERO;
            time.in(skewed(delay, by.clockAhead()).plus(late), () -> {
                if (armed.remove(run, arm)) {
                    ring(run);
                }
            });
        }

        /** Never so early that there is no wait at all. */
        private static Duration skewed(Duration delay, Duration ahead) {
            Duration least = delay.dividedBy(4);
            Duration early = delay.minus(ahead);
            return early.compareTo(least) < 0 ? least : early;
        }

        void ring(RunId run) {
            boolean twice = mischief.alarmGoesWrong();
            if (!working(run).isEmpty() && !twice) {
                time.in(Duration.ofMillis(250), () -> ring(run)); // not at once with itself
                return;
            }
            Optional<Replica> ringing = replicas.get().anyBut(working(run));
            ringing.ifPresent(replica -> replica.work(() -> work(replica, run)));
            if (twice && ringing.isPresent()) {
                time.in(mischief.chance().mostlyShort(1, 5), () -> ring(run));
            }
        }

        private void work(Replica replica, RunId run) {
            working(run).add(replica);
            try {
                work.apply(replica).of(run).ifPresent(next -> arm(run, next, replica));
            } catch (StoreUnavailable later) {
                arm(run, BACK_OFF, replica);
            } finally {
                working(run).remove(replica);
            }
        }
    }
}
