package dev.rollgate.orchestration.run;

import java.util.Optional;

/**
 * Which upgrades Confluence can do without downtime: to a bug fix version of the same feature version from 7.9 on; to the
 * next feature version from 7.14 on; never to another platform release.
 *
 * @see <a href="https://confluence.atlassian.com/doc/upgrade-confluence-without-downtime-1027127851.html">Atlassian's table</a>
 */
public final class VersionRules {
    private static final Version FIRST_FOR_BUG_FIXES = Version.of("7.9.0");
    private static final Version FIRST_FOR_FEATURES = Version.of("7.14.0");

    private VersionRules() {}

    /** The rule that forbids it, and what to do: one or two sentences. Empty if it is allowed. */
    public static Optional<String> objection(Version from, Version to) {
        if (to.equals(from)) {
            return Optional.of("The cluster is on " + from + " already. Name a newer version.");
        }
        if (to.compareTo(from) < 0) {
            return Optional.of(to + " is older than " + from
                    + ", which the cluster is on. A cluster is never downgraded;" + " name a newer version.");
        }
        if (to.platform() != from.platform()) {
            return Optional.of("From " + from + " to " + to + " is a platform release: that needs downtime. A rolling"
                    + " upgrade stays within " + from.platform() + ".x.");
        }
        return to.feature() == from.feature() ? bugFix(from, to) : feature(from, to);
    }

    private static Optional<String> bugFix(Version from, Version to) {
        return from.compareTo(FIRST_FOR_BUG_FIXES) >= 0
                ? Optional.empty()
                : Optional.of(
                        "Rolling upgrades begin with Confluence 7.9: from " + from + " to " + to + " needs downtime.");
    }

    private static Optional<String> feature(Version from, Version to) {
        if (to.feature() > from.feature() + 1) {
            return Optional.of("From " + from + " to " + to + " skips a feature version. A rolling upgrade goes to the"
                    + " next one only: " + from.platform() + "." + (from.feature() + 1) + ".x.");
        }
        return from.compareTo(FIRST_FOR_FEATURES) >= 0
                ? Optional.empty()
                : Optional.of("From " + from + ", only bug fix versions can be reached without downtime: "
                        + from.platform() + "." + from.feature() + ".x. The next feature version can from 7.14 on.");
    }
}
