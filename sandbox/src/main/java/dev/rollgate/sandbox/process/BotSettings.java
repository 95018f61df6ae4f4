package dev.rollgate.sandbox.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the bot is started. Its properties travel in one environment variable, for they hold secrets and the list of processes
 * is open to everybody.
 *
 * @param folder its working directory, for its log, database and temporary files; whoever made it deletes it
 * @param port of {@code /slack/events}
 * @param managementPort of health and metrics
 * @param properties by the contract's keys; a value is a text, a number, a flag or a list of those
 * @param javaOptions for the virtual machine, before {@code -jar}
 */
public record BotSettings(
        Path jar, Path folder, int port, int managementPort, Map<String, Object> properties, List<String> javaOptions) {
    private static final List<String> OURS = List.of("ROLLGATE_", "SPRING_", "SERVER_", "MANAGEMENT_", "SLACK_");

    public BotSettings {
        jar = jar.toAbsolutePath();
        folder = folder.toAbsolutePath();
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        javaOptions = List.copyOf(javaOptions);
    }

    /** On ports that are free now, with an H2 file in {@code folder} as database. */
    public static BotSettings of(Path jar, Path folder) {
        int[] free = freePorts();
        String file = "jdbc:h2:file:" + folder.toAbsolutePath().resolve("rollgate") + ";DB_CLOSE_ON_EXIT=FALSE";
        return new BotSettings(jar, folder, free[0], free[1], Map.of(), List.of()).with("spring.datasource.url", file);
    }

    /** The same with one property more, or another value for it: {@code spring.datasource.url} leads to PostgreSQL, say. */
    public BotSettings with(String key, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(properties);
        more.put(key, value);
        return new BotSettings(jar, folder, port, managementPort, more, javaOptions);
    }

    public BotSettings withJavaOptions(String... options) {
        return new BotSettings(jar, folder, port, managementPort, properties, List.of(options));
    }

    /** A second replica's: its own ports and folder, the same properties, hence the same database. */
    public BotSettings replicaIn(Path otherFolder) {
        int[] free = freePorts();
        return new BotSettings(jar, otherFolder, free[0], free[1], properties, javaOptions);
    }

    /** Adds the properties to a process's environment, and takes out what else the bot would read as its own settings. */
    void applyTo(Map<String, String> environment) {
        environment.keySet().removeIf(name -> OURS.stream().anyMatch(name::startsWith));
        Map<String, Object> all = new LinkedHashMap<>(properties);
        all.put("server.port", port);
        all.put("management.server.port", managementPort);
        environment.put("SPRING_APPLICATION_JSON", new JsonMapper().writeValueAsString(all));
    }

    /** Both are open at the same moment, so that they differ. */
    private static int[] freePorts() {
        InetAddress here = InetAddress.getLoopbackAddress();
        try (ServerSocket one = new ServerSocket(0, 1, here);
                ServerSocket other = new ServerSocket(0, 1, here)) {
            return new int[] {one.getLocalPort(), other.getLocalPort()};
        } catch (IOException none) {
            throw new UncheckedIOException("no port is free on this machine", none);
        }
    }

    /** Without the values, some of which are secrets: this text ends up in test reports. */
    @Override
    public String toString() {
        return "BotSettings[" + jar + " in " + folder + ", ports " + port + " and " + managementPort + ", "
                + properties.keySet() + "]";
    }
}
