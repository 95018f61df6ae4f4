package dev.rollgate.bot.slack;

import dev.rollgate.orchestration.engine.Lookout;
import dev.rollgate.orchestration.run.ClusterView;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.OutsideARun;
import dev.rollgate.orchestration.run.Reading;
import dev.rollgate.orchestration.run.Refusal;
import dev.rollgate.orchestration.run.Trouble;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * {@code node … disconnect} and {@code reconnect} while no run is live, for uneven traffic: after a look at the cluster, and
 * only where it lets them, whoever asks is told what to change at the load balancer. Nothing is recorded.
 */
final class RotationCommand {
    private final Lookout lookout;
    private final Looks looks;

    RotationCommand(Lookout lookout, Looks looks) {
        this.lookout = lookout;
        this.looks = looks;
    }

    Reply disconnect(SlackCluster cluster, NodeName typed) {
        return afterALook(cluster, typed, OutsideARun::disconnect, node -> RotationWords.disconnect(cluster, node));
    }

    Reply reconnect(SlackCluster cluster, NodeName typed) {
        return afterALook(cluster, typed, OutsideARun::reconnect, node -> RotationWords.reconnect(cluster, node));
    }

    private Reply afterALook(
            SlackCluster cluster,
            NodeName typed,
            BiFunction<ClusterView, NodeName, Optional<Refusal.OfNode>> rule,
            Function<NodeName, String> recipe) {
        return Reply.told("Looking at " + cluster.name() + " …")
                .andLater(() -> looks.look(() -> lookout.see(cluster.key()))
                        .map(seen -> seen.map(reading -> judged(cluster, reading, typed, rule, recipe))
                                .orElse(cluster.name() + " is not in the bot's configuration any more."))
                        .orElseGet(() -> RotationWords.tooMany(cluster)));
    }

    private static String judged(
            SlackCluster cluster,
            Reading<ClusterView> reading,
            NodeName typed,
            BiFunction<ClusterView, NodeName, Optional<Refusal.OfNode>> rule,
            Function<NodeName, String> recipe) {
        return switch (reading) {
            case Reading.Unknown<ClusterView>(Trouble why) -> RotationWords.unread(cluster, why);
            case Reading.Seen<ClusterView>(ClusterView view) -> {
                List<NodeName> nodes = OutsideARun.nodes(view);
                NodeName node = NodeNamed.among(nodes, typed).orElse(typed);
                yield rule.apply(view, node)
                        .map(why -> RotationWords.refused(cluster, nodes, why))
                        .orElseGet(() -> recipe.apply(node));
            }
        };
    }
}
