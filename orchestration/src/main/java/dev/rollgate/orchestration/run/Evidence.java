package dev.rollgate.orchestration.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the outside at a moment: the newest look, and the looks before it that were answered.
 *
 * <p>A decision that cannot be undone asks {@link #twice}: the newest look and one at least {@link #APART} older agree,
 * and none between them differs. A look that gave nothing neither confirms nor resets. This is memory, not record: a bot
 * that lost it only looks once more.
 *
 * @param recent answered looks before {@code latest}, oldest first
 * @param silentSince since when no look was answered; null if the newest one was
 */
public record Evidence(
        Observation latest,
        Instant at,
        List<Look> recent,
        @Nullable Instant silentSince) {
    /** The least time between two looks that confirm each other. */
    public static final Duration APART = Duration.ofMillis(900);

    private static final Duration FORGET = Duration.ofMinutes(2);

    /** One answered look at the cluster. */
    public record Look(Observation seen, Instant at) {}

    public Evidence {
        recent = List.copyOf(recent);
    }

    /** The first look of all. */
    public static Evidence first(Observation latest, Instant at) {
        return new Evidence(latest, at, List.of(), isAnswered(latest) ? null : at);
    }

    /** The same memory after one more look; what is older than two minutes is forgotten, silence too. */
    public Evidence then(Observation next, Instant now) {
        if (at.plus(FORGET).isBefore(now)) {
            return first(next, now);
        }
        Stream<Look> answered =
                isAnswered(latest) ? Stream.concat(recent.stream(), Stream.of(new Look(latest, at))) : recent.stream();
        List<Look> kept =
                answered.filter(look -> look.at().plus(FORGET).isAfter(now)).toList();
        Instant silence = silentSince == null ? now : silentSince;
        return new Evidence(next, now, kept, isAnswered(next) ? null : silence);
    }

    /** Only what was seen after {@code moment}: what was seen before an order says nothing of its effect. */
    Evidence since(Instant moment) {
        List<Look> later =
                recent.stream().filter(look -> look.at().isAfter(moment)).toList();
        return new Evidence(latest, at, later, silentSince);
    }

    public Optional<ClusterView> cluster() {
        return latest.cluster().ifSeen();
    }

    /** Whether the newest look answers to {@code wanted}; an unanswered one does not. */
    boolean once(Predicate<ClusterView> wanted) {
        return cluster().filter(wanted).isPresent();
    }

    /** Whether two looks, {@link #APART} from each other, both answer to {@code wanted}, and all between them. */
    boolean twice(Predicate<ClusterView> wanted) {
        return holds(APART, wanted);
    }

    /** Like {@link #lasts}, for what is in the cluster's view alone. */
    boolean holds(Duration time, Predicate<ClusterView> wanted) {
        return lasts(time, seen -> seen.cluster().ifSeen().filter(wanted).isPresent());
    }

    /** Like {@link #twice}, for what is not in the cluster's view alone. */
    boolean twiceSeen(Predicate<Observation> wanted) {
        return lasts(APART, wanted);
    }

    /** Whether the newest look, one at least {@code time} older, and all between them answer to {@code wanted}. */
    boolean lasts(Duration time, Predicate<Observation> wanted) {
        if (!isAnswered(latest) || !wanted.test(latest)) {
            return false;
        }
        for (Look look : recent.reversed()) {
            if (!wanted.test(look.seen())) {
                return false;
            }
            if (!look.at().plus(time).isAfter(at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAnswered(Observation seen) {
        return seen.cluster().ifSeen().isPresent();
    }
}
