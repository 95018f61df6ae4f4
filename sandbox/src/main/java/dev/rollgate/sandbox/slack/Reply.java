package dev.rollgate.sandbox.slack;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is ready to leave.
 *
 * @param error Slack's code in a refusal, else null
 */
record Reply(
        int status,
        Map<String, String> headers,
        String body,
        @Nullable String error) {
    static Reply tooMany(int retryAfter) {
        String body = Json.object().put("ok", false).put("error", "ratelimited").toString();
        return new Reply(429, Map.of("Retry-After", Integer.toString(retryAfter)), body, "ratelimited");
    }

    static Reply refused(int status, Map<String, String> headers, Refusal refusal) {
        return new Reply(status, headers, refusal.answer().toString(), refusal.code());
    }

    Outcome outcome() {
        return status == 429 ? Outcome.RATE_LIMITED : error == null ? Outcome.OK : Outcome.ERROR;
    }
}
