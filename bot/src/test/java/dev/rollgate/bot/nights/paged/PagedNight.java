package dev.rollgate.bot.nights.paged;

import com.slack.api.Slack;
import dev.rollgate.bot.slack.api.SlackApiClient;
import dev.rollgate.bot.slack.api.SlackSdk;
import dev.rollgate.bot.slack.thread.BoardProjection;
import dev.rollgate.bot.slack.thread.Courier;
import dev.rollgate.bot.slack.thread.Pace;
import dev.rollgate.bot.slack.thread.RootMessages;
import dev.rollgate.bot.slack.thread.ThreadLinks;
import dev.rollgate.bot.slack.thread.ThreadProjection;
import dev.rollgate.bot.slack.view.PageWords;
import dev.rollgate.bot.slack.view.PagerSights;
import dev.rollgate.bot.slack.view.RunLog;
import dev.rollgate.orchestration.confluence.ConfluenceAddress;
import dev.rollgate.orchestration.confluence.ConfluenceClient;
import dev.rollgate.orchestration.confluence.Credentials;
import dev.rollgate.orchestration.confluence.Secret;
import dev.rollgate.orchestration.engine.Cluster;
import dev.rollgate.orchestration.engine.CursorStore;
import dev.rollgate.orchestration.engine.Projection;
import dev.rollgate.orchestration.engine.RunStore.Stored;
import dev.rollgate.orchestration.paging.PagerNotes;
import dev.rollgate.orchestration.paging.PagerProjection;
import dev.rollgate.orchestration.paging.Receipt;
import dev.rollgate.orchestration.paging.Routing;
import dev.rollgate.orchestration.paging.Urgency;
import dev.rollgate.orchestration.paging.pagerduty.PagerDuty;
import dev.rollgate.orchestration.paging.wire.HttpSender;
import dev.rollgate.orchestration.run.Approvals;
import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.Command;
import dev.rollgate.orchestration.run.Limits;
import dev.rollgate.orchestration.run.Person;
import dev.rollgate.orchestration.run.Recorded;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.orchestration.run.RunId;
import dev.rollgate.orchestration.run.Terms;
import dev.rollgate.orchestration.run.Version;
import dev.rollgate.sandbox.confluence.ClusterSpec;
import dev.rollgate.sandbox.confluence.ConfluenceServer;
import dev.rollgate.sandbox.confluence.NodeSpec;
import dev.rollgate.sandbox.confluence.PhaseDurations;
import dev.rollgate.sandbox.confluence.ServerSpec;
import dev.rollgate.sandbox.confluence.SimulatedCluster;
import dev.rollgate.sandbox.pager.PagerServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The world of one night: a cluster of three, PagerDuty, a Slack that nobody reaches, and the bots one after the other, on one
 * database in a file.
 */
final class PagedNight implements AutoCloseable {
    static final String OLD = "9.2.13";
    static final String NEW = "9.2.21";
    static final Person ANNA = new Person("U0ANNA");
    private static final ClusterKey WIKI = new ClusterKey("wiki");
    private static final RunId RUN = new RunId("R1");
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int PATIENCE = 3600;

    private final NightClock clock = new NightClock();
    private final Map<Long, Instant> times = new HashMap<>();
    private final Deque<Class<? extends Receipt>> deadly = new ArrayDeque<>();
    private final List<Receipt> receipts = new ArrayList<>();
    private final Path folder;
    private final SimulatedCluster cluster;
    private final ConfluenceServer confluence;
    private final PagerServer pager = PagerServer.start(clock);
    private final Slack slack;
    private NightBot bot;
    private int deaths;

    /** @param folder of the bots' database; whoever made it deletes it */
    PagedNight(Path folder) throws IOException {
        this.folder = folder;
        Duration half = Duration.ofSeconds(30);
        ClusterSpec.Builder spec = ClusterSpec.builder().version(OLD).durations(new PhaseDurations(half, half, half));
        for (int i = 1; i <= 3; i++) {
            spec.node(NodeSpec.named("wiki-" + i, "10.1.0." + i).busyWith(0, 10 * (3 - i)));
        }
        cluster = new SimulatedCluster(spec.build(), clock);
        confluence = ConfluenceServer.start(
                cluster, ServerSpec.builder().sysadminToken("pat-hush").build());
        slack = SlackSdk.open("http://127.0.0.1:" + nobodysPort() + "/api/");
        bot = new NightBot(this);
    }

