package dev.rollgate.sandbox.slack;

/**
 * What Slack says of an event that it tells once more: {@code X-Slack-Retry-Num} and {@code X-Slack-Retry-Reason}.
 *
 * @param number 1 to 3
 * @param reason {@code http_timeout}, {@code http_error} or {@code connection_failed}
 */
public record Retry(int number, String reason) {
    static Retry after(BotAnswer failed, int number) {
        if (failed.timedOut()) {
            return new Retry(number, "http_timeout");
        }
        return new Retry(number, failed.status() == 0 ? "connection_failed" : "http_error");
    }
}
