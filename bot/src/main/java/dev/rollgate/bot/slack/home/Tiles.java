package dev.rollgate.bot.slack.home;

import dev.rollgate.bot.access.Access;
import dev.rollgate.bot.access.Asker;
import dev.rollgate.bot.access.Verdict;
import dev.rollgate.bot.slack.api.Answer;
import dev.rollgate.bot.slack.api.Place;
import dev.rollgate.bot.slack.api.SlackApi;
import dev.rollgate.bot.slack.thread.RootMessages;
import dev.rollgate.bot.slack.view.HomeTile;
import dev.rollgate.orchestration.engine.Lookout;
import dev.rollgate.orchestration.engine.Runs;
import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.ClusterView;
import dev.rollgate.orchestration.run.Command;
import dev.rollgate.orchestration.run.Decide;
import dev.rollgate.orchestration.run.Decision;
import dev.rollgate.orchestration.run.Person;
import dev.rollgate.orchestration.run.Reading;
import dev.rollgate.orchestration.run.Run;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks up what the home tab shows: runs in the store, threads in Slack, clusters in Confluence. */
final class Tiles {
    private final List<HomeCluster> clusters;
    private final Runs runs;
    private final RootMessages roots;
    private final Access access;
    private final SlackApi slack;
    private final Lookout lookout;
    /** Where a message is does not change, so Slack is asked once. */
    private final Map<Place, URI> threads = new ConcurrentHashMap<>();

    Tiles(List<HomeCluster> clusters, Runs runs, RootMessages roots, Access access, SlackApi slack, Lookout lookout) {
        this.clusters = List.copyOf(clusters);
        this.runs = runs;
        this.roots = roots;
        this.access = access;
        this.slack = slack;
        this.lookout = lookout;
    }

    /** Every cluster as it is now; all are asked at once, and it takes as long as the slowest. */
    Map<ClusterKey, Reading<ClusterView>> look() {
        Map<ClusterKey, CompletableFuture<Optional<Reading<ClusterView>>>> asked = clusters.stream()
                .map(HomeCluster::key)
                .collect(Collectors.toMap(
                        Function.identity(),
                        key -> CompletableFuture.supplyAsync(() -> lookout.see(key), Thread::startVirtualThread)));
        Map<ClusterKey, Reading<ClusterView>> seen = new HashMap<>();
        asked.forEach((key, answer) -> answer.join().ifPresent(reading -> seen.put(key, reading)));
        return seen;
    }

    /** What {@code viewer} is shown; {@code seen}: the clusters that were looked at already. */
    List<HomeTile> of(Person viewer, Map<ClusterKey, Reading<ClusterView>> seen) {
        return clusters.stream()
                .map(cluster -> tile(cluster, viewer, seen.get(cluster.key())))
                .toList();
    }

    /** Whether this person may see how things stand at all. */
    boolean areFor(Person viewer) {
        return access.barToRead(asker(viewer)).isEmpty();
    }

    private static Asker asker(Person viewer) {
        return Asker.of(viewer, null);
    }

    private HomeTile tile(HomeCluster cluster, Person viewer, @Nullable Reading<ClusterView> seen) {
        Run live = runs.liveOf(cluster.key()).orElse(null);
        return new HomeTile(
                cluster.key(),
                cluster.room(),
                seen,
                live,
                live == null ? null : thread(cluster, live),
                live != null && isTheirs(cluster, live, viewer));
    }

    private @Nullable URI thread(HomeCluster cluster, Run live) {
        return roots.of(live.id())
                .map(root -> threads.computeIfAbsent(Place.thread(cluster.room().channel(), root), this::link))
                .orElse(null);
    }

    /** Null where Slack does not say: then nothing is remembered. */
    private @Nullable URI link(Place thread) {
        return slack.linkTo(thread.channel(), Objects.requireNonNull(thread.thread()))
                        instanceof Answer.Done<URI>(URI link)
                ? link
                : null;
    }

    /** By the same two judges that a click meets. */
    private boolean isTheirs(HomeCluster cluster, Run live, Person viewer) {
        return live.openGate()
                .map(gate -> new Command.Approve(gate.number(), viewer))
                .filter(approval -> Decide.onCommand(live, approval) instanceof Decision.Happened)
                .filter(approval -> access.mayApprove(cluster.policy(), asker(viewer)) instanceof Verdict.Allowed)
                .isPresent();
    }
}
