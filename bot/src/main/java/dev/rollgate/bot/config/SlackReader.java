package dev.rollgate.bot.config;

import dev.rollgate.orchestration.confluence.Secret;
import java.net.URI;
import java.util.Optional;

/** Reads {@code rollgate.slack}. */
final class SlackReader {
    private static final URI API = URI.create("https://slack.com/api/");
    private static final String BOT_TOKEN = "the bot's token is wanted, which begins with xoxb-"
            + " (in the Slack app: OAuth & Permissions; environment variable SLACK_BOT_TOKEN)";
    private static final String APP_TOKEN = "the app-level token is wanted, which begins with xapp-"
            + " (in the Slack app: Basic Information, App-Level Tokens; environment variable SLACK_APP_TOKEN)";
    private static final String EITHER = "for Socket Mode " + APP_TOKEN
            + "; to be reached by HTTP, set rollgate.slack.signing-secret instead"
            + " (in the Slack app: Basic Information; environment variable SLACK_SIGNING_SECRET)";

    private SlackReader() {}

    static Optional<Settings.Slack> read(Section slack) {
        Optional<Secret> token = slack.secret("bot-token", BOT_TOKEN, SlackReader::botToken);
        Optional<Settings.Way> way = way(slack);
        Optional<URI> api = slack.has("api-url") ? slack.optional("api-url", Addresses::prefix) : Optional.of(API);
        return token.isEmpty() || way.isEmpty() || api.isEmpty()
                ? Optional.empty()
                : Optional.of(new Settings.Slack(token.get(), way.get(), api.get()));
    }

    private static Secret botToken(String text) {
        if (!text.startsWith("xoxb-")) {
            throw new IllegalArgumentException(BOT_TOKEN);
        }
        return Secret.of(Forms.sendable(text));
    }

    /** With both, Socket Mode: it needs no way in from outside, and Slack sends a command only one way anyway. */
    private static Optional<Settings.Way> way(Section slack) {
        return slack.has("signing-secret") && !slack.has("app-token")
                ? slack.secret("signing-secret", "", text -> new Settings.Way.Http(Secret.of(Forms.sendable(text))))
                : slack.secret("app-token", EITHER, text -> new Settings.Way.Socket(appToken(text)));
    }

    private static Secret appToken(String text) {
        if (!text.startsWith("xapp-")) {
            throw new IllegalArgumentException(APP_TOKEN);
        }
        return Secret.of(Forms.sendable(text));
    }
}
