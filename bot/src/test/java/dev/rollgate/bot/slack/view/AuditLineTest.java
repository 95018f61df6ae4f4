package dev.rollgate.bot.slack.view;

import static dev.rollgate.bot.slack.view.RunLog.ANNA;
import static dev.rollgate.bot.slack.view.RunLog.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.run.Check;
import dev.rollgate.orchestration.run.Escalation;
import dev.rollgate.orchestration.run.GateSubject;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.Recorded;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.orchestration.run.Shutdown;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every event of a log is one line: who, and what; whatever came from outside can neither mention, link nor break the line. */
class AuditLineTest {
    private static final NodeName WIKI_2 = new NodeName("wiki-2");
    private static final Instant AT = Instant.parse("2026-11-25T09:01:02.345678Z");
    /** Gate 3 is the start. */
    private static final RunLog LOG = new RunLog().passed("wiki-1", "wiki-2").asked(new GateSubject.Start());

    @Test
    void everyEventHasItsWords() {
        Map<RunEvent, String> words = new LinkedHashMap<>();
        words.put(
                LOG.log().get(0).event(),
                "<@U0ANNA> asked for the upgrade of prod-wiki to 9.2.21 (approvals: start 1, node 1, finalize 1)");
        words.put(
                LOG.log().get(1).event(),
                "Rollgate checked the cluster: wiki-1, wiki-2 on 9.2.1. Warnings: Read-only mode is on: people cannot edit"
                        + " until it is switched off.");
        words.put(
                new RunEvent.PreflightBlocked(List.of(
                        new Check(Check.Name.STABLE, Check.Verdict.PASS, "The cluster is STABLE."),
                        new Check(Check.Name.ALL_ACTIVE, Check.Verdict.BLOCK, "wiki-2 is OFFLINE."))),
                "Rollgate did not start it: wiki-2 is OFFLINE.");
        words.put(LOG.log().get(2).event(), "Rollgate asked for approval of the start on prod-wiki (1 needed)");
        words.put(new RunEvent.Approved(3, BEN), "<@U0BEN> approved the start on prod-wiki");
        words.put(new RunEvent.Rejected(3, BEN), "<@U0BEN> rejected the start on prod-wiki");
        words.put(new RunEvent.UpgradeModeAsked(1), "Rollgate orders Confluence to switch upgrade mode on");
        words.put(new RunEvent.UpgradeModeSeenOn(), "Rollgate saw upgrade mode on");
        words.put(new RunEvent.NodeReleased(WIKI_2), "Rollgate released wiki-2: its tasks are awaited");
        words.put(new RunEvent.ReplacementAsked(WIKI_2), "Rollgate let wiki-2 be replaced");
        words.put(new RunEvent.ReplacementDeclared(WIKI_2, ANNA), "<@U0ANNA> said that wiki-2 is replaced");
        words.put(
                new RunEvent.NodeSeen(WIKI_2, NodeState.ACTIVE, "9.2.21", 0, 12),
                "Rollgate saw wiki-2 ACTIVE on 9.2.21 (0 tasks, 12 users)");
        words.put(new RunEvent.NodeUpgraded(WIKI_2), "Rollgate saw wiki-2 upgraded and well");
        words.put(new RunEvent.NodeSoaked(WIKI_2), "Rollgate has watched wiki-2 for long enough");
        words.put(
                new RunEvent.ProblemRaised(new Problem.NodeInError(WIKI_2)),
                "Rollgate raised the alarm: wiki-2 is in ERROR");
        words.put(
                new RunEvent.ProblemCleared(new Problem.FinalizationFailed(List.of("index: locked", "disk full"))),
                "Rollgate saw the end of: The upgrade tasks failed: index: locked; disk full");
        words.put(new RunEvent.FinalizeAsked(1), "Rollgate orders Confluence to run the upgrade tasks");
        words.put(new RunEvent.RetryRequested(ANNA), "<@U0ANNA> asked for the upgrade tasks to be run again");
        words.put(
                new RunEvent.FinalizationRetryAsked(2),
                "Rollgate orders Confluence to run the failed upgrade tasks again (attempt 2)");
        words.put(new RunEvent.RunPaused(ANNA), "<@U0ANNA> paused the run");
        words.put(new RunEvent.RunResumed(ANNA), "<@U0ANNA> resumed the run");
        words.put(new RunEvent.CancelRequested(ANNA), "<@U0ANNA> cancelled the run");
        words.put(new RunEvent.UpgradeModeOffAsked(1), "Rollgate orders Confluence to switch upgrade mode off");
        words.put(new RunEvent.RunCompleted(true), "Rollgate saw the upgrade complete, finalized in Confluence itself");
        words.put(new RunEvent.RunCancelled(), "Rollgate saw the run cancelled, no node upgraded");

        words.putAll(waysOut());
        words.putAll(waiting());

        words.forEach((event, line) -> assertThat(dated(event)).isEqualTo("7 · 2026-11-25T09:01:02.345Z · " + line));
        assertThat(words.keySet())
                .extracting(Object::getClass)
                .containsExactlyInAnyOrderElementsOf(Leaves.of(RunEvent.class));
    }

