package dev.rollgate.bot.config;

import dev.rollgate.orchestration.engine.Projection;
import java.util.List;

/** What wakes people; apart from what tells in Slack, so that neither waits for the other. */
record PagerProjections(List<Projection> all) {
    PagerProjections {
        all = List.copyOf(all);
    }

    List<String> names() {
        return all.stream().map(Projection::name).toList();
    }
}
