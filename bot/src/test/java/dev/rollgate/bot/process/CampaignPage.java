package dev.rollgate.bot.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code docs/kill-campaign.md}: the campaign, then the kills in the middle of ways out. Each is written anew without the other. */
record CampaignPage(Path file) {
    private static final String WAYS = "## In the middle of a way out\n";

    /** @param table with the page's title */
    void campaign(String table) throws IOException {
        Files.writeString(file, table + ways());
    }

    /** @param section without its heading */
    void ways(String section) throws IOException {
        String page = Files.exists(file) ? Files.readString(file) : "";
        int begin = page.indexOf(WAYS);
        String campaign = begin < 0 ? page + "\n" : page.substring(0, begin);
        Files.writeString(file, campaign + WAYS + section);
    }

    private String ways() throws IOException {
        String page = Files.exists(file) ? Files.readString(file) : "";
        int begin = page.indexOf(WAYS);
        return begin < 0 ? "" : "\n" + page.substring(begin);
    }
}
