package dev.rollgate.bot.slack;

import dev.rollgate.bot.slack.view.SlackText;
import dev.rollgate.orchestration.run.Version;
import java.util.List;
import java.util.Optional;

/** The words that say which cluster goes to which version; the cluster may be left out where there is only one. */
record Destination(Clusters clusters, SubCommand typed, List<String> words) {
    private static final String EXAMPLE_VERSION = "9.2.21";

    ClusterChoice cluster() {
        boolean leftOut = words.isEmpty() || (words.size() == 1 && isVersion(words.getFirst()));
        if (!leftOut) {
            return ClusterChoice.named(clusters, typed, words.getFirst());
        }
        return clusters.only()
                .<ClusterChoice>map(ClusterChoice.One::new)
                .orElseGet(() -> new ClusterChoice.Unclear("Which cluster? There are " + clusters.names()
                        + ". For example: " + example(clusters.all().getFirst()) + "."));
    }

    /** Empty where there is none, or what is there cannot be one. */
    Optional<Version> version() {
        return versionWord().flatMap(Version::parse);
    }

    /** Why {@link #version} is empty, and what to type instead. */
    String complaint(SlackCluster cluster) {
        return versionWord().map(word -> noVersion(word) + " ").orElse("To which version? ") + "For example: "
                + example(cluster) + ".";
    }

    private Optional<String> versionWord() {
        return words.isEmpty() || (words.size() == 1 && !isVersion(words.getFirst()))
                ? Optional.empty()
                : Optional.of(words.getLast());
    }

    /** A single word may be either: what begins with a digit and is no cluster's name is meant as a version. */
    private boolean isVersion(String word) {
        return Character.isDigit(word.codePointAt(0)) && clusters.named(word).isEmpty();
    }

    /** Why a word is no version. */
    static String noVersion(String word) {
        return SlackText.quoted(word) + " is no version: a version has three numbers, like " + EXAMPLE_VERSION + ".";
    }

    private String example(SlackCluster cluster) {
        return typed.with(cluster.name() + " " + EXAMPLE_VERSION);
    }
}
