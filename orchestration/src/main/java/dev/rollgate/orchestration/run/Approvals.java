package dev.rollgate.orchestration.run;

/** How many different people must approve each kind of gate; 0 drops that gate. */
public record Approvals(int start, int node, int finalizing) {
    public Approvals {
        if (start < 0 || node < 0 || finalizing < 0) {
            throw new IllegalArgumentException("a number of approvals is 0 or more");
        }
    }

    int neededFor(GateSubject subject) {
        return switch (subject) {
            case GateSubject.Start gate -> start;
            case GateSubject.Node gate -> node;
            case GateSubject.RollBack gate -> node;
            case GateSubject.Finalize gate -> finalizing;
        };
    }
}
