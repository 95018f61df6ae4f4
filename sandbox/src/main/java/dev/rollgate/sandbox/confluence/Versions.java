package dev.rollgate.sandbox.confluence;

import java.util.Arrays;

/** The order of version numbers: 9.2.9 is before 9.2.13. */
final class Versions {
    private Versions() {}

    static boolean isAtMost(String version, String other) {
        return Arrays.compare(numbers(version), numbers(other)) <= 0;
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("\\.", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
