package dev.rollgate.bot.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.SlackSignature;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import dev.rollgate.bot.access.Access;
import dev.rollgate.bot.access.Policy;
import dev.rollgate.bot.access.TownDirectory;
import dev.rollgate.bot.slack.api.SlackApiClient;
import dev.rollgate.bot.slack.api.SlackSdk;
import dev.rollgate.bot.slack.thread.PagerTrial;
import dev.rollgate.bot.slack.view.PagesSeen;
import dev.rollgate.bot.slack.view.Room;
import dev.rollgate.orchestration.balancer.none.NoBalancer;
import dev.rollgate.orchestration.driver.manual.ManualDriver;
import dev.rollgate.orchestration.engine.Cluster;
import dev.rollgate.orchestration.engine.Lookout;
import dev.rollgate.orchestration.engine.Runs;
import dev.rollgate.orchestration.engine.Schedule;
import dev.rollgate.orchestration.run.Approvals;
import dev.rollgate.orchestration.run.Check;
import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.GateSubject;
import dev.rollgate.orchestration.run.Limits;
import dev.rollgate.orchestration.run.NodeLoad;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.Person;
import dev.rollgate.orchestration.run.Plan;
import dev.rollgate.orchestration.run.PlannedNode;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.orchestration.run.RunId;
import dev.rollgate.orchestration.run.Terms;
import dev.rollgate.orchestration.run.Version;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The real app on a bench: signed requests go in, acknowledgements and private answers come out. */
final class SlackBench implements AutoCloseable {
    static final Person ANNA = new Person("UANNA");
    static final Person BEN = new Person("UBEN");
    static final Person CARL = new Person("UCARL");
    static final String HOME = "C0PROD";
    static final NodeName WIKI_1 = new NodeName("wiki-1");
    static final RunId RUN = new RunId("k3x9ab");
    static final SlackCluster PROD = cluster("prod-wiki", HOME, new Policy(List.of(), List.of("UANNA", "UBEN"), false));
    static final SlackCluster TEST =
            cluster("test-wiki", "C0TEST", new Policy(List.of("UANNA"), List.of("SOPS"), false));
    private static final String SECRET = "a-signing-secret-of-the-bench";
    private static final JsonMapper JSON = JsonMapper.shared();

    final MemoryStore store = new MemoryStore();
    final MemoryCursors cursors = new MemoryCursors();
    final StandInConfluence confluence = new StandInConfluence();
    final StandInSlack slack = new StandInSlack();
    final App app;
    final TownDirectory town = new TownDirectory();
    Instant clock = MemoryStore.NOW;
    /** The {@code ts} of the root message. */
    Optional<String> threadOfRun = Optional.empty();
    /** What pagers have of the run. */
    PagesSeen pages = PagesSeen.NONE;
    /** The pager of prod-wiki, which is woken for critical problems and approvals. */
    final BenchPager pager = new BenchPager();
    /** What the alarm clock does when it is rung. */
    volatile Runnable ringing = () -> {};

    private final Slack client;

    SlackBench(SlackCluster... clusters) {
        this(Duration.ofSeconds(5), Duration.ofSeconds(10), clusters);
    }

    SlackBench(Duration writesBegin, Duration answer, SlackCluster... clusters) {
        town.group("SOPS", "UBEN");
        client = SlackSdk.open(slack.apiUrl());
        var limit = new WithinLimit(
                store,
                inTime -> new Runs(inTime, new SilentSchedule(), Thread::startVirtualThread),
                writesBegin,
                answer);
        var parts = new SlackParts(
                new Clusters(List.of(clusters)),
                new Access(town),
                () -> RUN,
                limit,
                new Lookout(key -> Optional.of(new Cluster(key, confluence, Map.of()))),
                new CursorReader(cursors, List.of("slack-thread"), run -> threadOfRun, run -> pages, () -> clock),
                new SlackApiClient(client, "xoxb-of-the-bench"),
                (keys, root) -> Optional.empty(),
                trial(clusters),
                person -> {});
        app = SlackApp.build(Optional.of(SECRET), client, () -> clock, parts);
    }

    private PagerTrial trial(SlackCluster... clusters) {
        return pager.trial(new SlackApiClient(client, "xoxb-of-the-bench"), cursors, List.of(clusters), () -> clock);
    }

    static SlackCluster cluster(String key, String channel, Policy policy) {
        var hour = Duration.ofHours(1);
        var terms = new Terms(new Approvals(1, 2, 1), false, new Limits(hour, hour, hour, hour, hour, Duration.ZERO));
        return new SlackCluster(
                new ClusterKey(key),
                new Room(channel, policy.approvers(), new ManualDriver(), new NoBalancer()),
                policy,
                terms);
    }

    /** A run of {@code cluster} that Anna started and whose gate 3, the start, is open. */
    void aRunAwaitsItsStart(SlackCluster cluster) {
        store.begin(RUN, new RunEvent.RunRequested(cluster.key(), Version.of("9.2.21"), ANNA, cluster.terms()));
        happened(new RunEvent.PreflightPassed(plan("wiki-1", "wiki-2"), List.of(), loads("wiki-1", "wiki-2")));
        happened(new RunEvent.GateOpened(new GateSubject.Start(), 1, List.of()));
    }

