package dev.rollgate.orchestration.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When to look again. */
public final class Pace {
    /** After something changed: what it means is decided on a second look. */
    static final Duration CONFIRM = Duration.ofSeconds(1);

    private static final int SELDOM = 3;
    private static final Duration MOST_SELDOM = Duration.ofSeconds(30);

    private Pace() {}

    /**
     * How long to wait before the next look.
     *
     * @param pollInterval while something moves; while only a person is awaited, three times as long and at most 30 s
     * @return empty once the run is over
     */
    public static Optional<Duration> untilNextLook(Run run, Evidence evidence, Duration pollInterval) {
        if (run.isOver()) {
            return Optional.empty();
        }
        if (isUnconfirmed(run, evidence)) {
            return Optional.of(CONFIRM);
        }
        return Optional.of(awaitsOnlyPeople(run) ? seldom(pollInterval) : pollInterval);
    }

    private static Duration seldom(Duration pollInterval) {
        Duration longer = pollInterval.multipliedBy(SELDOM);
        Duration most = pollInterval.compareTo(MOST_SELDOM) > 0 ? pollInterval : MOST_SELDOM;
        return longer.compareTo(most) > 0 ? most : longer;
    }

    private static boolean awaitsOnlyPeople(Run run) {
        return run.openGate().isPresent() || (run.isPaused() && run.inHand().isEmpty());
    }

    /** Whether the newest look shows what no look before it did. */
    private static boolean isUnconfirmed(Run run, Evidence evidence) {
        if (evidence.cluster().isEmpty()) {
            return false;
        }
        Object newest = shape(run, evidence.latest());
        return !evidence.twiceSeen(seen -> newest.equals(shape(run, seen)));
    }

    /** What decisions are made from, without what changes all the time. */
    private static Object shape(Run run, Observation seen) {
        return seen.cluster()
                .ifSeen()
                .<Object>map(view -> List.of(
                        view.state(),
                        view.upgradeMode(),
                        view.finalizationPending(),
                        view.nodes().stream()
                                .map(node -> new NodeShape(node.name(), node.address(), node.state(), node.version()))
                                .toList(),
                        isIdleInHand(run, view),
                        seen.statuses()))
                .orElse("nothing");
    }

    private static boolean isIdleInHand(Run run, ClusterView view) {
        return run.inHand()
                .flatMap(node -> Roster.row(node.planned(), view))
                .filter(row -> Integer.valueOf(0).equals(row.tasks()))
                .isPresent();
    }

    private record NodeShape(
            String name,
            String address,
            NodeState state,
            @Nullable String version) {}
}
