package dev.rollgate.bot.config;

import dev.rollgate.bot.access.Policy;
import dev.rollgate.bot.config.ClusterSettings.Driver;
import dev.rollgate.bot.config.ClusterSettings.Node;
import dev.rollgate.orchestration.balancer.Members;
import dev.rollgate.orchestration.confluence.ConfluenceAddress;
import dev.rollgate.orchestration.confluence.Credentials;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.Terms;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;

/** Reads one cluster, {@code rollgate.clusters.<key>}. */
final class ClusterReader {
    private static final Pattern NODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");
    private static final Pattern API_PATH = Pattern.compile("/[A-Za-z0-9._~/-]*");
    private static final Set<String> LATER_DRIVERS = Set.of("ssh", "kubernetes", "awx", "webhook");

    private final Section cluster;
    private final Set<String> pagers;

    /** @param pagers the names of all that may be woken */
    ClusterReader(Section cluster, Set<String> pagers) {
        this.cluster = cluster;
        this.pagers = pagers;
    }

    /** Empty if something it cannot be made without is wrong; complaints may stand against what is made, too. */
    Optional<ClusterSettings> read() {
        Optional<ConfluenceAddress> confluence = confluence();
        Optional<String> channel =
                cluster.required("channel", "give the id of a Slack channel, like C0123456789", Forms::channel);
        Map<NodeName, Node> nodes = nodes();
        Driver driver =
                cluster.below("driver").optional("type", ClusterReader::driver).orElse(Driver.MANUAL);
        BalancerSettings balancer = new BalancerReader(cluster.below("balancer")).read();
        PolicyReader policy = new PolicyReader(cluster);
        Policy people = policy.policy();
        PagingSettings paging = new PagingReader(cluster.below("paging"), pagers).read();
        Terms terms = policy.terms(people, paging);
        return confluence.flatMap(address ->
                channel.map(id -> new ClusterSettings(address, id, nodes, driver, balancer, people, terms, paging)));
    }

    private Optional<ConfluenceAddress> confluence() {
        Optional<URI> baseUrl = cluster.required(
                "base-url",
                "give the address people use, context path included, like https://wiki.example.com",
                Addresses::web);
        String path = cluster.optional("api-path", ClusterReader::apiPath).orElse(ConfluenceAddress.API_PATH);
        Optional<Credentials> credentials = new CredentialsReader(cluster).read();
        return baseUrl.flatMap(url -> credentials.map(who -> new ConfluenceAddress(url, path, who)));
    }

    private Map<NodeName, Node> nodes() {
        Map<NodeName, Node> nodes = new LinkedHashMap<>();
        for (ConfigurationPropertyName child : cluster.childrenOf("nodes")) {
            String name = child.getLastElement(Form.ORIGINAL);
            if (NODE.matcher(name).matches()) {
                nodes.put(new NodeName(name), node(cluster.below(child)));
            } else {
                cluster.complain(
                        new Complaint(
                                cluster.path("nodes"),
                                "found a node named " + Shown.quoted(name),
                                "Confluence's name for the node is wanted: up to 63 letters, digits, dots, dashes and underscores"));
            }
        }
        return nodes;
    }

    private static Node node(Section node) {
        return new Node(
                node.optional("url", Addresses::web),
                node.optional("host", ClusterReader::outsideName),
                node.optional("member", Members::checked));
    }

    /** The name ends up in other programs' arguments: it must not look like an option or hold anything a shell reads. */
    private static String outsideName(String text) {
        return Forms.matching(NODE, text, "up to 63 letters, digits, dots, dashes and underscores are wanted");
    }

    private static String apiPath(String text) {
        return Forms.matching(API_PATH, text, "a path that begins with a slash is wanted, like /rest/zdu");
    }

    private static Driver driver(String text) {
        if (text.equals("manual")) {
            return Driver.MANUAL;
        }
        throw new IllegalArgumentException(
                LATER_DRIVERS.contains(text) ? "not in this version yet: manual is wanted" : "manual is wanted");
    }
}
