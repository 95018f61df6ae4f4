package dev.rollgate.orchestration.run;

/**
 * What a problem means and what is advised, for people who meet it at night: Atlassian's advice where there is some.
 *
 * @param holdsTheLine whether no further node may be touched, and nothing finalized, while it lasts
 * @param isAboutTime whether it is only that something takes long, so that a person may give it more time
 * @param advice one or two plain sentences
 * @see <a href="https://confluence.atlassian.com/doc/upgrade-a-confluence-cluster-through-the-api-without-downtime-1027127854.html">Atlassian's page</a>
 */
public record Playbook(Severity severity, boolean holdsTheLine, boolean isAboutTime, String advice) {
    private static final String LOG = "Read its log; Atlassian's page on start-up problems helps.";

    private static Playbook stops(String advice) {
        return new Playbook(Severity.CRITICAL, true, false, advice);
    }

    private static Playbook needsAPerson(String advice) {
        return new Playbook(Severity.CRITICAL, false, false, advice);
    }

    private static Playbook takesLong(boolean holds, String advice) {
        return new Playbook(Severity.WARNING, holds, true, advice);
    }

    private static Playbook notice(String advice) {
        return new Playbook(Severity.NOTICE, false, false, advice);
    }

    /** What is known of this problem before anything is done. */
    public static Playbook of(Problem problem) {
        return switch (problem) {
            case Problem.OfNode ofNode -> ofNode(ofNode);
            case Problem.NodeJoined joined ->
                stops("The plan does not know it. Take it over into the plan, or shut it down.");
            case Problem.OutOfContact contact ->
                needsAPerson(
                        contact.why().kind().mayPass()
                                ? "It is asked again and again; the run goes on by itself."
                                : "A person must mend this; then the run goes on by itself.");
            case Problem.StartHeld held -> needsAPerson("The run goes on by itself when this is mended.");
            case Problem.OrderWithoutEffect order -> needsAPerson("Look at Confluence's log and its upgrade page.");
            case Problem.UpgradeModeLost lost ->
                stops(
                        "Nodes of two versions stay together only in upgrade mode: restart none of them. Switch it on again"
                                + " on Confluence's upgrade page; then the run goes on by itself.");
            case Problem.CancelledOutside cancelled ->
                stops("Nothing is upgraded. Take over, and you are asked to start anew; or cancel the run.");
            case Problem.FinalizedOutside finalized ->
                stops("There is no way back but restoring a backup. Take over, and the run ends well without the nodes"
                        + " that are not upgraded; they join later on the new version.");
            case Problem.NotReadyToFinalize notReady -> needsAPerson("Look at Confluence's upgrade page.");
            case Problem.NotFinalized late ->
                new Playbook(
                        Severity.WARNING,
                        false,
                        true,
                        "Do not restart an upgraded node before it is finalized: it may not start any more"
                                + " (CONFSERVER-104200). Finalize, or roll back.");
            case Problem.CancelHeld held ->
                needsAPerson("Every node must be ACTIVE on the version of before; then it is switched off by itself.");
            case Problem.FinalizationFailed failed -> needsAPerson("Mend the cause, then press Retry.");
            case Problem.FinalizationOverdue overdue -> takesLong(false, "They go on; look at Confluence's log.");
        };
    }

    private static Playbook ofNode(Problem.OfNode problem) {
        return switch (problem) {
            case Problem.NodeInError error ->
                stops("The upgrade cannot be finalized while a node is in ERROR. Shut Confluence down on it, so that it"
                        + " becomes OFFLINE; where that cannot be done gracefully, shut the node down altogether.");
            case Problem.NodeOverdue overdue -> takesLong(true, LOG);
            case Problem.NodeNotRunning silent -> takesLong(true, LOG);
            case Problem.NodeSetUpAnew anew ->
                stops(
                        "It does not find its home: check confluence.home and the local home on it, then start it again.");
            case Problem.NodeOnWrongVersion wrong ->
                stops("All nodes must end on the same version. Put the right one on it.");
            case Problem.NodeOnWrongBuild wrong ->
                stops("All nodes must end on the same build. Install the same package on it as on the others.");
            case Problem.TasksLinger lingers ->
                takesLong(false, "It is not stopped before they have ended; then the run goes on by itself.");
            case Problem.OtherNodeAway away -> stops("Bring it back; the run goes on by itself.");
            case Problem.NodeVanished vanished ->
                stops("Confluence does not know it any more. Start it, and it joins again; the run goes on by itself.");
            case Problem.NodeUpgradedOutside outside ->
                stops("Nobody approved that here. Take over to go on from there, or roll it back.");
            case Problem.LeftOutNodeIsBack back ->
                stops("Take over, and it takes part again; or stop it, so that it stays left out.");
            case Problem.GhostRow ghost ->
                notice("Nothing is to be done: the old row goes when upgrade mode is switched off.");
            case Problem.NodeIdChanged changed -> notice("Nothing is to be done: it is known by its name.");
            case Problem.UnevenUsers uneven ->
                new Playbook(
                        Severity.WARNING,
                        false,
                        true,
                        "It may be overloaded. Disconnect it at the load balancer for a while, so that users spread, then"
                                + " connect it again.");
        };
    }
}
