package dev.rollgate.bot.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.builtin.SSLCheck;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import dev.rollgate.bot.slack.form.StartForms;
import dev.rollgate.bot.slack.view.SlashCommand;
import dev.rollgate.bot.slack.view.StartForm;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Makes the Bolt app. It wants no token, and calls Slack for nothing but what people see in private: answers, forms, the home tab. */
public final class SlackApp {
    private SlackApp() {}

    /**
     * The app for {@code POST /slack/events}, to be served by Bolt's servlet, or for Socket Mode.
     *
     * <p>Without Bolt's authorization middleware: that asks Slack who we are at the first request, and refuses the request
     * where Slack is away.
     *
     * @param signingSecret empty in Socket Mode: then nothing is taken that comes by HTTP
     * @param slack sends private answers to the {@code response_url} of clicks
     * @param clock judges the time stamps of requests
     */
    public static App build(Optional<String> signingSecret, Slack slack, InstantSource clock, SlackParts parts) {
        List<Middleware> trusted = signingSecret
                .<List<Middleware>>map(secret -> List.of(new SSLCheck(null), new Signature(secret, clock)))
                .orElseGet(() -> List.of(new FromSocketOnly()));
        App app = new App(config(slack), slack, trusted);
        var permissions = new Permissions(parts.access());
        var commands = new Commands(
                parts.clusters(), permissions, parts.ids(), parts.lookout(), parts.told(), parts.pagerTrial());
        var whisper = new Whisper(parts.api());
        var mentions = new MentionListener(
                new Mentions(parts.clusters(), permissions, commands, parts.threads()),
                parts.limit(),
                new Deliveries(clock),
                whisper);
        var looks = new HomeListener(parts.home());
        var clicks = new ClickListener(new Clicks(parts.clusters(), permissions), parts.limit());
        var forms =
                new StartForms(parts.api(), parts.lookout(), parts.clusters().forForms());
        var requests = new StartFormRequests(parts.clusters(), permissions, commands.start());
        var screens = new StartFormScreens(parts, forms, requests);
        app.command(SlashCommand.NAME, new CommandListener(commands, parts.limit(), screens));
        app.event(AppMentionEvent.class, mentions);
        app.event(AppHomeOpenedEvent.class, looks);
        HomeListener.ACTIONS.forEach(action -> app.blockAction(action, looks));
        Clicks.ACTIONS.forEach(action -> app.blockAction(action, clicks));
        app.blockAction(StartForm.ACTION, screens::button);
        List.of(StartForm.CLUSTER, StartForm.VERSION).forEach(field -> app.blockAction(field, screens::entry));
        app.viewSubmission(StartForm.CALLBACK, new StartFormSubmission(requests, whisper, parts.limit()));
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
