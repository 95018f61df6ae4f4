package dev.rollgate.sandbox.confluence;

import org.jspecify.annotations.Nullable;

/**
 * A machine of the cluster.
 *
 * @param host what people call the machine: unique and constant, never shown by the API
 * @param name the configured node name; null where it is not set, which the API shows as "Not configured"
 * @param id as the API shows it; eight hexadecimal digits in the real thing
 * @param ipAddress the cluster's address, IPv4
 * @param portNumber the cluster's port
 */
public record NodeSpec(
        String host, @Nullable String name, String id, String ipAddress, int portNumber, int tasks, int users) {

    private static final int HAZELCAST_PORT = 5801;

    /** A node whose name is its host's; its id follows from the host. */
    public static NodeSpec named(String host, String ipAddress) {
        return new NodeSpec(host, host, Identity.id(host, 0), ipAddress, HAZELCAST_PORT, 0, 0);
    }

    /** The same under another name; null: not configured. */
    public NodeSpec withName(@Nullable String other) {
        return new NodeSpec(host, other, id, ipAddress, portNumber, tasks, users);
    }

    public NodeSpec withId(String other) {
        return new NodeSpec(host, name, other, ipAddress, portNumber, tasks, users);
    }

    /** The same with long-running tasks and users' sessions on it. */
    public NodeSpec busyWith(int someTasks, int someUsers) {
        return new NodeSpec(host, name, id, ipAddress, portNumber, someTasks, someUsers);
    }
}
