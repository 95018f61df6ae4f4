package dev.rollgate.orchestration.engine;

import java.util.List;

/**
 * Runs, newest first.
 *
 * @param others how many older ones there are
 */
public record Chronicle(List<Past> newest, int others) {
    public Chronicle {
        newest = List.copyOf(newest);
    }
}
