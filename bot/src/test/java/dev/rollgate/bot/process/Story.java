package dev.rollgate.bot.process;

import dev.rollgate.sandbox.confluence.Facts;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * One cluster's evening, with the kills in it.
 *
 * @param name of its cluster
 * @param nodes how many
 * @param limits the cluster's that are not the usual ones
 * @param joinsLate whether the others' first kills do not wait for its own
 * @param orders what Confluence must have obeyed in the end, and how many nodes may have been out at a time
 */
record Story(
        String name,
        int nodes,
        Map<String, String> limits,
        boolean joinsLate,
        Facts orders,
        BiConsumer<Player, KilledBot> plot) {}
