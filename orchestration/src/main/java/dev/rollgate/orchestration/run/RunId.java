package dev.rollgate.orchestration.run;

/** Names a run for ever: in the log, in links, in what people type. Made outside (the core has no randomness). */
public record RunId(String text) {
    public RunId {
        if (text.isBlank() || text.length() > 40) {
            throw new IllegalArgumentException("a run's id has 1 to 40 characters, not: '" + text + "'");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
