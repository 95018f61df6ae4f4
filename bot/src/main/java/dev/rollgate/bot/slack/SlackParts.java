package dev.rollgate.bot.slack;

import dev.rollgate.bot.access.Access;
import dev.rollgate.bot.slack.api.SlackApi;
import dev.rollgate.bot.slack.thread.PagerTrial;
import dev.rollgate.orchestration.engine.Lookout;
import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.Person;
import dev.rollgate.orchestration.run.RunId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the app's listeners work with.
 *
 * @param ids for new runs
 * @param limit in which everything is answered
 * @param lookout looks at clusters for people who ask what a run would meet
 * @param told says how far the telling of a run is
 * @param api opens forms, and tells people things in private
 * @param threads the run, of one of these clusters, whose thread has this root message
 * @param pagerTrial tries the pagers of a cluster
 * @param home shows a person the home tab, and returns at once
 */
public record SlackParts(
        Clusters clusters,
        Access access,
        Supplier<RunId> ids,
        WithinLimit limit,
        Lookout lookout,
        CursorReader told,
        SlackApi api,
        BiFunction<List<ClusterKey>, String, Optional<RunId>> threads,
        PagerTrial pagerTrial,
        Consumer<Person> home) {}
