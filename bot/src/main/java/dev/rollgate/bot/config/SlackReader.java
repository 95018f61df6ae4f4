package dev.rollgate.bot.config;

import dev.rollgate.orchestration.confluence.Secret;
import java.net.URI;
import java.util.Optional;

/** Reads {@code rollgate.slack}. */
final class SlackReader {
    private static final URI API = URI.create("https://slack.com/api/");
    private static final String BOT_TOKEN = "the bot's token is wanted, which begins with xoxb-"
            + " (in the Slack app: OAuth & Permissions; environment variable SLACK_BOT_TOKEN)";
    private static final String SIGNING_SECRET = "the app's signing secret is wanted"
            + " (in the Slack app: Basic Information; environment variable SLACK_SIGNING_SECRET)";

    private SlackReader() {}

    static Optional<Settings.Slack> read(Section slack) {
        Optional<Secret> token = slack.secret("bot-token", BOT_TOKEN, SlackReader::botToken);
        Optional<Secret> signingSecret =
                slack.secret("signing-secret", whyNoSigningSecret(slack), text -> Secret.of(Forms.sendable(text)));
        Optional<URI> api = slack.has("api-url") ? slack.optional("api-url", Addresses::prefix) : Optional.of(API);
        return token.isEmpty() || signingSecret.isEmpty() || api.isEmpty()
                ? Optional.empty()
                : Optional.of(new Settings.Slack(token.get(), signingSecret.get(), api.get()));
    }

    private static Secret botToken(String text) {
        if (!text.startsWith("xoxb-")) {
            throw new IllegalArgumentException(BOT_TOKEN);
        }
        return Secret.of(Forms.sendable(text));
    }

    private static String whyNoSigningSecret(Section slack) {
        return slack.has("app-token")
                ? SIGNING_SECRET + "; Socket Mode by app-token is not in this version yet"
                : SIGNING_SECRET;
    }
}
