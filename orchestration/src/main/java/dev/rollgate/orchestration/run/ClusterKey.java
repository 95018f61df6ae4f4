package dev.rollgate.orchestration.run;

/** The name a cluster has in the configuration ({@code rollgate.clusters.<key>}) and in commands. */
public record ClusterKey(String text) {
    @Override
    public String toString() {
        return text;
    }
}
