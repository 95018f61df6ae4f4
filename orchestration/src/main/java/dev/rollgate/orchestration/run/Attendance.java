package dev.rollgate.orchestration.run;

/** When it matters who is in the cluster: while nodes are worked on, and until an order to finalize has shown its effect. */
final class Attendance {
    private Attendance() {}

    static boolean matters(Run run, ClusterView view) {
        return run.isAtWork() || (run.phase() instanceof Phase.Finalizing && view.upgradeMode());
    }

    /** Once upgrade mode is off any node may join; a look that shows nothing does not say so. */
    static boolean isPast(Run run, Evidence evidence) {
        boolean ordered = run.phase() instanceof Phase.Finalizing && !evidence.once(view -> !view.upgradeMode());
        return !run.isAtWork() && !ordered;
    }
}
