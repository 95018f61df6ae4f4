package dev.rollgate.sandbox.confluence;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How the cluster is reached, always on 127.0.0.1.
 *
 * @param contextPath empty, or with a slash before and none behind
 * @param frontPort the load balancer's; 0: any that is free
 * @param nodePorts by host; any that is free for one that is not listed
 * @param sysadmins Authorization headers that are let in
 * @param others Authorization headers of people who are no system administrators
 */
public record ServerSpec(
        String contextPath, int frontPort, Map<String, Integer> nodePorts, Set<String> sysadmins, Set<String> others) {

    public ServerSpec {
        nodePorts = Map.copyOf(nodePorts);
        sysadmins = Set.copyOf(sysadmins);
        others = Set.copyOf(others);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Begins without context path, on free ports, with nobody let in. */
    public static final class Builder {
        private final Map<String, Integer> nodePorts = new HashMap<>();
        private final Set<String> sysadmins = new HashSet<>();
        private final Set<String> others = new HashSet<>();
        private String contextPath = "";
        private int frontPort;

        private Builder() {}

        public Builder contextPath(String path) {
            contextPath = path;
            return this;
        }

        public Builder frontPort(int port) {
            frontPort = port;
            return this;
        }

        public Builder nodePort(String host, int port) {
            nodePorts.put(host, port);
            return this;
        }

        /** A personal access token of a system administrator. */
        public Builder sysadminToken(String token) {
            sysadmins.add("Bearer " + token);
            return this;
        }

        public Builder sysadmin(String user, String password) {
            sysadmins.add(basic(user, password));
            return this;
        }

        /** A personal access token of somebody who may not upgrade. */
        public Builder otherToken(String token) {
            others.add("Bearer " + token);
            return this;
        }

        public ServerSpec build() {
            return new ServerSpec(contextPath, frontPort, nodePorts, sysadmins, others);
        }

        private static String basic(String user, String password) {
            byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
            return "Basic " + Base64.getEncoder().encodeToString(pair);
        }
    }
}
