package dev.rollgate.orchestration.engine;

import dev.rollgate.orchestration.run.Looks;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeStatus;
import dev.rollgate.orchestration.run.Observation;
import dev.rollgate.orchestration.run.Reading;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.Trouble;
import java.util.HashMap;
import java.util.Map;

/** Looks at what a run needs to see, and at no more. */
final class Observer {
    private Observer() {}

    static Observation look(Cluster cluster, Run run) {
        Map<NodeName, Reading<NodeStatus>> statuses = new HashMap<>();
        Looks.wantsStatusOf(run).ifPresent(node -> {
            var url = cluster.statusUrls().get(node);
            if (url != null) {
                statuses.put(node, cluster.confluence().status(url));
            }
        });
        Reading<Boolean> readOnly = Looks.wantsReadOnly(run)
                ? cluster.confluence().readOnly()
                : Reading.unknown(Trouble.Kind.NOT_FOUND, "not asked");
        return new Observation(cluster.confluence().cluster(), readOnly, statuses);
    }
}
