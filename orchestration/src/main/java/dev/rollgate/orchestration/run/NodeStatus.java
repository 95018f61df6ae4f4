package dev.rollgate.orchestration.run;

/** What a node itself answers on {@code /status}: the HTTP code and the word in its JSON ({@code RUNNING} when well). */
public record NodeStatus(int httpCode, String state) {
    /** 200 and RUNNING. FIRST_RUN after an upgrade means that the node lost its configuration: that is not running. */
    public boolean isRunning() {
        return httpCode == 200 && state.equals("RUNNING");
    }

    public boolean isFirstRun() {
        return state.equals("FIRST_RUN");
    }
}
