package dev.rollgate.bot.slack.view;

import java.util.List;

/** A part of the page that shows every message. */
public record Scene(String title, List<Shot> shots) {
    public Scene {
        shots = List.copyOf(shots);
    }
}
