package dev.rollgate.bot.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.builtin.SSLCheck;
import dev.rollgate.bot.access.Access;
import dev.rollgate.bot.slack.view.SlashCommand;
import dev.rollgate.orchestration.engine.Lookout;
import dev.rollgate.orchestration.run.RunId;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** Makes the Bolt app. It wants no token, and calls Slack for nothing but private answers; who people are {@link Access} asks. */
public final class SlackApp {
    private SlackApp() {}

    /**
     * The app for {@code POST /slack/events}, to be served by Bolt's servlet.
     *
     * <p>Without Bolt's authorization middleware: that asks Slack who we are at the first request, and refuses the request
     * where Slack is away.
     *
     * @param slack sends private answers to the {@code response_url} of clicks
     * @param clock judges the time stamps of requests
     * @param lookout looks at clusters for people who ask for a plan
     * @param told says how far the telling of a run is
     */
    public static App build(
            String signingSecret,
            Slack slack,
            InstantSource clock,
            Clusters clusters,
            Access access,
            Supplier<RunId> ids,
            WithinLimit limit,
            Lookout lookout,
            CursorReader told) {
        App app = new App(config(slack), slack, List.of(new SSLCheck(null), new Signature(signingSecret, clock)));
        var permissions = new Permissions(access);
        var commands = new CommandListener(new Commands(clusters, permissions, ids, lookout, told), limit);
        var clicks = new ClickListener(new Clicks(clusters, permissions), limit);
        app.command(SlashCommand.NAME, commands);
        Clicks.ACTIONS.forEach(action -> app.blockAction(action, clicks));
        return app;
    }

    /** Bolt fills what is not set from the environment: a client id there would turn this into an app for many workspaces. */
    private static AppConfig config(Slack slack) {
        AppConfig config = new AppConfig();
        config.setSlack(slack);
        config.setClientId(null);
        config.setClientSecret(null);
        config.setSingleTeamBotToken(null);
        config.setVerificationToken(null);
        return config;
    }
}
