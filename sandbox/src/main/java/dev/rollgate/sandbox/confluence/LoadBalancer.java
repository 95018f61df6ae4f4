package dev.rollgate.sandbox.confluence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sends each request to the next node that serves, and sticks to the node of a session cookie as long as that one has a process.
 * A node out of rotation gets none at all.
 */
final class LoadBalancer {
    private static final String SESSION = "JSESSIONID=";

    private final SimulatedCluster cluster;
    private int turn;
    private int sessions;

    LoadBalancer(SimulatedCluster cluster) {
        this.cluster = cluster;
    }

    /** Null: nobody in rotation serves. */
    synchronized @Nullable String hostFor(Request request) {
        String stuckTo = hostOf(request.cookie());
        if (stuckTo != null
                && cluster.hosts().contains(stuckTo)
                && cluster.process(stuckTo).isProcess()
                && cluster.machine(stuckTo).inRotation()) {
            return stuckTo;
        }
        List<String> open = cluster.inRotation();
        return open.isEmpty() ? null : open.get(Math.floorMod(turn++, open.size()));
    }

    /** A cookie as the balancer sets it, with the node behind the session's number. */
    synchronized String cookie(String host, String contextPath) {
        return SESSION + "%032X".formatted(++sessions) + "." + host + "; Path=" + contextPath + "/; HttpOnly";
    }

    private static @Nullable String hostOf(@Nullable String cookie) {
        int session = cookie == null ? -1 : cookie.indexOf(SESSION);
        if (cookie == null || session < 0) {
            return null;
        }
        String value = cookie.substring(session + SESSION.length()).split(";", 2)[0];
        return value.substring(value.indexOf('.') + 1);
    }
}
