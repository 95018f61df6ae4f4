package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.run.Check;
import dev.rollgate.orchestration.run.ClusterState;
import dev.rollgate.orchestration.run.Gate;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.NodeStep;
import dev.rollgate.orchestration.run.Phase;
import dev.rollgate.orchestration.run.Problem;

/**
 * Every state there is, and what people see of it: always the same word, and the same emoji before it. The word says all;
 * the emoji is for the eye that looks for it in a long list. {@link Words} has the same words for sentences.
 */
public final class Glossary {
    public static final Term PAUSED = new Term(Sign.PAUSED, "Paused");

    /** Of a problem or a question, with their name before it. */
    public static final Term ON_IT = new Term(Sign.CARED_FOR, "somebody is on it");

    private Glossary() {}

    /** A state by its sign and its word, which is mrkdwn and escaped. */
    public record Term(Sign sign, String word) {
        /** For blocks; a message's text, which is read aloud and shown in notifications, has the word alone. */
        public String shown() {
            return sign.before(word);
        }

        public String bold() {
            return sign.before("*" + word + "*");
        }
    }

    public static Term of(Phase phase) {
        return switch (phase) {
            case Phase.Preflight checking -> new Term(Sign.CHECKING, "Checking the cluster");
            case Phase.AwaitingStart ready -> new Term(Sign.NOT_YET, "Checked, not started");
            case Phase.EnablingUpgradeMode asked -> new Term(Sign.CONFLUENCE_WORKS, "Switching upgrade mode on");
            case Phase.Upgrading nodes -> new Term(Sign.UNDER_WAY, "Upgrading, one node at a time");
            case Phase.AwaitingFinalize all -> new Term(Sign.UNDER_WAY, "All nodes upgraded, not finalized");
            case Phase.Finalizing tasks -> new Term(Sign.CONFLUENCE_WORKS, "Finalizing");
            case Phase.Cancelling off -> new Term(Sign.GOING_BACK, "Cancelling: switching upgrade mode off");
            case Phase.RollingBack back -> new Term(Sign.GOING_BACK, "Rolling back, one node at a time");
            case Phase.Refused refused -> new Term(Sign.IN_THE_WAY, "Not started (a check failed)");
            case Phase.Completed done -> new Term(Sign.DONE, "Complete");
            case Phase.Cancelled cancelled -> new Term(Sign.ENDED, "Cancelled");
            case Phase.RolledBack back -> new Term(Sign.ENDED, "Rolled back");
            case Phase.Abandoned abandoned -> new Term(Sign.ENDED, "Abandoned");
        };
    }

    public static Term of(NodeStep step) {
        return switch (step) {
            case NodeStep.Waiting waiting -> new Term(Sign.NOT_YET, "not upgraded yet");
            case NodeStep.AwaitingApproval asked -> new Term(Sign.PERSON, "waits for approval");
            case NodeStep.Quiescing quiet -> new Term(Sign.WAITING, "approved, waits for its tasks to end");
            case NodeStep.Replacing replacing -> new Term(Sign.REPLACING, "being replaced");
            case NodeStep.Verifying checking -> new Term(Sign.CHECKING, "being checked");
            case NodeStep.Soaking watch -> new Term(Sign.WATCHED, "upgraded, under watch");
            case NodeStep.Done done -> new Term(Sign.DONE, "upgraded");
            case NodeStep.LeavingOut leaving -> new Term(Sign.WAITING, "to be stopped and left out");
            case NodeStep.LeftOut out -> new Term(Sign.OUT_OF_SERVICE, "left out");
            case NodeStep.Restoring restoring -> new Term(Sign.GOING_BACK, "being rolled back");
            case NodeStep.RolledBack back -> new Term(Sign.ENDED, "rolled back");
        };
    }

