package dev.rollgate.orchestration.simulation;

/** One seed, and a fork of it for each part: a part that draws once more does not change what the others draw. */
record Seeds(long seed) {
    Chance fork(String part) {
        return new Chance(seed * 0x9E3779B97F4A7C15L + part.hashCode());
    }
}
