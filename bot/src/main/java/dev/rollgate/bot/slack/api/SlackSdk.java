package dev.rollgate.bot.slack.api;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.util.http.SlackHttpClient;
import java.time.Duration;

/** Makes Slack's SDK as the bot needs it. One for the whole bot: each one keeps threads of its own until it is closed. */
public final class SlackSdk {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration WHOLE_CALL = Duration.ofSeconds(8);
    private static final Duration BEFORE_ACKNOWLEDGING = Duration.ofMillis(2500);

    private SlackSdk() {}

    /** @param apiUrl the prefix of every call of the Web API, with its last slash ({@code https://slack.com/api/}) */
    public static Slack open(String apiUrl) {
        return open(apiUrl, WHOLE_CALL);
    }

    static Slack open(String apiUrl, Duration wholeCall) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(apiUrl);
        config.setStatsEnabled(false);
        // the SDK's own resend after a lost answer would post twice, and say nothing; no redirect gets what is for
        // Slack
        var http = SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .connectTimeout(CONNECT)
                .callTimeout(wholeCall)
                .build();
        return Slack.getInstance(config, new SlackHttpClient(http));
    }

    /** Calls that end while Slack still waits for an acknowledgement; by the connections and threads of {@code slack}. */
    static MethodsClient hurried(Slack slack, String token) {
        var http = slack.getHttpClient()
                .getOkHttpClient()
                .newBuilder()
                .callTimeout(BEFORE_ACKNOWLEDGING)
                .build();
        return Slack.getInstance(slack.getConfig(), new SlackHttpClient(http)).methods(token);
    }
}