    private static Map<RunEvent, String> waiting() {
        return Map.of(
                new RunEvent.GateEscalated(3, Escalation.Stage.REMINDED),
                "Rollgate reminded people about the start on prod-wiki, which nobody answered",
                new RunEvent.RunParked(3),
                "Rollgate parked the run: nobody answered about the start on prod-wiki",
                new RunEvent.CareTaken(3, ANNA),
                "<@U0ANNA> takes care of the start on prod-wiki",
                new RunEvent.PagerRefused("on-call", "401: <no> such key"),
                "Rollgate could not page: on-call refused it (401: &lt;no&gt; such key)");
    }

    private static Map<RunEvent, String> waysOut() {
        Problem.ByOthers outside = new Problem.NodeUpgradedOutside(WIKI_2);
        Map<RunEvent, String> words = new LinkedHashMap<>();
        words.put(new RunEvent.StepRetried(WIKI_2, ANNA), "<@U0ANNA> wanted the step of wiki-2 done again");
        words.put(
                new RunEvent.MoreTimeGiven(
                        new Problem.FinalizationOverdue(Duration.ofHours(1)), Duration.ofMinutes(15), ANNA),
                "<@U0ANNA> gave 15 minutes more to: The upgrade tasks have been running for longer than 1 hour");
        words.put(
                new RunEvent.NodeStopAsked(WIKI_2, Shutdown.GRACEFULLY, ANNA),
                "<@U0ANNA> wanted wiki-2 stopped gracefully");
        words.put(new RunEvent.LeaveOutAsked(WIKI_2, ANNA), "<@U0ANNA> wanted wiki-2 stopped and left out");
        words.put(new RunEvent.NodeLeftOut(WIKI_2), "Rollgate saw wiki-2 stopped, and left it out");
        words.put(new RunEvent.NodeRollbackBegun(WIKI_2, ANNA), "<@U0ANNA> let wiki-2 be rolled back");
        words.put(new RunEvent.NodeRolledBack(WIKI_2), "Rollgate saw wiki-2 rolled back and well");
        words.put(new RunEvent.NodeDisconnected(WIKI_2, ANNA), "<@U0ANNA> wanted wiki-2 taken out of rotation");
        words.put(new RunEvent.NodeReconnected(WIKI_2, ANNA), "<@U0ANNA> wanted wiki-2 put back into rotation");
        words.put(
                new RunEvent.TakenOver(List.of(outside), ANNA),
                "<@U0ANNA> took over: wiki-2 was upgraded by somebody else; nobody here was asked");
        words.put(new RunEvent.RollbackRequested(ANNA), "<@U0ANNA> rolled the upgrade back");
        words.put(new RunEvent.RunRolledBack(), "Rollgate saw the upgrade rolled back");
        words.put(new RunEvent.RunAbandoned(ANNA), "<@U0ANNA> abandoned the run");
        return words;
    }

    @Test
    void whatCameFromOutsideIsInertAndInOneLine() {
        String evil = "<!channel>\n8 · forged \u202e<http://evil|Approve>";
        String inert = "&lt;!channel&gt; 8 · forged &lt;http://evil|Approve&gt;";
        assertThat(dated(new RunEvent.NodeUpgraded(new NodeName(evil))))
                .contains(inert)
                .doesNotContain("\n");
        assertThat(dated(new RunEvent.NodeSeen(WIKI_2, NodeState.ACTIVE, evil, null, null)))
                .contains("&lt;!channel&gt;")
                .doesNotContain("\n", "<");
        assertThat(dated(new RunEvent.ProblemRaised(new Problem.FinalizationFailed(List.of(evil)))))
                .contains(inert)
                .doesNotContain("\n");
    }

    private static String dated(RunEvent event) {
        return AuditLine.of(LOG.run(), new Recorded(7, AT, event)).dated();
    }
}
