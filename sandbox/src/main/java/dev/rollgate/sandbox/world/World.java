package dev.rollgate.sandbox.world;

import dev.rollgate.sandbox.confluence.ClusterSpec;
import dev.rollgate.sandbox.confluence.ConfluenceServer;
import dev.rollgate.sandbox.confluence.NodeSpec;
import dev.rollgate.sandbox.confluence.ServerSpec;
import dev.rollgate.sandbox.confluence.SimulatedCluster;
import dev.rollgate.sandbox.pager.PagerServer;
import dev.rollgate.sandbox.process.BotSettings;
import dev.rollgate.sandbox.slack.Channel;
import dev.rollgate.sandbox.slack.Person;
import dev.rollgate.sandbox.slack.SlackServer;
import dev.rollgate.sandbox.slack.Trait;
import dev.rollgate.sandbox.slack.Workspace;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A company with one Confluence cluster, called {@value #CLUSTER}, and one Slack channel for it: Olga operates, Anna and Ben
 * approve; Stefan of another company and Gita, a guest, are there too and may do nothing. A second channel has nothing to do
 * with the cluster. Who is on call has a pager. All of it is served over HTTP until this is closed.
 */
public final class World implements AutoCloseable {
    /** The cluster's key in the bot's settings and commands. */
    public static final String CLUSTER = "prod-wiki";

    /** The slash command of the bot's contract. */
    public static final String COMMAND = "/confluence-upgrade";

    private static final int MOST_NODES = 12;
    private static final String CHANNEL = "C0CONFOPS";
    private static final String OTHER_CHANNEL = "C0GENERAL";
    private static final String PAGER = "on-call";
    private static final String TOKEN = "sandbox-confluence-token";

    private final List<NodeSpec> nodes;
    private final InstantSource clock;
    private final SimulatedCluster cluster;
    private final ConfluenceServer confluence;
    private final Workspace workspace;
    private final SlackServer slack;
    private final PagerServer pager;
    private final Person anna;
    private final Person ben;
    private final Person olga;
    private final Person stefan;
    private final Person gita;
    private final Channel channel;
    private final Workload workload;

    private World(ClusterSpec spec, InstantSource clock) throws IOException {
        this.nodes = new CopyOnWriteArrayList<>(spec.nodes());
        this.clock = clock;
        this.cluster = new SimulatedCluster(spec, clock);
        this.workload = new Workload(spec, cluster, clock);
        this.workspace = new Workspace(clock);
        this.anna = workspace.addPerson("U0ANNA", "Anna");
        this.ben = workspace.addPerson("U0BEN", "Ben");
        this.olga = workspace.addPerson("U0OLGA", "Olga");
        this.stefan = workspace.addPerson("U0STEFAN", "Stefan", Trait.STRANGER);
        this.gita = workspace.addPerson("U0GITA", "Gita", Trait.GUEST);
        this.channel = workspace.addChannel(CHANNEL, "confluence-ops", anna, ben, olga, stefan, gita);
        workspace.addChannel(OTHER_CHANNEL, "general", anna, ben, olga, stefan, gita);
        this.confluence = ConfluenceServer.start(
                cluster,
                ServerSpec.builder().contextPath("/wiki").sysadminToken(TOKEN).build());
        this.slack = SlackServer.start(workspace);
        this.pager = PagerServer.start(clock);
    }

    /**
     * Serves all of it on free ports.
     *
     * @param clock the bot's clock must agree with it: Slack's signatures expire
     */
    public static World open(ClusterSpec spec, InstantSource clock) throws IOException {
        return new World(spec, clock);
    }

    /**
     * The settings with this world's addresses, secrets, people and pager; polls every second, asks each node's own address
     * where it has a name. Socket Mode where the workspace speaks it already.
     */
    public BotSettings settings(BotSettings bare) {
        String key = "rollgate.clusters." + CLUSTER + ".";
        BotSettings told = overItsWay(bare)
                .with("rollgate.slack.bot-token", workspace.bot().token())
                .with("rollgate.slack.api-url", slack.apiUrl().toString())
                .with("rollgate.poll-interval", "1s")
                .with(key + "base-url", confluence.baseUrl().toString())
                .with(key + "token", TOKEN)
                .with(key + "channel", channel.id())
                .with(key + "policy.operators", List.of(olga.id()))
                .with(key + "policy.approvers", List.of(anna.id(), ben.id()));
        for (NodeSpec node : nodes) {
            String name = shownName(node.host());
            if (name.equals(node.name())) {
                told = told.with(
                        key + "nodes[" + name + "].url",
                        confluence.nodeUrl(node.host()).toString());
            }
        }
        return withPager(told);
    }

    /**
     * The same with this world's pager for all that wakes somebody up, and with the times after which an approval that nobody
     * answers becomes a reminder, a mention, a page, and a parked run.
     */
    private BotSettings withPager(BotSettings told) {
        String onCall = "rollgate.pagers." + PAGER + ".";
        String key = "rollgate.clusters." + CLUSTER + ".";
        return told.with(onCall + "type", "pagerduty")
                .with(onCall + "routing-key", PagerServer.ROUTING_KEY)
                .with(onCall + "url", pager.url().toString())
                .with(key + "paging.critical", PAGER)
                .with(key + "paging.warning", PAGER)
                .with(key + "paging.approval", PAGER)
                .with(key + "reminders.remind", "2m")
                .with(key + "reminders.mention", "4m")
                .with(key + "reminders.page", "6m")
                .with(key + "reminders.park", "30m");
    }

    private BotSettings overItsWay(BotSettings bare) {
        return workspace.speaksOverSocket()
                ? bare.with("rollgate.slack.app-token", workspace.sockets().appToken())
                : bare.with("rollgate.slack.signing-secret", workspace.bot().signingSecret());
    }

    /** What people call the node on that host in Slack: its name, or its first address where the name is missing or not unique. */
    public String shownName(String host) {
        NodeSpec node = nodes.stream()
                .filter(other -> other.host().equals(host))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no machine " + host));
        String name = node.name();
        List<String> names =
                nodes.stream().map(NodeSpec::name).map(String::valueOf).toList();
        return name == null || Collections.frequency(names, name) > 1 ? node.ipAddress() : name;
    }

    /**
     * Somebody adds a machine with that version's files, and starts it; its name follows those that there are. The bot's settings
     * do not know it.
     *
     * @return its host
     * @throws IllegalStateException if there are {@value #MOST_NODES} machines already
     */
    public String addNode(String version) throws IOException {
        int number = nodes.size() + 1;
        if (number > MOST_NODES) {
            throw new IllegalStateException("there is no room for more than " + MOST_NODES + " machines");
        }
        NodeSpec node = NodeSpec.named("wiki-" + number, "10.1.0." + (10 + number));
        cluster.add(node, version);
        nodes.add(node);
        workload.add(node.host());
        confluence.openPort(node.host());
        cluster.startUp(node.host());
        return node.host();
    }

    /** Lets the nodes' long-running tasks end by and by, as time goes; call it now and then. */
    public void workGoesOn() {
        workload.goesOn();
    }

    /** How many times faster than its spec the cluster works from now on, also on what is under way. */
    public void pace(double factor) {
        cluster.pace(factor);
        workload.paceIs(factor);
    }

    /** Whether that node's long-running tasks do not end until told otherwise; an idle node gets one that does not. */
    public void tasksStay(String host, boolean now) {
        workload.stay(host, now);
    }

    public boolean tasksStay(String host) {
        return workload.stay(host);
    }

    public InstantSource clock() {
        return clock;
    }

    public SimulatedCluster cluster() {
        return cluster;
    }

    public ConfluenceServer confluence() {
        return confluence;
    }

    public Workspace workspace() {
        return workspace;
    }

    public SlackServer slack() {
        return slack;
    }

    /** Its times are this world's clock's. */
    public PagerServer pager() {
        return pager;
    }

    public Channel channel() {
        return channel;
    }

    /** Who starts upgrades. */
    public Person operator() {
        return olga;
    }

    /** Everybody, who may do most first. */
    public List<Member> members() {
        return List.of(
                new Member(olga, "administrator", "operates the cluster: starts, pauses and cancels upgrades"),
                new Member(anna, "approver", "decides at the gates"),
                new Member(ben, "second approver", "decides at the gates, as Anna does"),
                new Member(stefan, "stranger", "is of another company: the bot does nothing for him"),
                new Member(gita, "guest", "is a guest of the workspace: the bot does nothing for her"));
    }

    /** Who approve. */
    public List<Person> approvers() {
        return List.of(anna, ben);
    }

    @Override
    public void close() {
        slack.close();
        pager.close();
        confluence.close();
    }
}
