package dev.rollgate.orchestration.balancer;

import dev.rollgate.orchestration.run.NodeName;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The load balancer's names for nodes, as far as they are configured: a server, a worker or an address, by the product. */
public record Members(Map<NodeName, String> names) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,62}");

    public static final Members UNKNOWN = new Members(Map.of());

    public Members {
        names = Map.copyOf(names);
        names.values().forEach(Members::checked);
    }

    /**
     * A name as it may be: it ends up in commands and files, so it must not look like an option or hold anything that they read.
     *
     * @throws IllegalArgumentException which says what is wanted
     */
    public static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "up to 63 letters, digits, dots, colons, dashes and underscores are wanted");
        }
        return name;
    }

    /** @param blank what the product calls a member */
    public Word of(NodeName node, String blank) {
        return new Word(blank, Optional.ofNullable(names.get(node)), "setting member of node " + node);
    }
}