    private static int nobodysPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    // what a bot is made of

    String database() {
        return "jdbc:h2:async:" + folder.resolve("rollgate");
    }

    NightClock clock() {
        return clock;
    }

    Map<Long, Instant> times() {
        return times;
    }

    RunId run() {
        return RUN;
    }

    Cluster site() {
        Credentials pat = new Credentials.Bearer(Secret.of("pat-hush"));
        ConfluenceAddress address = new ConfluenceAddress(confluence.baseUrl(), ConfluenceAddress.API_PATH, pat);
        return new Cluster(WIKI, new ConfluenceClient(address), Map.of());
    }

    List<Projection> slack(CursorStore cursors) {
        Courier courier = new Courier(new SlackApiClient(slack, "xoxb-hush"), new Pace(clock));
        return List.of(
                new BoardProjection(courier, key -> Optional.of(RunLog.ROOM), PagerSights.NONE, clock),
                new ThreadProjection(courier, key -> Optional.of(RunLog.ROOM), new RootMessages(cursors)));
    }

    List<Projection> pagers(CursorStore cursors, PagerNotes notes) {
        var pagerDuty = new PagerDuty(pager.url(), Secret.of(PagerServer.ROUTING_KEY), new HttpSender(clock));
        Routing all = new Routing(Set.of(Urgency.values()), Map.of(Urgency.WARNING, Duration.ofMinutes(5)));
        return List.of(new PagerProjection(
                "on-call",
                new MortalPager(pagerDuty, deadly, receipts),
                key -> all,
                new PageWords(new ThreadLinks(cursors)::of, Person::id),
                notes,
                clock));
    }

    // what happens

    /** The bot works for that long; where it is killed, the next one starts at once. */
    void passes(Duration time) {
        Instant end = clock.in(time);
        while (!bot.due().isAfter(end)) {
            clock.set(bot.due());
            try {
                bot.works();
            } catch (MortalPager.Killed killed) {
                deaths++;
                bot.close();
                bot = new NightBot(this);
            }
        }
        clock.set(end);
    }

    /** Second by second. @return how long it took */
    Duration until(String what, Predicate<PagedNight> wanted) {
        for (int seconds = 0; seconds < PATIENCE; seconds++) {
            if (wanted.test(this)) {
                return Duration.ofSeconds(seconds);
            }
            passes(SECOND);
        }
        throw new AssertionError("no " + what + " in an hour: " + state());
    }

    /** The run is begun, and the first node is somebody's to replace. @return that node */
    String untilANodeIsReleased() {
        Duration hour = Duration.ofHours(1);
        Limits limits = new Limits(hour, hour, hour, hour, hour, Duration.ZERO);
        Terms terms = new Terms(new Approvals(1, 1, 1), true, limits);
        bot.runs().start(RUN, new RunEvent.RunRequested(WIKI, Version.of(NEW), ANNA, terms));
        approves();
        approves();
        until("node to be replaced", night -> night.has(RunEvent.ReplacementAsked.class));
        return state().inHand().orElseThrow().name().text();
    }

    private void approves() {
        until("question", night -> night.state().openGate().isPresent());
        commands(new Command.Approve(state().openGate().orElseThrow().number(), ANNA));
    }

    void commands(Command command) {
        bot.runs().command(RUN, command);
    }

    /** Bots are killed at the first answer of that kind to a page, and at those that were asked for before. */
    void killsTheBotAt(Class<? extends Receipt> answer) {
        deadly.add(answer);
    }

    // what there is

    Run state() {
        return bot.runs().find(RUN).orElseThrow();
    }

    boolean has(Class<? extends RunEvent> kind) {
        return log().stream().anyMatch(recorded -> kind.isInstance(recorded.event()));
    }

    List<Recorded> log() {
        return ((Stored.Log) bot.store().read(RUN)).events();
    }

    SimulatedCluster cluster() {
        return cluster;
    }

    ConfluenceServer confluence() {
        return confluence;
    }

    PagerServer pager() {
        return pager;
    }

    NightBot bot() {
        return bot;
    }

    int deaths() {
        return deaths;
    }

    List<Receipt> receipts() {
        return List.copyOf(receipts);
    }

    @Override
    public void close() throws Exception {
        bot.close();
        slack.close();
        pager.close();
        confluence.close();
    }
}
