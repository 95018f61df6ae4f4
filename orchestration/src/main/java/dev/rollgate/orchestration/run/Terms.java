package dev.rollgate.orchestration.run;

/** What was agreed when the run was started; a later change of the configuration holds for later runs. */
public record Terms(Approvals approvals, boolean selfApproval, Limits limits) {}
