package dev.rollgate.orchestration.run;

/** What people call a node: Confluence's name for it, or its address where the name is not set or not unique. */
public record NodeName(String text) {
    @Override
    public String toString() {
        return text;
    }
}
