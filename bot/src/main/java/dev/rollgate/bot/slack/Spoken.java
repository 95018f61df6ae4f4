package dev.rollgate.bot.slack;

import java.util.List;
import java.util.Optional;

/**
 * The words after a command that is a way out: which cluster, which node of it, and what else it needs. A single word that
 * may be either names the cluster if one is called so.
 *
 * @param what what is to be done with the node, or for how long to wait
 */
record Spoken(Optional<String> cluster, Optional<String> node, Optional<String> what) {
    static Spoken of(Clusters clusters, SubCommand typed, List<String> words) {
        return switch (typed) {
            case NODE, WAIT -> {
                List<String> others = words.isEmpty() ? words : words.subList(0, words.size() - 1);
                yield before(clusters, typed, others, last(words));
            }
            case RETRY, SKIP, ROLLBACK, TAKEOVER, ABANDON -> before(clusters, typed, words, Optional.empty());
            case START, STATUS, PAUSE, RESUME, CANCEL, ON_IT, PLAN, PAGE, HISTORY, AUDIT, CLUSTERS, HELP ->
                throw new IllegalArgumentException(typed + " is no way out");
        };
    }

    /** Whether the words leave it to where they were written which run is meant. */
    static boolean leavesOutTheRun(Clusters clusters, SubCommand typed, List<String> words) {
        return switch (typed) {
            case RETRY, SKIP, ROLLBACK, NODE, WAIT, TAKEOVER, ABANDON ->
                of(clusters, typed, words).cluster().isEmpty();
            case STATUS, PAUSE, RESUME, CANCEL, ON_IT, AUDIT -> words.isEmpty();
            case START, PLAN, PAGE, HISTORY, CLUSTERS, HELP -> false;
        };
    }

    private static Spoken before(Clusters clusters, SubCommand typed, List<String> words, Optional<String> what) {
        Optional<String> first = words.stream().findFirst();
        boolean both = words.size() == 2;
        return both || namesACluster(clusters, typed, first)
                ? new Spoken(first, both ? last(words) : Optional.empty(), what)
                : new Spoken(Optional.empty(), first, what);
    }

    private static boolean namesACluster(Clusters clusters, SubCommand typed, Optional<String> word) {
        return switch (typed) {
            case SKIP, NODE -> false;
            case RETRY, ROLLBACK -> word.flatMap(clusters::named).isPresent();
            case WAIT, TAKEOVER, ABANDON -> true;
            case START, STATUS, PAUSE, RESUME, CANCEL, ON_IT, PLAN, PAGE, HISTORY, AUDIT, CLUSTERS, HELP ->
                throw new IllegalArgumentException(typed + " is no way out");
        };
    }

    private static Optional<String> last(List<String> words) {
        return words.isEmpty() ? Optional.empty() : Optional.of(words.getLast());
    }
}
