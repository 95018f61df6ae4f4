package dev.rollgate.orchestration.simulation;

import java.util.Comparator;

/** An event led a run from phase to phase, or a node of it from step to step; both may be the same. */
record Arrow(Of of, String from, String event, String to) implements Comparable<Arrow> {
    enum Of {
        RUN,
        NODE
    }

    private static final String NODE = "node ";
    private static final Comparator<Arrow> ORDER = Comparator.comparing(Arrow::of)
            .thenComparing(Arrow::from)
            .thenComparing(Arrow::event)
            .thenComparing(Arrow::to);

    boolean isLoop() {
        return from.equals(to);
    }

    /** Reads what {@link #toString} writes. */
    static Arrow parse(String line) {
        boolean ofNode = line.startsWith(NODE);
        String[] parts = line.substring(ofNode ? NODE.length() : 0).split(" [+] | -> ", -1);
        return new Arrow(ofNode ? Of.NODE : Of.RUN, parts[0], parts[1], parts[2]);
    }

    @Override
    public int compareTo(Arrow other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return (of == Of.NODE ? NODE : "") + from + " + " + event + " -> " + to;
    }
}