    /** A run of three nodes, of which wiki-1 failed while it was replaced; the incident has the number 9. */
    void aNodeIsInError(SlackCluster cluster) {
        store.begin(RUN, new RunEvent.RunRequested(cluster.key(), Version.of("9.2.21"), ANNA, cluster.terms()));
        happened(new RunEvent.PreflightPassed(
                plan("wiki-1", "wiki-2", "wiki-3"), List.of(), loads("wiki-1", "wiki-2", "wiki-3")));
        happened(new RunEvent.GateOpened(new GateSubject.Start(), 1, List.of()));
        happened(new RunEvent.Approved(3, BEN));
        happened(new RunEvent.UpgradeModeAsked(1));
        happened(new RunEvent.UpgradeModeSeenOn());
        happened(new RunEvent.ReplacementAsked(WIKI_1));
        happened(new RunEvent.NodeSeen(WIKI_1, NodeState.ERROR, null, null, null));
        happened(new RunEvent.ProblemRaised(new Problem.NodeInError(WIKI_1)));
    }

    void aRunIsBlocked(SlackCluster cluster, String why) {
        store.begin(RUN, new RunEvent.RunRequested(cluster.key(), Version.of("9.2.21"), ANNA, cluster.terms()));
        happened(new RunEvent.PreflightBlocked(List.of(
                new Check(Check.Name.REACHABLE, Check.Verdict.PASS, "It answers."),
                new Check(Check.Name.ALL_ACTIVE, Check.Verdict.BLOCK, why))));
    }

    void happened(RunEvent event) {
        store.happened(RUN, event);
    }

    private static Plan plan(String... names) {
        return new Plan(
                Version.of("9.2.19"),
                "9111",
                List.of(names).stream()
                        .map(name -> new PlannedNode(new NodeName(name), PlannedNode.FoundBy.NAME))
                        .toList());
    }

    private static List<NodeLoad> loads(String... names) {
        return List.of(names).stream()
                .map(name -> new NodeLoad(new NodeName(name), 0, 3))
                .toList();
    }

    /** What Slack shows privately: the acknowledgement's text. */
    String types(Person person, String channel, String text) {
        Response ack = send(commandBody(person, channel, text));
        JsonNode shown = JSON.readTree(ack.getBody());
        if (ack.getStatusCode() != 200
                || !shown.path("response_type").asString().equals("ephemeral")) {
            throw new AssertionError("not a private answer: " + ack);
        }
        return shown.path("text").asString();
    }

    /** Clicks, and awaits the private answer. */
    String clicksAndIsTold(Person person, String action, String value) {
        clicks(person, "T1", action, value);
        return slack.nextWhisper();
    }

    void clicks(Person person, String team, String action, String value) {
        Response ack = send(clickBody(person, team, action, value));
        if (ack.getStatusCode() != 200
                || (ack.getBody() != null && !ack.getBody().isEmpty())) {
            throw new AssertionError("not an empty acknowledgement: " + ack);
        }
    }

    String commandBody(Person person, String channel, String text) {
        return form(Map.of(
                "command",
                "/confluence-upgrade",
                "text",
                text,
                "user_id",
                person.id(),
                "team_id",
                "T1",
                "channel_id",
                channel,
                "response_url",
                slack.responseUrl(),
                "trigger_id",
                "1.2.3"));
    }

    String clickBody(Person person, String team, String action, String value) {
        var payload = JSON.createObjectNode();
        payload.put("type", "block_actions")
                .put("response_url", slack.responseUrl())
                .put("trigger_id", "1.2.3");
        payload.putObject("team").put("id", "T1");
        payload.putObject("user").put("id", person.id()).put("team_id", team);
        payload.putObject("channel").put("id", HOME);
        payload.putObject("message")
                .put("text", "*bold*, as Slack sends it back")
                .put("ts", "1.2");
        payload.putArray("actions")
                .addObject()
                .put("type", "button")
                .put("action_id", action)
                .put("block_id", "b")
                .put("value", value);
        return form(Map.of("payload", payload.toString()));
    }

    Response send(String body) {
        return send(body, headers(body, clock));
    }

    Response send(String body, Map<String, List<String>> headers) {
        var request = SlackRequestParser.HttpRequest.builder()
                .requestUri("/slack/events")
                .requestBody(body)
                .headers(new RequestHeaders(headers))
                .build();
        try {
            return app.run(new SlackRequestParser(app.config()).parse(request));
        } catch (Exception broken) {
            throw new AssertionError("the app threw, which Slack shows as an error of ours", broken);
        }
    }

    static Map<String, List<String>> headers(String body, Instant stamp) {
        String seconds = String.valueOf(stamp.getEpochSecond());
        String signature = new SlackSignature.Generator(SECRET).generate(seconds, body);
        return Map.of(
                "Content-Type", List.of("application/x-www-form-urlencoded"),
                "X-Slack-Request-Timestamp", List.of(seconds),
                "X-Slack-Signature", List.of(signature));
    }

    @Override
    public void close() {
        slack.close();
        try {
            client.close();
        } catch (Exception unclosed) {
            throw new IllegalStateException(unclosed);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .reduce((one, two) -> one + "&" + two)
                .orElseThrow();
    }

    /** Nobody ticks on the bench. */
    private final class SilentSchedule implements Schedule {
        @Override
        public void tickIn(RunId run, Duration delay) {}

        @Override
        public void tickNow(RunId run) {
            ringing.run();
        }

        @Override
        public void publishIn(RunId run, Duration delay) {}
    }
}
