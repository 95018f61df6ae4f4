package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.run.Gate;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.Person;
import dev.rollgate.orchestration.run.Recorded;
import dev.rollgate.orchestration.run.RunEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a gate was taken back without an answer. */
final class Withdrawal {
    private Withdrawal() {}

    /** @param at when it was withdrawn: the events of one decision are recorded at one instant */
    static String reason(List<Recorded> log, Gate gate, Instant at) {
        return log.stream()
                .filter(recorded ->
                        recorded.number() > gate.number() && recorded.at().equals(at))
                .flatMap(recorded -> cause(recorded.event()).stream())
                .findFirst()
                .orElse("it is no longer needed");
    }

    private static Optional<String> cause(RunEvent event) {
        return switch (event) {
            case RunEvent.RunPaused paused -> Optional.of("the run was paused by " + SlackText.mention(paused.by()));
            case RunEvent.RunParked parked -> Optional.of("nobody answered, and the run is parked");
            case RunEvent.CancelRequested cancel ->
                Optional.of("the run was cancelled by " + SlackText.mention(cancel.by()));
            case RunEvent.RollbackRequested back ->
                Optional.of("the upgrade is rolled back by " + SlackText.mention(back.by()));
            case RunEvent.NodeRollbackBegun(NodeName node, @Nullable Person by) ->
                Optional.of(
                        SlackText.name(node) + " is rolled back" + (by == null ? "" : " by " + SlackText.mention(by)));
            case RunEvent.LeaveOutAsked(NodeName node, Person by) ->
                Optional.of(SlackText.name(node) + " is left out by " + SlackText.mention(by));
            case RunEvent.StepRetried(NodeName node, Person by) ->
                Optional.of("the step of " + SlackText.name(node) + " is done again for " + SlackText.mention(by));
            case RunEvent.TakenOver taken ->
                Optional.of("the run was taken over by " + SlackText.mention(taken.by())
                        + ", so what is asked may have changed");
            case RunEvent.NodeRolledBack back ->
                Optional.of(SlackText.name(back.node()) + " was rolled back without an answer");
            case RunEvent.RunAbandoned abandoned ->
                Optional.of("the run was abandoned by " + SlackText.mention(abandoned.by()));
            case RunEvent.NodeUpgraded upgraded ->
                Optional.of(SlackText.name(upgraded.node()) + " was upgraded without an answer");
            case RunEvent.RunCompleted completed -> Optional.of("the upgrade was finalized without an answer");
            case RunEvent.RunCancelled cancelled -> Optional.of("the run was cancelled");
            default -> Optional.empty();
        };
    }
}
