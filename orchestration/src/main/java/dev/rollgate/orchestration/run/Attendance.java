package dev.rollgate.orchestration.run;

/** When it matters who is in the cluster: while nodes are worked on, and until an order to finalize has shown its effect. */
final class Attendance {
    private Attendance() {}

    static boolean matters(Run run, ClusterView view) {
        return isWorkedOn(run) || (run.phase() instanceof Phase.Finalizing && view.upgradeMode());
    }

    /** Once upgrade mode is off any node may join; a look that shows nothing does not say so. */
    static boolean isPast(Run run, Evidence evidence) {
        boolean ordered = run.phase() instanceof Phase.Finalizing && !evidence.once(view -> !view.upgradeMode());
        return !isWorkedOn(run) && !ordered;
    }

    /** Before and after, the list itself is checked as a whole. */
    static boolean isWorkedOn(Run run) {
        return run.phase() instanceof Phase.Upgrading
                || run.phase() instanceof Phase.AwaitingFinalize
                || run.phase() instanceof Phase.RollingBack;
    }
}
