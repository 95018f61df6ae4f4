package dev.rollgate.bot.slack.view;

import static dev.rollgate.bot.slack.view.RunLog.FROM;
import static dev.rollgate.bot.slack.view.RunLog.ROOM;
import static dev.rollgate.bot.slack.view.RunLog.TARGET;

import com.slack.api.model.block.LayoutBlock;
import dev.rollgate.orchestration.engine.Chronicle;
import dev.rollgate.orchestration.engine.Past;
import dev.rollgate.orchestration.run.Check;
import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.ClusterState;
import dev.rollgate.orchestration.run.ClusterView;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.NodeView;
import dev.rollgate.orchestration.run.Outlook;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.Reading;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.orchestration.run.RunId;
import dev.rollgate.orchestration.run.Trouble;
import dev.rollgate.orchestration.run.Version;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one person reads who asked, or who is asked. */
public final class PrivateScenes {
    private static final ClusterKey CLUSTER = new ClusterKey("prod-wiki");

    private PrivateScenes() {}

    public static Scene notStarted() {
        List<Check> checks = List.of(
                new Check(Check.Name.STABLE, Check.Verdict.BLOCK, "The cluster is MIXED: finish that upgrade first."),
                new Check(Check.Name.ALL_ACTIVE, Check.Verdict.BLOCK, "wiki-2 is OFFLINE: bring it back."));
        var blocked = new RunEvent.PreflightBlocked(checks);
        RunLog log = new RunLog().then(blocked);
        return new Scene(
                "A check stands in the way of the start",
                List.of(new Shot(
                        "Instead of a thread", "Anna", PrivateMessages.notStarted(log.run(), checks), blocked)));
    }

    public static Scene lookingBack() {
        RunLog slow = RunLog.replacing("wiki-2")
                .seen("wiki-2", NodeState.STARTING, null)
                .then(new RunEvent.ProblemRaised(
                        new Problem.NodeOverdue(new NodeName("wiki-2"), NodeState.STARTING, Duration.ofMinutes(15))));
        var stuck = new ToldSoFar(
                Optional.of(RunLog.START.plusSeconds(15)),
                List.of(new ToldSoFar.Stuck("slack-thread", 2, "is_archived")),
                PagesSeen.NONE);
        RunLog done = RunLog.finalizing().then(new RunEvent.RunCompleted(false));
        Past newer = new Past.Unreadable(new RunId("k3x9ab"), "node-teleported");
        return new Scene(
                "Status, history, audit",
                List.of(
                        told(
                                "status, at a node's gate",
                                StatusText.of(past(RunLog.atTheGateOf("wiki-2")), ROOM, nothingStuck())),
                        told("status, when much is wrong", StatusText.of(past(slow), ROOM, stuck)),
                        told(
                                "history",
                                HistoryText.of(
                                        "Runs of prod-wiki", new Chronicle(List.of(past(slow), past(done), newer), 4))),
                        told("audit", AuditText.of(past(done), 1))));
    }

    public static Scene plan() {
        return new Scene(
                "Plan",
                List.of(
                        told("plan, nothing in the way", plan(stable(), TARGET)),
                        told("plan, something in the way", plan(stable(), Version.of("9.5.0"))),
                        told(
                                "plan, no answer",
                                plan(Reading.unknown(Trouble.Kind.TIMED_OUT, "no answer within 10 seconds"), TARGET))));
    }

    public static Scene home() {
        RunLog waiting = RunLog.atTheGateOf("wiki-2");
        var thread = URI.create("https://wiki.slack.com/archives/C0WIKI/p1795597215000100");
        return new Scene(
                "The home tab",
                List.of(
                        home(
                                "Ben",
                                "Something waits for him",
                                new HomeTile(CLUSTER, ROOM, stable(), waiting.run(), thread, true)),
                        home("Dora", "Nothing waits for her", new HomeTile(CLUSTER, ROOM, stable(), null, null, false)),
                        home(
                                "Dora",
                                "Confluence is away",
                                new HomeTile(
                                        CLUSTER,
                                        ROOM,
                                        Reading.unknown(Trouble.Kind.SERVER_ERROR, "HTTP 502"),
                                        null,
                                        null,
                                        false))));
    }

    /** What the form shows beside its fields. */
    public static Scene form() {
        var cluster = new FormCluster(CLUSTER, ROOM, new RunLog().run().terms());
        Reading<ClusterView> away = Reading.unknown(Trouble.Kind.TIMED_OUT, "no answer within 10 seconds");
        return new Scene(
                "The start form, below its fields",
                List.of(
                        form(cluster, "It has just been opened", new FormFinding.Looking()),
                        form(cluster, "No version yet", new FormFinding.Seen(stable(), "9.2")),
                        form(cluster, "Nothing in the way", new FormFinding.Judged(outlook(stable(), TARGET))),
                        form(
                                cluster,
                                "Something in the way",
                                new FormFinding.Judged(outlook(stable(), Version.of("9.5.0")))),
                        form(cluster, "Confluence is away", new FormFinding.Judged(outlook(away, TARGET))),
                        form(cluster, "She may not", new FormFinding.Refused("You are not an operator of prod-wiki.")),
                        form(cluster, "A fault of the bot", new FormFinding.Broken())));
    }

    private static Shot form(FormCluster cluster, String when, FormFinding finding) {
        List<LayoutBlock> blocks = new ArrayList<>(List.of(Approving.block(cluster)));
        blocks.addAll(FindingBlocks.of(Optional.of(cluster), finding));
        return new Shot(when, "Anna", new Message("the start form", blocks), finding);
    }

    private static Shot home(String reader, String when, HomeTile tile) {
        return new Shot(when, reader, new Message("the home tab", HomePage.of(List.of(tile))), when);
    }

    private static Shot told(String when, String words) {
        return Shot.toldTo("Anna", when, words, when);
    }

    private static String plan(Reading<ClusterView> cluster, Version target) {
        return PlanText.of(CLUSTER, outlook(cluster, target), new RunLog().run().terms(), ROOM);
    }

    private static Outlook outlook(Reading<ClusterView> cluster, Version target) {
        return Outlook.of(cluster, Reading.seen(true), target);
    }

    private static Reading<ClusterView> stable() {
        List<NodeView> nodes = List.of(node("wiki-1", 2, 40), node("wiki-2", 0, 3), node("wiki-3", 0, 9));
        return Reading.seen(new ClusterView(ClusterState.STABLE, false, false, null, nodes));
    }

    private static NodeView node(String name, int tasks, int users) {
        return new NodeView(name, name, name, NodeState.ACTIVE, FROM.toString(), "9012", tasks, users, List.of());
    }

    private static Past.Known past(RunLog log) {
        return new Past.Known(log.run(), log.log());
    }

    private static ToldSoFar nothingStuck() {
        return new ToldSoFar(Optional.of(RunLog.START.plusSeconds(15)), List.of(), PagesSeen.NONE);
    }
}
