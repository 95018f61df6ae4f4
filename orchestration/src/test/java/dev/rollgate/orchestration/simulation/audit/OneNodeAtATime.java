package dev.rollgate.orchestration.simulation.audit;

import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeProgress;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * While one node may be down because of us, or is out of rotation, no other is asked for; and where only we are at work, no
 * two are ever out. What was left out by a person's word does not count.
 */
final class OneNodeAtATime implements Invariant {
    private final Truth truth;
    private final Set<NodeName> byWord = new HashSet<>();

    OneNodeAtATime(Truth truth) {
        this.truth = truth;
    }

    @Override
    public void hear(Fact fact) {
        if (fact instanceof Fact.Happened happened) {
            hear(happened);
        }
        if (fact instanceof Fact.Stepped && truth.outsideActs() == 0) {
            demand(truth.mostOut() <= 1 + byWord.size(), truth.mostOut() + " nodes were out at once");
        }
    }

    private void hear(Fact.Happened happened) {
        List<NodeName> down = happened.after().takingPart().stream()
                .filter(node -> node.step().mayBeDown())
                .map(NodeProgress::name)
                .toList();
        demand(down.size() <= 1, "more than one may be down: " + down);
        RunEvent event = happened.recorded().event();
        askedByUs(event).ifPresent(node -> demandOthersServe(happened.before(), node, happened));
        chosen(event).ifPresent(node -> {
            byWord.add(node);
            demandOthersAreIn(happened.before(), node);
        });
    }

    private static Optional<NodeName> askedByUs(RunEvent event) {
        if (event instanceof RunEvent.ReplacementAsked asked) {
            return Optional.of(asked.node());
        }
        return event instanceof RunEvent.NodeRollbackBegun begun && begun.by() == null
                ? Optional.of(begun.node())
                : Optional.empty();
    }

    private static Optional<NodeName> chosen(RunEvent event) {
        if (event instanceof RunEvent.NodeRollbackBegun begun && begun.by() != null) {
            return Optional.of(begun.node());
        }
        if (event instanceof RunEvent.LeaveOutAsked leaving) {
            return Optional.of(leaving.node());
        }
        if (event instanceof RunEvent.NodeDisconnected away) {
            return Optional.of(away.node());
        }
        if (event instanceof RunEvent.StepRetried retried) {
            return Optional.of(retried.node());
        }
        return event instanceof RunEvent.NodeStopAsked stop ? Optional.of(stop.node()) : Optional.empty();
    }

    private void demandOthersServe(Run run, NodeName apart, Fact.Happened happened) {
        demand(!others(run, apart).isEmpty(), apart + " is taken out, and no other is left");
        others(run, apart).forEach(node -> {
            demand(truth.served(node.name(), happened.seen()), apart + " while " + node.name() + " is out");
            demand(!node.disconnected(), apart + " while " + node.name() + " is out of rotation");
        });
    }

    /** As far as the log knows; one that is out already may be chosen. */
    private void demandOthersAreIn(Run run, NodeName apart) {
        boolean serves = run.node(apart)
                .filter(node -> node.state() == NodeState.ACTIVE && !node.step().mayBeDown())
                .isPresent();
        demand(!serves || !others(run, apart).isEmpty(), apart + " was chosen, and no other is left");
        others(run, apart).forEach(node -> {
            boolean in = node.state() == NodeState.ACTIVE
                    && !node.disconnected()
                    && !node.step().mayBeDown();
            demand(!serves || in, apart + " was chosen while " + node.name() + " is out");
        });
    }

    private static List<NodeProgress> others(Run run, NodeName apart) {
        return run.takingPart().stream()
                .filter(node -> !node.name().equals(apart))
                .toList();
    }
}
