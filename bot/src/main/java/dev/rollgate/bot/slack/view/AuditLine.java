package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.run.Approvals;
import dev.rollgate.orchestration.run.Check;
import dev.rollgate.orchestration.run.Escalation;
import dev.rollgate.orchestration.run.GateSubject;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.Person;
import dev.rollgate.orchestration.run.PlannedNode;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.Recorded;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.orchestration.run.Shutdown;
import dev.rollgate.orchestration.run.Terms;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One event as whoever looks back reads it.
 *
 * @param who mrkdwn: the person who decided, or the bot
 * @param what mrkdwn, escaped: what they did, or what the bot did or saw
 */
record AuditLine(long number, Instant at, String who, String what) {
    private static final String BOT = "Rollgate";
    private static final int NAME = 40;
    private static final int WHY = 200;
    private static final int NAMES = 400;
    private static final int SENTENCES = 600;

    /** @param run whole: it knows what a gate was about */
    static AuditLine of(Run run, Recorded recorded) {
        return switch (recorded.event()) {
            case RunEvent.RunRequested(var cluster, var target, var by, var terms) ->
                by(
                        by,
                        recorded,
                        "asked for the upgrade of " + SlackText.name(cluster) + " to " + target + terms(terms));
            case RunEvent.Approved(long gate, var by) -> by(by, recorded, "approved " + question(run, gate));
            case RunEvent.Rejected(long gate, var by) -> by(by, recorded, "rejected " + question(run, gate));
            case RunEvent.ReplacementDeclared(var node, var by) ->
                by(by, recorded, "said that " + SlackText.name(node) + " is replaced");
            case RunEvent.Chosen chosen -> by(chosen.by(), recorded, chosen(chosen));
            case RunEvent.NodeLeftOut(var node) ->
                byBot(recorded, "saw " + SlackText.name(node) + " stopped, and left it out");
            case RunEvent.NodeRollbackBegun(var node, var by) -> rollbackBegun(recorded, node, by);
            case RunEvent.NodeRolledBack(var node) ->
                byBot(recorded, "saw " + SlackText.name(node) + " rolled back and well");
            case RunEvent.RunRolledBack back -> byBot(recorded, "saw the upgrade rolled back");
            case RunEvent.GateEscalated(long gate, var stage) ->
                byBot(recorded, escalated(stage) + " about " + question(run, gate) + ", which nobody answered");
            case RunEvent.RunParked(long gate) ->
                byBot(recorded, "parked the run: nobody answered about " + question(run, gate));
            case RunEvent.CareTaken(long subject, var by) -> by(by, recorded, "takes care of " + subject(run, subject));
            case RunEvent.PagerRefused(var pager, var why) ->
                byBot(
                        recorded,
                        "could not page: " + SlackText.foreign(pager, NAME) + " refused it ("
                                + SlackText.foreign(why, WHY) + ")");
            case RunEvent.RunPaused(var by) -> by(by, recorded, "paused the run");
            case RunEvent.RunResumed(var by) -> by(by, recorded, "resumed the run");
            case RunEvent.PreflightPassed passed -> byBot(recorded, passed(passed));
            case RunEvent.PreflightBlocked(List<Check> checks) ->
                byBot(recorded, "did not start it: " + sentences(checks, Check.Verdict.BLOCK));
            case RunEvent.GateOpened(var subject, int needed, var loads) ->
                byBot(recorded, "asked for approval of " + question(run, subject) + " (" + needed + " needed)");
            case RunEvent.NodeReleased(var node) ->
                byBot(recorded, "released " + SlackText.name(node) + ": its tasks are awaited");
            case RunEvent.ReplacementAsked(var node) -> byBot(recorded, "let " + SlackText.name(node) + " be replaced");
            case RunEvent.NodeSeen seen -> byBot(recorded, seen(seen));
            case RunEvent.NodeUpgraded(var node) ->
                byBot(recorded, "saw " + SlackText.name(node) + " upgraded and well");
            case RunEvent.NodeSoaked(var node) ->
                byBot(recorded, "has watched " + SlackText.name(node) + " for long enough");
            case RunEvent.ProblemRaised(var problem) -> byBot(recorded, "raised the alarm: " + problem(problem));
            case RunEvent.ProblemCleared(var problem) -> byBot(recorded, "saw the end of: " + problem(problem));
            case RunEvent.UpgradeModeAsked(int attempt) -> order(recorded, "switch upgrade mode on", attempt);
            case RunEvent.UpgradeModeSeenOn on -> byBot(recorded, "saw upgrade mode on");
            case RunEvent.UpgradeModeOffAsked(int attempt) -> order(recorded, "switch upgrade mode off", attempt);
            case RunEvent.FinalizeAsked(int attempt) -> order(recorded, "run the upgrade tasks", attempt);
            case RunEvent.FinalizationRetryAsked(int attempt) ->
                order(recorded, "run the failed upgrade tasks again", attempt);
            case RunEvent.RunCompleted(boolean outside) ->
                byBot(recorded, "saw the upgrade complete" + (outside ? ", finalized in Confluence itself" : ""));
            case RunEvent.RunCancelled cancelled -> byBot(recorded, "saw the run cancelled, no node upgraded");
        };
    }

