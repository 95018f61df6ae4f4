package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.run.Gate;
import dev.rollgate.orchestration.run.Incident;
import dev.rollgate.orchestration.run.NodeProgress;
import dev.rollgate.orchestration.run.NodeStep;
import dev.rollgate.orchestration.run.Person;
import dev.rollgate.orchestration.run.Phase;
import dev.rollgate.orchestration.run.Playbook;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.Severity;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a run waits for, and from whom: one sentence in mrkdwn. */
final class Awaited {
    private static final int PROBLEM = 300;

    private Awaited() {}

    /** Empty where nothing is awaited any more. */
    static Optional<String> by(Run run, Room room) {
        if (run.isOver()) {
            return Optional.empty();
        }
        String people = Stream.of(wayOut(run, room), run.openGate().map(gate -> gate(run, gate, room)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(". "));
        Optional<String> busy =
                people.isEmpty() ? run.inHand().map(node -> node(run, node, room)) : Optional.of(people);
        if (run.isParked()) {
            return Optional.of(
                    "Parked, because nobody answered; " + SlashCommand.resume(run.cluster()) + " takes it up again."
                            + busy.map(sentence -> " " + sentence).orElse(""));
        }
        Person paused = run.pausedBy();
        return paused == null
                ? busy.or(() -> Optional.of(phase(run.phase())))
                : Optional.of(Glossary.PAUSED.word() + " by " + SlackText.mention(paused)
                        + "; " + SlashCommand.resume(run.cluster()) + " lets it go on."
                        + busy.map(sentence -> " " + sentence).orElse(""));
    }

    /** The same with the sign of whether a person is needed, or only time. */
    static Optional<String> shownBy(Run run, Room room) {
        return by(run, room).map(sign(run, room)::before);
    }

    private static Sign sign(Run run, Room room) {
        if (run.isPaused()) {
            return Glossary.PAUSED.sign();
        }
        boolean person = wayOut(run, room).isPresent()
                || run.openGate().isPresent()
                || run.inHand().filter(node -> wantsAPerson(run, node, room)).isPresent();
        return person ? Sign.PERSON : Sign.WAITING;
    }

    private static String gate(Run run, Gate gate, Room room) {
        return "Waiting for approval of " + Words.of(gate.subject(), run.cluster()) + " by " + room.asked() + " ("
                + gate.votes().size() + " of " + gate.needed() + ")";
    }

    /** A person has to choose: nothing goes on by itself, and nobody has chosen yet. */
    private static Optional<String> wayOut(Run run, Room room) {
        return run.openIncidents().stream()
                .filter(incident -> needsAPerson(incident.problem()) && !isUnderWay(run, incident))
                .findFirst()
                .map(incident -> "Waiting for a way out of “"
                        + SlackText.cut(ProblemWords.sentence(incident.problem()), PROBLEM) + "”: its buttons are in"
                        + " the thread, for " + room.asked());
    }

    private static boolean needsAPerson(Problem problem) {
        Playbook known = Playbook.of(problem);
        boolean mayPass = problem instanceof Problem.OutOfContact contact
                && contact.why().kind().mayPass();
        return !mayPass && (known.holdsTheLine() || known.severity() == Severity.CRITICAL);
    }

    /** Whether somebody chose a way out since, and it is being carried out. */
    private static boolean isUnderWay(Run run, Incident incident) {
        return switch (incident.problem()) {
            case Problem.OfNode ofNode ->
                run.node(ofNode.node())
                        .filter(node -> isUnderWay(node, incident))
                        .isPresent();
            case Problem.FinalizationFailed failed ->
                run.phase() instanceof Phase.Finalizing finalizing && finalizing.retryWanted();
            default -> false; // nothing that a person chooses is seen of it before it is over
        };
    }

    private static boolean isUnderWay(NodeProgress node, Incident incident) {
        boolean chosen = node.step() instanceof NodeStep.LeavingOut || node.step() instanceof NodeStep.Restoring;
        return node.stopAsked() != null || (chosen && !node.since().isBefore(incident.since()));
    }

    private static String node(Run run, NodeProgress node, Room room) {
        String name = SlackText.name(node.name());
        return switch (node.step()) {
            case NodeStep.Quiescing(var deadline) ->
                "Waiting for the tasks of " + name + " to end, and for every other node to be ACTIVE";
            case NodeStep.Replacing(boolean seenDown)
            when seenDown -> "Waiting for " + name + " to be ACTIVE on " + run.target();
            case NodeStep.Replacing step -> "Waiting for " + replacer(run, node, room) + name;
            case NodeStep.Verifying step -> "Checking that " + name + " is well on " + run.target();
            case NodeStep.Soaking(var until) ->
                "Watching " + name + " until " + SlackText.date(until) + " before the next node";
            case NodeStep.LeavingOut step -> "Waiting for a person to stop " + name + ", which is left out then";
            case NodeStep.Restoring step
            when !wantsAPerson(run, node, room) ->
                "Waiting for " + name + " to be ACTIVE on " + run.thePlan().from() + " again";
            case NodeStep.Restoring step ->
                "Waiting for a person to stop " + name + " and put "
                        + run.thePlan().from() + " back on it";
            case NodeStep.LeftOut step -> phase(run.phase());
            case NodeStep.RolledBack step -> phase(run.phase());
            case NodeStep.AwaitingApproval step -> "Waiting for approval of " + name + " by " + room.asked();
            case NodeStep.Waiting step -> phase(run.phase());
            case NodeStep.Done step -> phase(run.phase());
        };
    }

    private static String replacer(Run run, NodeProgress node, Room room) {
        return wantsAPerson(run, node, room) ? "a person to stop " : "the replacement of ";
    }

    private static boolean wantsAPerson(Run run, NodeProgress node, Room room) {
        boolean untouched = node.step().equals(new NodeStep.Replacing(false))
                || node.step().equals(new NodeStep.Restoring(false))
                || node.step() instanceof NodeStep.LeavingOut;
        return untouched && !Handwork.of(run, node, room).steps().isEmpty();
    }

    private static String phase(Phase phase) {
        return switch (phase) {
            case Phase.Preflight checking -> "Waiting for Confluence to be checked";
            case Phase.AwaitingStart ready -> "Waiting for the cluster to be ready to start";
            case Phase.EnablingUpgradeMode asked -> "Waiting for Confluence to switch upgrade mode on";
            case Phase.Upgrading nodes -> "Waiting until the next node may be asked about";
            case Phase.AwaitingFinalize all -> "Waiting until Confluence can be finalized";
            case Phase.Finalizing tasks -> "Waiting for Confluence to finish its upgrade tasks";
            case Phase.Cancelling off -> "Waiting for Confluence to switch upgrade mode off";
            case Phase.RollingBack back -> "Waiting until the next node may be rolled back";
            case Phase.Terminal end -> "";
        };
    }
}
