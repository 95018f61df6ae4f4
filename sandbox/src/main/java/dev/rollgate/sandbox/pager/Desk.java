package dev.rollgate.sandbox.pager;

import java.time.InstantSource;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Decides on a request: refuses what is not in order, and hands the rest to the service. */
final class Desk {
    static final String ALERTS = "/v2/enqueue";
    static final String CHANGES = "/v2/change/enqueue";
    private static final int KEY_LENGTH = 32;

    private final String routingKey;
    private final PagerService service;
    private final RateLimit rateLimit;
    private final InstantSource clock;

    Desk(String routingKey, PagerService service, RateLimit rateLimit, InstantSource clock) {
        this.routingKey = routingKey;
        this.service = service;
        this.rateLimit = rateLimit;
        this.clock = clock;
    }

    static Reply keyRejected(int status) {
        return Reply.invalid(status, List.of("Invalid routing key"));
    }

    Reply serve(Request request) {
        if (!request.path().equals(ALERTS) && !request.path().equals(CHANGES)) {
            return Reply.plain(404, "Not Found");
        }
        if (!request.method().equals("POST")) {
            return Reply.plain(405, "Method Not Allowed");
        }
        if (request.size() > Request.MOST) {
            return Reply.plain(413, "Request Entity Too Large");
        }
        ObjectNode event = request.event();
        if (event == null || !request.isJson()) {
            return Reply.invalid(400, List.of("The body is no JSON object of the type application/json"));
        }
        return serve(request.path(), event);
    }

    /** Only calls with the right key count against its rate, whether they are in order or not. */
    private Reply serve(String path, ObjectNode event) {
        JsonNode key = event.path("routing_key");
        if (!key.isString() || key.stringValue().isBlank()) {
            return Reply.invalid(400, List.of("'routing_key' is missing or blank"));
        }
        if (key.stringValue().length() != KEY_LENGTH) {
            return Reply.invalid(
                    400, List.of("Length of 'routing_key' is incorrect (should be " + KEY_LENGTH + " characters)"));
        }
        if (!key.stringValue().equals(routingKey)) {
            return keyRejected(400);
        }
        if (!rateLimit.takes()) {
            return Reply.tooMany(0);
        }
        try {
            Event read = path.equals(ALERTS) ? EventReader.alert(event) : EventReader.change(event, clock.instant());
            return Reply.accepted(service.take(read));
        } catch (Invalid invalid) {
            return Reply.invalid(400, invalid.errors());
        }
    }
}
