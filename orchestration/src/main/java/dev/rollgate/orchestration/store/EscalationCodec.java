package dev.rollgate.orchestration.store;

import static dev.rollgate.orchestration.store.ValueCodec.duration;
import static dev.rollgate.orchestration.store.ValueCodec.object;
import static dev.rollgate.orchestration.store.ValueCodec.text;

import dev.rollgate.orchestration.run.Escalation;
import dev.rollgate.orchestration.run.QuietHours;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The terms about approvals that nobody gives, as JSON. Times of day are ISO-8601, a zone is its name. */
final class EscalationCodec {
    private EscalationCodec() {}

    static ObjectNode write(Escalation escalation) {
        ObjectNode json = object().put("remind", escalation.remind().toString())
                .put("mention", escalation.mention().toString())
                .put("page", escalation.page().toString())
                .put("park", escalation.park().toString())
                .put("onIt", escalation.onIt().toString());
        QuietHours quiet = escalation.quiet();
        if (quiet != null) {
            json.putObject("quiet")
                    .put("from", quiet.from().toString())
                    .put("to", quiet.to().toString())
                    .put("zone", quiet.zone().getId());
        }
        return json;
    }

    /** Runs begun before there was this bother nobody. */
    static Escalation read(@Nullable JsonNode json) {
        return json == null || json.isNull()
                ? Escalation.NEVER
                : new Escalation(
                        duration(json, "remind"),
                        duration(json, "mention"),
                        duration(json, "page"),
                        duration(json, "park"),
                        duration(json, "onIt"),
                        json.hasNonNull("quiet") ? quiet(json.required("quiet")) : null);
    }

    private static QuietHours quiet(JsonNode json) {
        return new QuietHours(
                LocalTime.parse(text(json, "from")), LocalTime.parse(text(json, "to")), ZoneId.of(text(json, "zone")));
    }
}
