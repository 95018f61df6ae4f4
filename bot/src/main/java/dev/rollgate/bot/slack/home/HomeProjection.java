package dev.rollgate.bot.slack.home;

import dev.rollgate.orchestration.engine.Projection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Brings the home tabs of those who watch up to date when something happened to a run: the latest state, at most every
 * ten seconds. While nobody watches it only notes that, and what fails is not made up for.
 */
public final class HomeProjection implements Projection {
    private static final Duration PACE = Duration.ofSeconds(10);

    private final HomeTab tab;
    private final InstantSource clock;
    private volatile Instant refreshed = Instant.EPOCH;

    public HomeProjection(HomeTab tab, InstantSource clock) {
        this.tab = tab;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "slack-home";
    }

    @Override
    public Step tellNext(Story story, Bookmark from, boolean repeated) {
        var upToDate = new Step.UpToDate(new Bookmark(story.run().version(), from.memo()));
        if (tab.watching().isEmpty()) {
            return upToDate;
        }
        Instant now = clock.instant();
        Duration wait = Duration.between(now, refreshed.plus(PACE));
        if (wait.isPositive()) {
            return new Step.Later(wait, "the home tabs were brought up to date just now", false);
        }
        refreshed = now;
        tab.refresh();
        return upToDate;
    }
}
