package dev.rollgate.bot.manifest;

import dev.rollgate.bot.manifest.Rule.Flag;
import dev.rollgate.bot.manifest.Rule.Keys;
import dev.rollgate.bot.manifest.Rule.ListOf;
import dev.rollgate.bot.manifest.Rule.Number;
import dev.rollgate.bot.manifest.Rule.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What Slack takes as an app's manifest, as far as ours needs it: the bounds of its reference ("App manifest reference", version
 * 2 of the schema), in our own words, so that nothing need be fetched. Keys that we do not use are unknown here, though Slack has them.
 */
final class ManifestRules {
    private static final Text ADDRESS = new Text(1, 3000, "https://.+");

    private static final Keys METADATA =
            new Keys(Map.of("major_version", new Number(), "minor_version", new Number()), Set.of("major_version"));

    private static final Keys DISPLAY = new Keys(
            Map.of(
                    "name", new Text(1, 35),
                    "description", new Text(1, 140),
                    "long_description", new Text(175, 4000),
                    "background_color", new Text(4, 7, "#([0-9a-fA-F]{3}){1,2}")),
            Set.of("name"));

    private static final Keys HOME = new Keys(
            Map.of(
                    "home_tab_enabled", new Flag(),
                    "messages_tab_enabled", new Flag(),
                    "messages_tab_read_only_enabled", new Flag()),
            Set.of());

    private static final Keys BOT_USER =
            new Keys(Map.of("display_name", new Text(1, 80), "always_online", new Flag()), Set.of("display_name"));

    private static final Keys COMMAND = new Keys(
            Map.of(
                    "command", new Text(2, 32, "/[a-z0-9_-]+"),
                    "url", ADDRESS,
                    "description", new Text(1, 2000),
                    "usage_hint", new Text(1, 1000),
                    "should_escape", new Flag()),
            Set.of("command", "description"));

    private static final Keys FEATURES = new Keys(
            Map.of("app_home", HOME, "bot_user", BOT_USER, "slash_commands", new ListOf(50, COMMAND)), Set.of());

    private static final Keys OAUTH = new Keys(
            Map.of(
                    "scopes",
                    new Keys(Map.of("bot", new ListOf(255, new Text(1, 50, "[a-z_.]+(:[a-z_.]+)*"))), Set.of())),
            Set.of());

    private static final Keys SETTINGS = new Keys(
            Map.of(
                    "interactivity",
                            new Keys(Map.of("is_enabled", new Flag(), "request_url", ADDRESS), Set.of("is_enabled")),
                    "event_subscriptions",
                            new Keys(
                                    Map.of(
                                            "request_url",
                                            ADDRESS,
                                            "bot_events",
                                            new ListOf(100, new Text(1, 50, "[a-z_.]+"))),
                                    Set.of()),
                    "org_deploy_enabled", new Flag(),
                    "socket_mode_enabled", new Flag(),
                    "token_rotation_enabled", new Flag()),
            Set.of());

    private static final Keys WHOLE = new Keys(
            Map.of(
                    "_metadata", METADATA,
                    "display_information", DISPLAY,
                    "features", FEATURES,
                    "oauth_config", OAUTH,
                    "settings", SETTINGS),
            Set.of("display_information"));

    private ManifestRules() {}

    /** One line for each thing that Slack would not take; none if it would take the manifest. */
    static List<String> findings(Manifest manifest) {
        List<String> findings =
                new ArrayList<>(WHOLE.findings("", manifest.whole()).toList());
        if (!manifest.says("settings", "socket_mode_enabled")) {
            findings.addAll(missingAddresses(manifest));
        }
        if (manifest.events().contains("app_home_opened")
                && !manifest.says("features", "app_home", "home_tab_enabled")) {
            findings.add("features.app_home.home_tab_enabled: wanted by the event app_home_opened");
        }
        return findings;
    }

    /** In Socket Mode Slack asks for none; otherwise it would not know where to send anything. */
    private static List<String> missingAddresses(Manifest manifest) {
        List<String> missing = new ArrayList<>();
        if (manifest.commands().stream().anyMatch(command -> !command.containsKey("url"))) {
            missing.add("features.slash_commands: an url is wanted without Socket Mode");
        }
        if (manifest.says("settings", "interactivity", "is_enabled")
                && manifest.at("settings", "interactivity", "request_url") == null) {
            missing.add("settings.interactivity.request_url: wanted without Socket Mode");
        }
        if (!manifest.events().isEmpty() && manifest.at("settings", "event_subscriptions", "request_url") == null) {
            missing.add("settings.event_subscriptions.request_url: wanted without Socket Mode");
        }
        return missing;
    }
}
