package dev.rollgate.sandbox.confluence;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The paths of a node: which call they mean, and what its outcome looks like over HTTP. */
final class RestApi {
    private static final String ZDU = "/rest/zdu/";
    private static final String NODES = "nodes/";

    private final SimulatedCluster cluster;
    private final RequestChecks checks;
    private volatile boolean readOnly;

    RestApi(SimulatedCluster cluster, RequestChecks checks) {
        this.cluster = cluster;
        this.checks = checks;
    }

    void readOnly(boolean now) {
        readOnly = now;
    }

    /** The answer of the node on that host; null where there is no process that could give one. */
    @Nullable
    Reply answer(Request request, String host) {
        ProcessState process = cluster.process(host);
        if (!process.isProcess()) {
            return null;
        }
        if (request.path().equals("/status")) {
            return status(process, cluster.machine(host).selfReport());
        }
        if (process != ProcessState.RUNNING) {
            return unavailable();
        }
        if (request.path().startsWith(ZDU)) {
            Reply refusal = checks.refusal(request);
            return refusal == null ? zdu(request, request.path().substring(ZDU.length()), host) : refusal;
        }
        return switch (request.path()) {
            case "/rest/api/accessmode" -> Reply.json(200, readOnly ? "\"READ_ONLY\"" : "\"READ_WRITE\"");
            case "/rest/api/server-information" ->
                Reply.json(200, information(host).toString());
            default -> Reply.html(404, "Page Not Found");
        };
    }

    static Reply unavailable() {
        return Reply.html(503, "Service Unavailable");
    }

    /** By Jira's table, as Confluence's other codes are not documented: the code alone does not tell whether a node serves. */
    private static Reply status(ProcessState process, @Nullable String told) {
        if (told != null) {
            return Reply.json(code(told), state(told));
        }
        return switch (process) {
            case STARTING, RUNNING, STOPPING -> Reply.json(200, state(process.name()));
            case ERROR, REFUSED -> Reply.json(500, state("ERROR"));
            case DOWN, INSTALLING, KILLED -> throw new IllegalArgumentException("no process: " + process);
        };
    }

    private static int code(String told) {
        return switch (told) {
            case "ERROR" -> 500;
            case "MAINTENANCE" -> 503;
            default -> 200;
        };
    }

    private static String state(String name) {
        return "{\"state\":\"" + name + "\"}";
    }

    private Reply zdu(Request request, String call, String host) {
        if (call.startsWith(NODES)) {
            String id = call.substring(NODES.length());
            return request.isPost() ? notAllowed() : reply(cluster.node(host, id), ReportJson::node);
        }
        return switch (request.method() + " " + call) {
            case "GET cluster" -> reply(cluster.cluster(host), ReportJson::cluster);
            case "GET state" -> reply(cluster.cluster(host), ReportJson::state);
            case "POST start" -> reply(cluster.start(host), ReportJson::cluster);
            case "POST cancel" -> reply(cluster.cancel(host), ReportJson::cluster);
            case "POST approve" -> reply(cluster.approve(host), ReportJson::cluster);
            case "POST retryUpgrade" -> reply(cluster.retryUpgrade(host), ReportJson::cluster);
            case "GET start", "GET cancel", "GET approve", "GET retryUpgrade", "POST cluster", "POST state" ->
                notAllowed();
            default -> Reply.html(404, "Page Not Found");
        };
    }

    private static <T> Reply reply(Answer<T> answer, Function<T, ObjectNode> json) {
        return switch (answer) {
            case Answer.Done<T> done ->
                Reply.json(200, json.apply(done.report()).toString());
            case Answer.Conflict<T> refused -> Reply.empty(409);
            case Answer.NotFound<T> missing -> Reply.error(404, "No node with that id");
            case Answer.Unanswered<T> down -> unavailable();
        };
    }

    private static Reply notAllowed() {
        return Reply.html(405, "Method Not Allowed");
    }

    private ObjectNode information(String host) {
        MachineReport machine = cluster.machine(host);
        int build = Integer.parseInt(machine.buildNumber()); // a number here, a string in the other API
        return JsonNodeFactory.instance
                .objectNode()
                .put("baseUrl", "http://confluence.example.com")
                .put("version", machine.version())
                .put("buildNumber", build)
                .put("marketplaceBuildNumber", build)
                .put("buildDate", "2026-01-01T00:00:00.000Z");
    }
}
