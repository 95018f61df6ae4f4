package dev.rollgate.bot.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.builtin.SSLCheck;
import dev.rollgate.bot.access.Access;
import dev.rollgate.bot.slack.api.SlackApi;
import dev.rollgate.bot.slack.form.StartForms;
import dev.rollgate.bot.slack.view.SlashCommand;
import dev.rollgate.bot.slack.view.StartForm;
import dev.rollgate.orchestration.engine.Lookout;
import dev.rollgate.orchestration.run.RunId;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** Makes the Bolt app. It wants no token, and calls Slack for nothing but private answers and the start form. */
public final class SlackApp {
    private SlackApp() {}

    /**
     * The app for {@code POST /slack/events}, to be served by Bolt's servlet.
     *
     * <p>Without Bolt's authorization middleware: that asks Slack who we are at the first request, and refuses the request
     * where Slack is away.
     *
     * @param slack sends private answers to the {@code response_url} of clicks
     * @param api opens and fills the start form
     * @param lookout shows in it what a run would meet
     * @param clock judges the time stamps of requests
     */
    public static App build(
            String signingSecret,
            Slack slack,
            SlackApi api,
            Lookout lookout,
            InstantSource clock,
            Clusters clusters,
            Access access,
            Supplier<RunId> ids,
            WithinLimit limit) {
        App app = new App(config(slack), slack, List.of(new SSLCheck(null), new Signature(signingSecret, clock)));
        var permissions = new Permissions(access);
        var forms = new StartForms(api, lookout, clusters.forForms());
        var requests = new StartFormRequests(clusters, permissions, new StartCommand(clusters, permissions, ids));
        var screens = new StartFormScreens(clusters, forms, requests, limit);
        var commands = new CommandListener(new Commands(clusters, permissions, ids), limit, screens);
        var clicks = new ClickListener(new Clicks(clusters, permissions), limit);
        app.command(SlashCommand.NAME, commands);
        Clicks.ACTIONS.forEach(action -> app.blockAction(action, clicks));
        app.blockAction(StartForm.ACTION, screens::button);
        List.of(StartForm.CLUSTER, StartForm.VERSION).forEach(field -> app.blockAction(field, screens::entry));
        app.viewSubmission(StartForm.CALLBACK, new StartFormSubmission(requests, forms, limit));
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
