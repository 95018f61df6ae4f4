package dev.rollgate.bot.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;

/** Every key there is under {@code rollgate}: a key that is none of them is a slip that would otherwise do nothing, silently. */
final class KnownKeys {
    private static final List<KnownKey> ALL =
            AllSettings.LIST.stream().map(Setting::asKey).toList();

    private static final ConfigurationPropertyName PAGING = Given.ROOT.append("paging");
    private static final ConfigurationPropertyName CLUSTERS = Given.ROOT.append("clusters");
    private static final ConfigurationPropertyName PAGERS = Given.ROOT.append("pagers");

    private final Given given;

    KnownKeys(Given given) {
        this.given = given;
    }

    List<Complaint> complaints() {
        List<Complaint> complaints = new ArrayList<>();
        given.written().stream().distinct().forEach(name -> complain(name, complaints));
        Stream.of(PAGERS, CLUSTERS).flatMap(this::variablesBelow).forEach(name -> complaints.add(unknown(name)));
        return complaints;
    }

    private void complain(ConfigurationPropertyName name, List<Complaint> complaints) {
        boolean above = ALL.stream().anyMatch(key -> key.isBelow(name));
        if (name.equals(PAGING) || PAGING.isAncestorOf(name)) {
            if (!given.text(name).isEmpty()) {
                complaints.add(
                        new Complaint(
                                name.toString(),
                                "unknown key",
                                "pagers are named below rollgate.pagers, and a cluster says whom it wakes below its own paging"));
            }
        } else if (above) {
            if (!given.text(name).isEmpty()) {
                complaints.add(new Complaint(name.toString(), "found a value", "keys below it are wanted"));
            }
        } else if (ALL.stream().noneMatch(key -> key.is(name))) {
            complaints.add(unknown(name));
        }
    }

    /**
     * Only below a cluster or a pager is a variable's name surely meant for us: for a service that is called rollgate,
     * Kubernetes sets ROLLGATE_PORT and the like in every pod.
     */
    private Stream<ConfigurationPropertyName> variablesBelow(ConfigurationPropertyName parent) {
        Set<ConfigurationPropertyName> children = given.childrenOf(parent);
        return given.exported().stream()
                .filter(parent::isAncestorOf)
                .filter(name ->
                        children.stream().noneMatch(child -> ALL.stream().anyMatch(key -> key.isSpelled(name, child))))
                .distinct();
    }

    private static Complaint unknown(ConfigurationPropertyName written) {
        boolean element = written.isNumericIndex(written.getNumberOfElements() - 1);
        ConfigurationPropertyName name = element ? written.getParent() : written;
        String right =
                KnownKey.nearest(ALL, name).map(near -> near + " is near").orElse("the known ones are in README.md");
        return new Complaint(name.toString(), "unknown key", right + aboutDots(name));
    }

    /** To Boot, a dot in a name is the beginning of the next one. */
    private static String aboutDots(ConfigurationPropertyName name) {
        int size = name.getNumberOfElements();
        boolean dotted = size > 6
                && CLUSTERS.isAncestorOf(name)
                && name.getElement(3, Form.UNIFORM).equals("nodes");
        return dotted
                ? " (a node's name with dots stands in brackets: \"["
                        + name.subName(4).chop(size - 5) + "]\")"
                : "";
    }
}
