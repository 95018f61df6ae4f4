package dev.rollgate.bot.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.builtin.SSLCheck;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import dev.rollgate.bot.access.Access;
import dev.rollgate.bot.slack.api.SlackApi;
import dev.rollgate.bot.slack.view.SlashCommand;
import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.Person;
import dev.rollgate.orchestration.run.RunId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Makes the Bolt app. It wants no token and calls Slack for nothing but private answers to clicks. */
public final class SlackApp {
    private SlackApp() {}

    /**
     * The app for {@code POST /slack/events}, to be served by Bolt's servlet.
     *
     * <p>Without Bolt's authorization middleware: that asks Slack who we are at the first request, and refuses the request
     * where Slack is away.
     *
     * @param slack sends private answers to the {@code response_url} of clicks
     * @param api answers what is written to the bot in threads
     * @param threads the run, of one of these clusters, whose thread has this root
     * @param home shows a person the home tab, and returns at once
     * @param clock judges the time stamps of requests
     */
    public static App build(
            String signingSecret,
            Slack slack,
            SlackApi api,
            BiFunction<List<ClusterKey>, String, Optional<RunId>> threads,
            Consumer<Person> home,
            InstantSource clock,
            Clusters clusters,
            Access access,
            Supplier<RunId> ids,
            WithinLimit limit) {
        App app = new App(config(slack), slack, List.of(new SSLCheck(null), new Signature(signingSecret, clock)));
        var permissions = new Permissions(access);
        var commands = new Commands(clusters, permissions, ids);
        var mentions = new MentionListener(
                new Mentions(clusters, commands, threads::apply), limit, new Deliveries(clock), new Whisper(api));
        var looks = new HomeListener(home);
        var clicks = new ClickListener(new Clicks(clusters, permissions), limit);
        app.command(SlashCommand.NAME, new CommandListener(commands, limit));
        app.event(AppMentionEvent.class, mentions);
        app.event(AppHomeOpenedEvent.class, looks);
        HomeListener.ACTIONS.forEach(action -> app.blockAction(action, looks));
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
