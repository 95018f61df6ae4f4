package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.run.Incident;
import dev.rollgate.orchestration.run.NodeProgress;
import dev.rollgate.orchestration.run.Phase;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.Version;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What is left in a cluster that a run was abandoned in, stage by stage: the ways on and back that Confluence has then, done
 * by hand. In mrkdwn.
 */
final class Remains {
    private static final int NAMES = 500;

    private Remains() {}

    /** As it was last known. */
    static String upgradeMode(Run run, Phase left) {
        if (sawAtTheEnd(
                run,
                problem -> problem instanceof Problem.UpgradeModeLost
                        || problem instanceof Problem.CancelledOutside
                        || problem instanceof Problem.FinalizedOutside)) {
            return "Upgrade mode is off: somebody switched it off in Confluence itself.";
        }
        return switch (left) {
            case Phase.Preflight checking -> "Upgrade mode was not switched on from here.";
            case Phase.AwaitingStart ready -> "Upgrade mode was not switched on from here.";
            case Phase.EnablingUpgradeMode asked ->
                "Upgrade mode was being switched on: it may be on by now, or go on yet.";
            case Phase.Upgrading nodes -> "Upgrade mode is on.";
            case Phase.AwaitingFinalize all -> "Upgrade mode is on.";
            case Phase.RollingBack back -> "Upgrade mode is on.";
            case Phase.Finalizing tasks -> "Upgrade mode goes off by itself when the upgrade tasks have ended well.";
            case Phase.Cancelling off -> "Upgrade mode was being switched off: it may be off by now.";
            case Phase.Terminal end -> "";
        };
    }

    static String byHand(Run run, Phase left) {
        return switch (left) {
            case Phase.Preflight checking -> "Nothing: nothing was changed.";
            case Phase.AwaitingStart ready -> "Nothing: nothing was changed.";
            case Phase.EnablingUpgradeMode asked -> "No node is upgraded: " + switchOff();
            case Phase.Cancelling off -> alone(back(run));
            case Phase.RollingBack back -> alone(back(run));
            case Phase.Upgrading nodes -> upgraded(run).isEmpty() ? alone(back(run)) : onOrBack(run);
            case Phase.AwaitingFinalize all ->
                "Finalize on Confluence's upgrade page, soon. " + noRestart() + " The way back: " + back(run);
            case Phase.Finalizing tasks ->
                "The upgrade tasks go on without the bot. Where they fail, mend the cause and run them again on"
                        + " Confluence's upgrade page. There is no way back but restoring a backup.";
            case Phase.Terminal end -> "Nothing.";
        };
    }

    private static String onOrBack(Run run) {
        return "Nodes of both versions work together in upgrade mode only: leave it on. The way on: put " + run.target()
                + " on every other node, one at a time, then finalize on Confluence's upgrade page. " + noRestart()
                + " The way back: " + back(run);
    }

    private static String back(Run run) {
        Version before = run.thePlan().from();
        List<NodeProgress> upgraded = upgraded(run);
        return upgraded.isEmpty()
                ? "bring every node up on " + before + "; then " + switchOff()
                : "put " + before + " back on " + names(upgraded) + (upgraded.size() == 1 ? "" : ", one at a time")
                        + ": stop it, put its install"
                        + " directory and confluence.cfg.xml back as they were saved, start it, and wait until it is"
                        + " ACTIVE; then " + switchOff();
    }

    /** As a sentence of its own. */
    private static String alone(String way) {
        return way.substring(0, 1).toUpperCase(Locale.ROOT) + way.substring(1);
    }

    private static String switchOff() {
        return "switch upgrade mode off on Confluence's upgrade page.";
    }

    private static String noRestart() {
        return "Do not restart an upgraded node before that: it may not start any more (CONFSERVER-104200).";
    }

    /** Also one that is on its way, for it may have the new version by now. */
    private static List<NodeProgress> upgraded(Run run) {
        return run.nodes().stream()
                .filter(node -> run.target().toString().equals(node.version())
                        || node.step().isUpgraded()
                        || node.step().mayBeDown())
                .toList();
    }

    private static String names(List<NodeProgress> nodes) {
        return SlackText.cut(
                nodes.stream().map(node -> SlackText.name(node.name())).collect(Collectors.joining(", ")), NAMES);
    }

    private static boolean sawAtTheEnd(Run run, Predicate<Problem> wanted) {
        return run.incidents().stream()
                .filter(Remains::wasOpenAtTheEnd)
                .map(Incident::problem)
                .anyMatch(wanted);
    }

    /** Not over by itself nor by a person, but because the run was. */
    static boolean wasOpenAtTheEnd(Incident incident) {
        Incident.Ending ending = incident.ending();
        return ending != null && ending.how() instanceof Incident.How.WithTheRun;
    }
}
