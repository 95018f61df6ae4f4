package dev.rollgate.orchestration.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Two places where a replica runs. What dies is started again, mostly soon. */
final class Replicas {
    private final List<Replica> places = new ArrayList<>();
    private final Function<Duration, Replica> start;
    private final Happenings time;
    private final Chance chance;

    /** @param start makes a replica whose clock is so far ahead */
    Replicas(Function<Duration, Replica> start, Duration clocksApart, Happenings time, Chance chance) {
        this.start = start;
        this.time = time;
        this.chance = chance;
        places.add(start.apply(Duration.ZERO));
        places.add(start.apply(clocksApart));
    }

    /** One that lives; empty if none does. */
    Optional<Replica> any() {
        return anyBut(List.of());
    }

    /** Another one that lives. */
    Optional<Replica> anyBut(List<Replica> busy) {
        List<Replica> living = places.stream()
                .filter(replica -> replica.isAlive() && !busy.contains(replica))
                .toList();
        return living.isEmpty() ? Optional.empty() : Optional.of(chance.oneOf(living));
    }

    /** Looks after the dead: to be called after each step. */
    void restartTheDead() {
        for (int place = 0; place < places.size(); place++) {
            Replica dead = places.get(place);
            if (!dead.isAlive() && !dead.isMourned()) {
                dead.mourn();
                int here = place;
                time.in(chance.mostlyShort(20, 120), () -> places.set(here, start.apply(dead.clockAhead())));
            }
        }
    }
}
