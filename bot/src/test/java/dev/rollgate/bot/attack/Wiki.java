package dev.rollgate.bot.attack;

import dev.rollgate.sandbox.confluence.ConfluenceServer;
import dev.rollgate.sandbox.confluence.ServerSpec;
import dev.rollgate.sandbox.confluence.SimulatedCluster;
import dev.rollgate.sandbox.slack.Channel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** One of the bot's clusters: Confluence, and the channel of its runs. */
record Wiki(String name, Channel channel, SimulatedCluster cluster, ConfluenceServer confluence) {
    private static final String TOKEN = "pat-hush";

    static Wiki serve(String name, Channel channel, SimulatedCluster cluster) {
        var spec = ServerSpec.builder().sysadminToken(TOKEN).build();
        try {
            return new Wiki(name, channel, cluster, ConfluenceServer.start(cluster, spec));
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    /** @param policy by key below {@code policy} */
    Map<String, String> settings(Map<String, String> policy) {
        Map<String, String> settings = new HashMap<>();
        String key = "rollgate.clusters." + name + ".";
        settings.put(key + "base-url", confluence.baseUrl().toString());
        settings.put(key + "token", TOKEN);
        settings.put(key + "channel", channel.id());
        policy.forEach((name, value) -> settings.put(key + "policy." + name, value));
        return settings;
    }
}
