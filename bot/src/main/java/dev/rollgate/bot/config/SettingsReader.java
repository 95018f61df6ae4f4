package dev.rollgate.bot.config;

import dev.rollgate.orchestration.run.ClusterKey;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.core.env.Environment;

/** Reads and checks all of {@code rollgate.*} at once. */
public final class SettingsReader {
    private static final Duration POLL_INTERVAL = Duration.ofSeconds(5);
    static final Pattern KEY = Pattern.compile("[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?");

    private final List<Complaint> complaints = new ArrayList<>();
    private final Given given;
    private final Section root;

    private SettingsReader(Environment environment) {
        given = new Given(environment);
        root = new Section(given, Given.ROOT, complaints);
    }

    /** @throws BadSettings with everything that is wrong */
    public static Settings read(Environment environment) {
        return new SettingsReader(environment).read();
    }

    private Settings read() {
        Optional<Settings.Slack> slack = SlackReader.read(root.below("slack"));
        Duration pollInterval = root.optional("poll-interval", Forms::limit).orElse(POLL_INTERVAL);
        PagersReader pagers = new PagersReader(root);
        Map<String, PagerSettings> byName = pagers.read();
        Map<ClusterKey, ClusterSettings> clusters = clusters(pagers.names());
        complaints.addAll(new KnownKeys(given).complaints());
        DatabaseUrl.complaint(given).ifPresent(complaints::add);
        if (slack.isEmpty() || !complaints.isEmpty()) {
            throw new BadSettings(
                    complaints.stream().map(Complaint::line).distinct().toList());
        }
        return new Settings(slack.get(), pollInterval, byName, clusters);
    }

    private Map<ClusterKey, ClusterSettings> clusters(Set<String> pagers) {
        Map<ClusterKey, ClusterSettings> clusters = new LinkedHashMap<>();
        Map<String, String> addresses = new HashMap<>();
        var names = root.childrenOf("clusters");
        if (names.isEmpty()) {
            root.complain(Complaint.missing(
                    root.path("clusters"),
                    "name at least one cluster with its base-url, token, channel and approvers"));
        }
        for (ConfigurationPropertyName name : names) {
            cluster(name, pagers).ifPresent(cluster -> {
                clusters.put(new ClusterKey(name.getLastElement(Form.ORIGINAL)), cluster);
                refuseTwins(name, cluster, addresses);
            });
        }
        return clusters;
    }

    private Optional<ClusterSettings> cluster(ConfigurationPropertyName name, Set<String> pagers) {
        String key = name.getLastElement(Form.ORIGINAL);
        if (!KEY.matcher(key).matches()) {
            root.complain(new Complaint(
                    root.path("clusters"),
                    "found a cluster named " + Shown.quoted(key),
                    "a cluster's name is up to 40 lower-case letters, digits and dashes, like prod-wiki"));
            return Optional.empty();
        }
        return new ClusterReader(root.below(name), pagers).read();
    }

    /** One cluster under two names could be upgraded twice at once. */
    private void refuseTwins(ConfigurationPropertyName name, ClusterSettings cluster, Map<String, String> addresses) {
        URI baseUrl = cluster.confluence().baseUrl();
        String key = name.append("base-url").toString();
        String other = addresses.putIfAbsent(Addresses.identity(baseUrl), key);
        if (other != null) {
            root.complain(
                    Complaint.wrong(key, baseUrl.toString(), "another address than that of " + other + " is wanted"));
        }
    }
}
