package dev.rollgate.orchestration.run;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Which ways lead out of a problem: the gentle ones first, and of those only what the run would accept now. */
public final class WaysOut {
    private static final List<Duration> WAITS = List.of(Duration.ofMinutes(15), Duration.ofHours(1));
    private static final Person ANYBODY = new Person("");

    private WaysOut() {}

    /** What may be offered now; while a cancel is enough, no roll back. Who may choose it is judged at the click, as is whether it still applies. */
    public static List<WayOut> of(Run run, Incident incident) {
        if (!incident.isOpen()) {
            return List.of();
        }
        List<WayOut> accepted = all(incident.number(), incident.problem())
                .filter(way -> isAccepted(run, way))
                .toList();
        boolean cancels = accepted.contains(new WayOut.Cancel());
        return accepted.stream()
                .filter(way -> !(cancels && way instanceof WayOut.RollBack))
                .toList();
    }

    /** Every way out that there can be for a problem of that kind, in whatever state the run is. */
    public static List<WayOut> everyOf(Incident incident) {
        return all(incident.number(), incident.problem()).toList();
    }

    /** Whether the run would accept it now, from somebody who may choose it. */
    public static boolean isAccepted(Run run, WayOut way) {
        return Decide.onCommand(run, way.command(ANYBODY)) instanceof Decision.Happened;
    }

    private static Stream<WayOut> all(long incident, Problem problem) {
        Stream<WayOut> time = Playbook.of(problem).isAboutTime()
                ? WAITS.stream().map(wait -> new WayOut.WaitLonger(incident, wait))
                : Stream.of();
        return Stream.of(time, own(incident, problem), ofTheRun(problem)).flatMap(ways -> ways);
    }

    private static Stream<WayOut> own(long incident, Problem problem) {
        return switch (problem) {
            case Problem.OfNode ofNode -> ofNode(incident, ofNode);
            case Problem.NodeJoined joined -> Stream.of(new WayOut.TakeOver(incident));
            case Problem.StartHeld held -> Stream.of(new WayOut.TakeOver(incident));
            case Problem.CancelledOutside cancelled -> Stream.of(new WayOut.TakeOver(incident));
            case Problem.FinalizedOutside finalized -> Stream.of(new WayOut.TakeOver(incident));
            case Problem.FinalizationFailed failed -> Stream.of(new WayOut.RetryFinalization());
            case Problem.OutOfContact contact -> Stream.of();
            case Problem.OrderWithoutEffect order -> Stream.of();
            case Problem.UpgradeModeLost lost -> Stream.of();
            case Problem.NotReadyToFinalize notReady -> Stream.of();
            case Problem.NotFinalized late -> Stream.of();
            case Problem.CancelHeld held -> Stream.of();
            case Problem.FinalizationOverdue overdue -> Stream.of();
        };
    }

    private static Stream<WayOut> ofNode(long incident, Problem.OfNode problem) {
        NodeName node = problem.node();
        return switch (problem) {
            case Problem.NodeInError error -> Stream.concat(stops(node), mends(node));
            case Problem.NodeOverdue overdue -> Stream.concat(mends(node), stops(node));
            case Problem.NodeNotRunning silent -> Stream.concat(mends(node), stops(node));
            case Problem.NodeSetUpAnew anew -> Stream.concat(stops(node), mends(node));
            case Problem.NodeOnWrongVersion wrong -> mends(node);
            case Problem.NodeOnWrongBuild wrong -> mends(node);
            case Problem.TasksLinger lingers -> Stream.of(new WayOut.Disconnect(node), new WayOut.LeaveOut(node));
            case Problem.OtherNodeAway away -> mends(node);
            case Problem.NodeVanished vanished -> mends(node);
            case Problem.NodeUpgradedOutside outside ->
                Stream.of(new WayOut.TakeOver(incident), new WayOut.RollBackNode(node));
            case Problem.LeftOutNodeIsBack back ->
                Stream.concat(
                        Stream.of(new WayOut.TakeOver(incident)),
                        Stream.concat(stops(node), Stream.of(new WayOut.RollBackNode(node))));
            case Problem.UnevenUsers uneven -> Stream.of(new WayOut.Disconnect(node), new WayOut.Reconnect(node));
            case Problem.GhostRow ghost -> Stream.of();
            case Problem.NodeIdChanged changed -> Stream.of();
        };
    }

    private static Stream<WayOut> mends(NodeName node) {
        return Stream.of(new WayOut.RetryStep(node), new WayOut.LeaveOut(node), new WayOut.RollBackNode(node));
    }

    private static Stream<WayOut> stops(NodeName node) {
        return Stream.of(
                new WayOut.StopNode(node, Shutdown.GRACEFULLY),
                new WayOut.StopNode(node, Shutdown.ALTOGETHER),
                new WayOut.Disconnect(node));
    }

    /** What nobody need do anything about ends nothing. */
    private static Stream<WayOut> ofTheRun(Problem problem) {
        return switch (Playbook.of(problem).severity()) {
            case NOTICE -> Stream.of();
            case WARNING, CRITICAL -> Stream.of(new WayOut.Cancel(), new WayOut.RollBack(), new WayOut.Abandon());
        };
    }
}
