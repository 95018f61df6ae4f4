package dev.rollgate.sandbox.page;

import dev.rollgate.sandbox.slack.Person;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What visitors do, by the word of the address. */
final class Deeds {
    private final SlackDeeds slack;
    private final NodeDeeds node;
    private final ClusterDeeds cluster;
    private final PagerDeeds pager;
    private final WorldDeeds world;

    Deeds(Scene scene) {
        this.slack = new SlackDeeds(scene.world().workspace());
        this.node = new NodeDeeds(scene);
        this.cluster = new ClusterDeeds(scene);
        this.pager = new PagerDeeds(scene);
        this.world = new WorldDeeds(scene);
    }

    /**
     * Does it, and returns when it has its effect.
     *
     * @return what Slack's client itself shows of it; null: nothing
     * @throws Denied if it is not understood, or has nothing to act on
     * @throws IllegalArgumentException if it names what is not there
     * @throws IllegalStateException if it is not possible now
     */
    @Nullable
    String perform(String verb, Person by, Body asked) throws IOException, InterruptedException {
        switch (verb) {
            case "command" -> slack.command(by, asked);
            case "message" -> slack.message(by, asked);
            case "click" -> {
                return slack.click(by, asked);
            }
            case "home" -> {
                return slack.home(by);
            }
            case "viewAction" -> {
                return slack.viewAction(by, asked);
            }
            case "homeAction" -> {
                return slack.homeAction(by, asked);
            }
            case "submit" -> slack.submit(by, asked);
            case "close" -> slack.close(by, asked);
            case "node" -> node.perform(asked);
            case "cluster" -> cluster.perform(asked);
            case "incident" -> pager.incident(by, asked);
            case "pagerTrouble" -> pager.trouble(asked);
            case "trouble" -> world.trouble(asked);
            case "speed" -> world.speed(asked);
            case "selfOperating" -> world.selfOperating(asked);
            case "bot" -> world.bot(asked);
            default -> throw new Denied(404, "nobody can " + verb + " here");
        }
        return null;
    }
}
