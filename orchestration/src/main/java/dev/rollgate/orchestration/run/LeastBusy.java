package dev.rollgate.orchestration.run;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which node goes first: few tasks before few users, so that a run disturbs few people while it can still be ended easily. A
 * node that does not say how busy it is comes last; of equals the name decides.
 */
final class LeastBusy {
    private static final Comparator<NodeLoad> ORDER = comparingInt((NodeLoad load) -> count(load.tasks()))
            .thenComparingInt(load -> count(load.users()))
            .thenComparing(comparing(load -> load.node().text()));

    private LeastBusy() {}

    static List<NodeLoad> first(List<NodeLoad> loads) {
        return loads.stream().sorted(ORDER).toList();
    }

    static Optional<NodeName> of(List<NodeLoad> loads) {
        return loads.stream().min(ORDER).map(NodeLoad::node);
    }

    private static int count(@Nullable Integer count) {
        return count == null ? Integer.MAX_VALUE : count;
    }
}
