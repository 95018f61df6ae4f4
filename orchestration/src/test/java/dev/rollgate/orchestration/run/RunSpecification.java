package dev.rollgate.orchestration.run;

import static dev.rollgate.orchestration.run.AnUpgrade.ANNA;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words in which the rules of bad nights are written: three nodes, what becomes of them, and what people do about it. */
abstract class RunSpecification {
    static final NodeName WIKI_1 = new NodeName("wiki-1");
    static final NodeName WIKI_2 = new NodeName("wiki-2");
    static final NodeName WIKI_3 = new NodeName("wiki-3");
    static final String FROM = AnUpgrade.OLD.toString();
    static final String TARGET = AnUpgrade.NEW.toString();

    final AnUpgrade upgrade = AnUpgrade.of("wiki-1", "wiki-2", "wiki-3");

    // where a night begins

    /** wiki-1 is upgraded, and the gate of wiki-2 is open. */
    final void givenOneIsUpgraded() {
        upgrade.givenReplacing().givenHandledNodeReplaced();
    }

    /** wiki-1 came up in ERROR while it was replaced. */
    final void givenOneFails() {
        upgrade.givenReplacing();
        fails(WIKI_1);
    }

    /** wiki-1 was left out, and the gate of wiki-2 is open. */
    final void givenOneIsLeftOut() {
        givenOneFails();
        leaveOut(WIKI_1);
        stops(WIKI_1);
        upgrade.lookTwice();
    }

    // what becomes of the nodes, seen twice

    final List<RunEvent> stops(NodeName node) {
        return becomes(node, NodeState.OFFLINE, null);
    }

    final List<RunEvent> fails(NodeName node) {
        return becomes(node, NodeState.ERROR, TARGET);
    }

    final List<RunEvent> comesUpOn(String version, NodeName node) {
        return becomes(node, NodeState.ACTIVE, version);
    }

    final List<RunEvent> becomes(NodeName node, NodeState state, @Nullable String version) {
        return upgrade.sees(node.text(), state, version).inUpgradeMode().lookTwice();
    }

    // what people do

    final Decision retry(NodeName node) {
        return upgrade.command(new Command.RetryStep(node, ANNA));
    }

    final Decision leaveOut(NodeName node) {
        return upgrade.command(new Command.LeaveOut(node, ANNA));
    }

    final Decision stop(NodeName node, Shutdown how) {
        return upgrade.command(new Command.StopNode(node, how, ANNA));
    }

    final Decision rollBackNode(NodeName node) {
        return upgrade.command(new Command.RollBackNode(node, ANNA));
    }

    final Decision disconnect(NodeName node) {
        return upgrade.command(new Command.Disconnect(node, ANNA));
    }

    final Decision reconnect(NodeName node) {
        return upgrade.command(new Command.Reconnect(node, ANNA));
    }

    final Decision takeOver() {
        return upgrade.command(new Command.TakeOver(null, ANNA));
    }

    final Decision rollBack() {
        return upgrade.command(new Command.RollBack(ANNA));
    }

    final Decision cancel() {
        return upgrade.command(new Command.Cancel(ANNA));
    }

    final Decision resume() {
        return upgrade.command(new Command.Resume(ANNA));
    }

    // how things stand

    final NodeStep step(NodeName node) {
        return upgrade.run().node(node).orElseThrow().step();
    }

    final List<Problem> problems() {
        return upgrade.run().problems();
    }

    /** The incident of that kind which is open. */
    final Incident open(Class<? extends Problem> kind) {
        return upgrade.run().openIncidents().stream()
                .filter(incident -> kind.isInstance(incident.problem()))
                .findFirst()
                .orElseThrow();
    }

    final List<WayOut> offeredFor(Class<? extends Problem> kind) {
        return WaysOut.of(upgrade.run(), open(kind));
    }

    /** What the question is about that is open now. */
    final GateSubject asked() {
        return upgrade.run().openGate().orElseThrow().subject();
    }

    static Decision happened(RunEvent... events) {
        return new Decision.Happened(List.of(events));
    }

    static Decision refused(Refusal why) {
        return new Decision.Refused(why);
    }

    static RunEvent raised(Problem problem) {
        return new RunEvent.ProblemRaised(problem);
    }

    static RunEvent over(Problem problem) {
        return new RunEvent.ProblemCleared(problem);
    }
}
