package dev.rollgate.orchestration.simulation;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** Draws from one fork of the seed. */
final class Chance {
    private final SplittableRandom random;

    Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** True once in so many draws; never where {@code many} is 0. */
    boolean onceIn(int many) {
        return many > 0 && random.nextInt(many) == 0;
    }

    /** Both ends included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    Duration seconds(int least, int most) {
        return Duration.ofMillis(random.nextLong(least * 1000L, most * 1000L + 1));
    }

    /** Up to {@code usual} seconds, and once in ten draws up to {@code seldom}. */
    Duration mostlyShort(int usual, int seldom) {
        return onceIn(10) ? seconds(usual, seldom) : seconds(0, usual);
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
