package dev.rollgate.orchestration.run;

/** What was agreed when the run was started; a later change of the configuration holds for later runs. */
public record Terms(Approvals approvals, boolean selfApproval, Limits limits, Escalation escalation) {
    /** Terms by which nobody is bothered about an approval that is not given. */
    public Terms(Approvals approvals, boolean selfApproval, Limits limits) {
        this(approvals, selfApproval, limits, Escalation.NEVER);
    }
}
