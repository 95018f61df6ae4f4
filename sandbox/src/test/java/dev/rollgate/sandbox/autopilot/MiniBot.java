package dev.rollgate.sandbox.autopilot;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.rollgate.sandbox.confluence.Answer;
import dev.rollgate.sandbox.confluence.ClusterReport;
import dev.rollgate.sandbox.confluence.ClusterState;
import dev.rollgate.sandbox.confluence.ProcessState;
import dev.rollgate.sandbox.confluence.SimulatedCluster;
import dev.rollgate.sandbox.slack.Message;
import dev.rollgate.sandbox.world.World;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A bot that follows a script: asks for start, each node and finalize, and goes on when it sees what it asked for. */
final class MiniBot implements AutoCloseable {
    static final String TARGET = "9.2.21";

    /** A click as it arrived: who, on which label. */
    record Click(String person, String label) {}

    final List<String> commands = new CopyOnWriteArrayList<>();
    final List<Click> clicks = new CopyOnWriteArrayList<>();
    private final World world;
    private final SlackLine slack;
    private final HttpServer http;
    private final Queue<String> questions = new ArrayDeque<>();
    private final Map<String, Message> open = new HashMap<>();
    private final Map<String, Integer> votes = new HashMap<>();
    private Message board;
    private String awaited = "";
    private String lastWords = "Upgrade complete: prod-wiki is on " + TARGET + ".";
    private int needed = 1;
    private int deafFor;
    private boolean loses;

    MiniBot(World world) throws IOException {
        this.world = world;
        this.slack = new SlackLine(world);
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/slack/events", this::take);
        http.start();
        world.workspace()
                .botListensAt(URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/slack/events"));
        questions.add("start");
        questions.addAll(world.cluster().hosts());
        questions.add("finalize");
    }

    /** Answers 503 to that many requests, as nobody does who was killed. */
    void isDeafFor(int requests) {
        deafFor = requests;
    }

    void needs(int approvals) {
        needed = approvals;
    }

    /** Acknowledges the next click and forgets it. */
    void losesOneClick() {
        loses = true;
    }

    void endsWith(String words) {
        lastWords = words;
    }

    /** Looks at the cluster once. */
    synchronized void polls() {
        SimulatedCluster cluster = world.cluster();
        if (cluster.hosts().contains(awaited)) {
            if (cluster.process(awaited) == ProcessState.RUNNING
                    && cluster.version(awaited).equals(TARGET)) {
                awaited = "";
                ask();
            }
        } else if (awaited.equals("the end") && state() == ClusterState.STABLE) {
            awaited = "";
            slack.replies(board, lastWords);
        }
    }

    @Override
    public void close() {
        http.stop(0);
        slack.close();
    }

    private void take(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(exchange);
        boolean deaf = deafFor > 0;
        deafFor--;
        exchange.sendResponseHeaders(deaf ? 503 : 200, -1);
        exchange.close();
        if (form.containsKey("command")) {
            commands.add(form.get("text"));
            if (!deaf) {
                board = slack.posts("Upgrade of prod-wiki");
                ask();
            }
        } else if (!deaf) {
            clicked(new JsonMapper().readTree(form.get("payload")));
        }
    }

    private synchronized void clicked(JsonNode payload) {
        String label = payload.path("actions").path(0).path("value").asString();
        clicks.add(new Click(payload.path("user").path("id").asString(), label));
        String subject = label.substring("Approve ".length());
        if (loses) {
            loses = false;
        } else if (votes.merge(subject, 1, Integer::sum) < needed) {
            slack.edits(open.get(subject), "1 of " + needed, "Approve " + subject, "Reject " + subject);
        } else if (open.containsKey(subject)) {
            slack.edits(open.remove(subject), "Approving lets " + subject + " be stopped. Approved.");
            approved(subject);
        }
    }

    private void ask() {
        String subject = questions.remove();
        open.put(
                subject,
                slack.replies(
                        board,
                        "Approving lets " + subject + " be stopped once its tasks have ended.",
                        "Reject " + subject,
                        "Approve " + subject));
    }

    private void approved(String subject) {
        String any = world.cluster().serving().getFirst();
        switch (subject) {
            case "start" -> {
                world.cluster().start(any);
                ask();
            }
            case "finalize" -> {
                world.cluster().approve(any);
                awaited = "the end";
            }
            default -> {
                awaited = subject;
                slack.replies(
                        board, subject + " is released: it may be replaced now. Stop Confluence on " + subject + ".");
            }
        }
    }

    private ClusterState state() {
        SimulatedCluster cluster = world.cluster();
        return ((Answer.Done<ClusterReport>) cluster.cluster(cluster.serving().getFirst()))
                .report()
                .state();
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        Map<String, String> form = new HashMap<>();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            form.put(pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return form;
    }
}
