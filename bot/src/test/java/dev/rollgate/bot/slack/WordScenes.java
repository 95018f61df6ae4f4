package dev.rollgate.bot.slack;

import dev.rollgate.bot.access.Bar;
import dev.rollgate.bot.access.Policy;
import dev.rollgate.bot.access.Verdict;
import dev.rollgate.bot.slack.view.RunLog;
import dev.rollgate.bot.slack.view.Scene;
import dev.rollgate.bot.slack.view.Shot;
import dev.rollgate.bot.slack.view.TrialText;
import dev.rollgate.orchestration.paging.Receipt;
import dev.rollgate.orchestration.run.Gate;
import dev.rollgate.orchestration.run.GateSubject;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.Phase;
import dev.rollgate.orchestration.run.Refusal;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.orchestration.run.RunId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What one person is told who did something that does not apply, or that they may not do; and what help says. */
final class WordScenes {
    private static final NodeName WIKI_2 = new NodeName("wiki-2");
    private static final SlackCluster PROD =
            SlackBench.cluster("prod-wiki", "C0WIKI", new Policy(List.of("U0ANNA"), List.of("U0BEN", "S0OPS"), false));
    private static final SlackCluster NO_APPROVERS =
            SlackBench.cluster("prod-wiki", "C0WIKI", new Policy(List.of("U0ANNA"), List.of(), false));
    private static final Clusters CLUSTERS = new Clusters(List.of(PROD));

    private WordScenes() {}

    static Scene refusals() {
        RunLog atNode = RunLog.atTheGateOf("wiki-2");
        RunLog twoNeeded = new RunLog("prod-wiki", 2, false)
                .passed("wiki-1", "wiki-2")
                .asked(new GateSubject.Start())
                .approved(RunLog.BEN);
        RunLog released = RunLog.replacing("wiki-2");
        RunLog rejected = RunLog.atTheGateOf("wiki-2").rejected(RunLog.BEN, new RunEvent.RunPaused(RunLog.BEN));
        RunLog paused = RunLog.atTheGateOf("wiki-2").then(new RunEvent.RunPaused(RunLog.ANNA));
        RunLog cancelling = RunLog.upgradeModeOn().then(new RunEvent.CancelRequested(RunLog.ANNA));
        return new Scene(
                "A click or command that does not apply",
                List.of(
                        refusal("The run is over", atNode, new Refusal.RunIsOver(new Phase.Completed(false))),
                        refusal("Approved before", released, new Refusal.GateIsClosed(gate(released))),
                        refusal("Rejected before", rejected, new Refusal.GateIsClosed(gate(rejected))),
                        refusal("Withdrawn before", paused, new Refusal.GateIsClosed(gate(paused))),
                        refusal("No such question", atNode, new Refusal.NoSuchGate(99)),
                        refusal(
                                "A second approval by one person",
                                twoNeeded,
                                new Refusal.AlreadyCounted(gate(twoNeeded))),
                        refusal("The same, when it is decided", released, new Refusal.AlreadyCounted(gate(released))),
                        refusal("Whoever started approves", twoNeeded, new Refusal.StarterMayNotApprove()),
                        refusal("pause, twice", paused, new Refusal.AlreadyPaused(RunLog.ANNA)),
                        refusal("resume, and nothing is paused", atNode, new Refusal.NotPaused()),
                        refusal("pause, while it finalizes", RunLog.finalizing(), new Refusal.TooLateToPause()),
                        refusal("pause, while it is cancelled", cancelling, new Refusal.TooLateToPause()),
                        refusal("cancel, twice", cancelling, new Refusal.AlreadyCancelling()),
                        refusal("cancel, and a node is upgraded", released, new Refusal.NodeIsTouched(WIKI_2)),
                        refusal("cancel, while it finalizes", RunLog.finalizing(), new Refusal.AlreadyFinalizing()),
                        refusal("Retry, and nothing failed", RunLog.finalizing(), new Refusal.NothingToRetry()),
                        refusal("Node replaced, and it is not", atNode, new Refusal.NotBeingReplaced(WIKI_2)),
                        refusal("I'm on it, and it is over", atNode, new Refusal.NothingToTakeCareOf()),
                        refusal("I'm on it, twice", atNode, new Refusal.AlreadyOnIt())));
    }

    static Scene denials() {
        Stream<Shot> people =
                Stream.of(Bar.values()).map(why -> Shot.toldTo("Dora", why.name(), DenialWords.of(why), why));
        Stream<Shot> lists = Stream.of(Verdict.Reason.values())
                .map(why -> Shot.toldTo("Dora", why.name(), DenialWords.of(why, PROD), why));
        Shot nobody = Shot.toldTo(
                "Dora",
                "NOT_AN_APPROVER, where there is none",
                DenialWords.of(Verdict.Reason.NOT_AN_APPROVER, NO_APPROVERS),
                Verdict.Reason.NOT_AN_APPROVER);
        return new Scene(
                "Somebody may not",
                Stream.of(people, lists, Stream.of(nobody))
                        .flatMap(shots -> shots)
                        .toList());
    }

    static Scene commands() {
        return new Scene(
                "Commands",
                List.of(
                        told("help", SubCommand.help()),
                        misunderstood("upgarde"),
                        misunderstood("pause prod-wiki now"),
                        told("start wiki 9.2.21", complaint(ClusterChoice.named(CLUSTERS, SubCommand.START, "wiki"))),
                        told("start 9.2", new Destination(CLUSTERS, SubCommand.START, List.of("9.2")).complaint(PROD)),
                        told("start", new Destination(CLUSTERS, SubCommand.START, List.of()).complaint(PROD)),
                        told("audit nothing", PastWords.unknown("nothing")),
                        told("audit of a newer bot's run", PastWords.unreadable(new RunId("k3x9ab")))));
    }

    static Scene pages() {
        String label = TrialText.label("PagerDuty", "on-call");
        var taken = new Receipt.Taken("202 Event processed");
        var lost = new Receipt.NotNow(Optional.empty(), "no answer within 5 seconds", true);
        return new Scene(
                "page test",
                List.of(
                        new Shot("It is sent", "", TrialText.asked(PROD.key(), RunLog.ANNA), "page test"),
                        told("The pager takes it", TrialText.answered(label, taken, taken)),
                        told("It does not answer", TrialText.answered(label, lost, taken)),
                        told("It takes it, but not its end", TrialText.answered(label, taken, lost)),
                        told(
                                "It refuses",
                                TrialText.answered(label, new Receipt.Refused("400 Invalid routing key"), taken))));
    }

    private static Gate gate(RunLog log) {
        return log.run().gates().getLast();
    }

    private static Shot refusal(String when, RunLog log, Refusal why) {
        return Shot.toldTo("Ben", when, RefusalWords.of(log.run(), why), why);
    }

    private static Shot misunderstood(String typed) {
        return told(typed, ((CommandLine.Misunderstood) CommandLine.parse(typed)).complaint());
    }

    private static String complaint(ClusterChoice choice) {
        return ((ClusterChoice.Unclear) choice).complaint();
    }

    private static Shot told(String when, String words) {
        return Shot.toldTo("Anna", when, words, when);
    }
}