    private static String escalated(Escalation.Stage stage) {
        return switch (stage) {
            case ASKED -> "asked";
            case REMINDED -> "reminded people";
            case MENTIONED -> "mentioned people";
            case PAGED -> "paged people";
            case PARKED -> "parked the run";
        };
    }

    private static String subject(Run run, long subject) {
        return run.incident(subject)
                .map(incident -> problem(incident.problem()))
                .orElseGet(() -> question(run, subject));
    }

    private static String chosen(RunEvent.Chosen chosen) {
        return switch (chosen) {
            case RunEvent.StepRetried(var node, var by) -> "wanted the step of " + SlackText.name(node) + " done again";
            case RunEvent.MoreTimeGiven(var problem, var time, var by) ->
                "gave " + Words.of(time) + " more to: " + problem(problem);
            case RunEvent.NodeStopAsked(var node, var how, var by) ->
                "wanted " + SlackText.name(node) + " "
                        + (how == Shutdown.GRACEFULLY ? "stopped gracefully" : "shut down altogether");
            case RunEvent.LeaveOutAsked(var node, var by) -> "wanted " + SlackText.name(node) + " stopped and left out";
            case RunEvent.NodeDisconnected(var node, var by) ->
                "wanted " + SlackText.name(node) + " taken out of rotation";
            case RunEvent.NodeReconnected(var node, var by) ->
                "wanted " + SlackText.name(node) + " put back into rotation";
            case RunEvent.TakenOver(var problems, var by) ->
                "took over: "
                        + SlackText.cut(
                                problems.stream().map(ProblemWords::sentence).collect(Collectors.joining("; ")),
                                SENTENCES);
            case RunEvent.RetryRequested retry -> "asked for the upgrade tasks to be run again";
            case RunEvent.CancelRequested cancel -> "cancelled the run";
            case RunEvent.RollbackRequested back -> "rolled the upgrade back";
            case RunEvent.RunAbandoned abandoned -> "abandoned the run";
        };
    }

    private static AuditLine rollbackBegun(Recorded recorded, NodeName node, @Nullable Person by) {
        String what = "let " + SlackText.name(node) + " be rolled back";
        return by == null ? byBot(recorded, what) : by(by, recorded, what);
    }

    /** For a list that is read long after: the instant as ISO has it, in UTC. */
    String dated() {
        return number + " · " + at.truncatedTo(ChronoUnit.MILLIS) + " · " + who + " " + what;
    }

    /** For a list that is read now. */
    String recent() {
        return "• " + SlackText.date(at) + " · " + who + " " + what;
    }

    private static AuditLine by(Person person, Recorded recorded, String what) {
        return new AuditLine(recorded.number(), recorded.at(), SlackText.mention(person), what);
    }

    private static AuditLine byBot(Recorded recorded, String what) {
        return new AuditLine(recorded.number(), recorded.at(), BOT, what);
    }

    private static AuditLine order(Recorded recorded, String what, int attempt) {
        return byBot(recorded, "orders Confluence to " + what + (attempt == 1 ? "" : " (attempt " + attempt + ")"));
    }

    private static String question(Run run, long gate) {
        return run.gate(gate).map(open -> question(run, open.subject())).orElse("question " + gate);
    }

    private static String question(Run run, GateSubject subject) {
        return Words.of(subject, run.cluster());
    }

    private static String terms(Terms terms) {
        Approvals approvals = terms.approvals();
        return " (approvals: start " + approvals.start() + ", node " + approvals.node() + ", finalize "
                + approvals.finalizing() + (terms.selfApproval() ? "" : "; not by whoever starts it") + ")";
    }

    private static String passed(RunEvent.PreflightPassed passed) {
        String nodes = passed.plan().nodes().stream()
                .map(PlannedNode::name)
                .map(SlackText::name)
                .collect(Collectors.joining(", "));
        String warnings = sentences(passed.checks(), Check.Verdict.WARN);
        return "checked the cluster: " + SlackText.cut(nodes, NAMES) + " on "
                + passed.plan().from() + (warnings.isEmpty() ? "" : ". Warnings: " + warnings);
    }

    private static String seen(RunEvent.NodeSeen seen) {
        String version = seen.version();
        String load = Words.load(seen.tasks(), seen.users());
        return "saw " + SlackText.name(seen.node()) + " " + Words.of(seen.state())
                + (version == null ? "" : " on " + SlackText.foreign(version, 40))
                + (load.isEmpty() ? "" : " (" + load + ")");
    }

    private static String problem(Problem problem) {
        String sentence = SlackText.cut(ProblemWords.sentence(problem), SENTENCES);
        return problem instanceof Problem.FinalizationFailed(List<String> errors) && !errors.isEmpty()
                ? sentence + ": " + SlackText.cut(SlackText.foreign(String.join("; ", errors), SENTENCES), SENTENCES)
                : sentence;
    }

    private static String sentences(List<Check> checks, Check.Verdict verdict) {
        return SlackText.cut(String.join(" ", Checks.sentences(checks, verdict)), SENTENCES);
    }
}
