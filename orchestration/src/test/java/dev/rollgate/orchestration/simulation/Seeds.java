package dev.rollgate.orchestration.simulation;

/** One seed, and a fork of it for each part: a part that draws once more does not change what the others draw. */
record Seeds(long seed) {
    Chance fork(String part) {
        return new Chance(mixed(mixed(seed) + part.hashCode()));
    }

    /** Without it the draws of one seed would be those of the next, one later: the generator steps by a constant. */
    private static long mixed(long number) {
        long mixed = number + 0x632BE59BD9B4E019L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