    /** Confluence's own word, and where it is none, what that means. */
    public static Term of(NodeState state) {
        return switch (state) {
            case ACTIVE -> new Term(Sign.IN_SERVICE, state.name());
            case STARTING, DRAINING, TERMINATING -> new Term(Sign.WAITING, state.name());
            case OFFLINE -> new Term(Sign.OUT_OF_SERVICE, state.name());
            case ERROR, UPGRADE_TASKS_FAILED -> new Term(Sign.FAILED, state.name());
            case RUNNING_FINALIZE_UPGRADE_TASKS -> new Term(Sign.CONFLUENCE_WORKS, state.name());
            case UNANSWERED -> new Term(Sign.UNKNOWN, "in an unanswered state");
            case UNKNOWN -> new Term(Sign.UNKNOWN, "in an unknown state");
        };
    }

    /** Confluence's own word, and where it is none, what that means. */
    public static Term of(ClusterState state) {
        return switch (state) {
            case STABLE -> new Term(Sign.IN_SERVICE, state.name());
            case READY_TO_UPGRADE, MIXED -> new Term(Sign.UNDER_WAY, state.name());
            case READY_TO_RUN_UPGRADE_TASKS -> new Term(Sign.NOT_YET, state.name());
            case RUNNING_UPGRADE_TASKS -> new Term(Sign.CONFLUENCE_WORKS, state.name());
            case UPGRADE_TASKS_FAILED -> new Term(Sign.FAILED, state.name());
            case UNKNOWN -> new Term(Sign.UNKNOWN, "in an unknown state");
        };
    }

    public static Term of(Check.Verdict verdict) {
        return switch (verdict) {
            case PASS -> new Term(Sign.DONE, "passed");
            case WARN -> new Term(Sign.WARNING, "warning");
            case BLOCK -> new Term(Sign.IN_THE_WAY, "in the way");
        };
    }

    public static Term of(Gate.Outcome outcome) {
        return switch (outcome) {
            case Gate.Outcome.Open open -> new Term(Sign.PERSON, "Asked");
            case Gate.Outcome.Passed passed -> new Term(Sign.DONE, "Approved");
            case Gate.Outcome.Rejected rejected -> new Term(Sign.REJECTED, "Rejected");
            case Gate.Outcome.Withdrawn withdrawn -> new Term(Sign.GOING_BACK, "Withdrawn");
        };
    }

    /** Its word is the whole sentence, without the full stop. */
    public static Term of(Problem problem) {
        return new Term(sign(problem), ProblemWords.sentence(problem));
    }

    private static Sign sign(Problem problem) {
        return switch (problem) {
            case Problem.NodeInError error -> Sign.ALARM;
            case Problem.NodeSetUpAnew anew -> Sign.ALARM;
            case Problem.NodeOnWrongBuild wrong -> Sign.ALARM;
            case Problem.NodeUpgradedOutside outside -> Sign.ALARM;
            case Problem.LeftOutNodeIsBack back -> Sign.ALARM;
            case Problem.NodeJoined joined -> Sign.ALARM;
            case Problem.CancelledOutside cancelled -> Sign.ALARM;
            case Problem.FinalizedOutside finalized -> Sign.ALARM;
            case Problem.NotFinalized late -> Sign.TOO_LONG;
            case Problem.NodeVanished vanished -> Sign.IN_THE_WAY;
            case Problem.UnevenUsers uneven -> Sign.WARNING;
            case Problem.GhostRow ghost -> Sign.WARNING;
            case Problem.NodeIdChanged changed -> Sign.WARNING;
            case Problem.NodeOnWrongVersion wrong -> Sign.ALARM;
            case Problem.OrderWithoutEffect order -> Sign.ALARM;
            case Problem.UpgradeModeLost lost -> Sign.ALARM;
            case Problem.NotReadyToFinalize notReady -> Sign.ALARM;
            case Problem.FinalizationFailed failed -> Sign.ALARM;
            case Problem.NodeOverdue overdue -> Sign.TOO_LONG;
            case Problem.NodeNotRunning silent -> Sign.TOO_LONG;
            case Problem.TasksLinger lingering -> Sign.TOO_LONG;
            case Problem.FinalizationOverdue overdue -> Sign.TOO_LONG;
            case Problem.OtherNodeAway away -> Sign.IN_THE_WAY;
            case Problem.StartHeld held -> Sign.IN_THE_WAY;
            case Problem.CancelHeld held -> Sign.IN_THE_WAY;
            case Problem.OutOfContact silent -> Sign.OUT_OF_CONTACT;
        };
    }
}
