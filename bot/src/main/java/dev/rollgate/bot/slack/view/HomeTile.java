package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.ClusterView;
import dev.rollgate.orchestration.run.Reading;
import dev.rollgate.orchestration.run.Run;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What one person sees of one cluster on the bot's home tab.
 *
 * @param seen null while Confluence is being asked
 * @param live null where no run of the cluster is live
 * @param thread leads to the live run's thread; null where that is not known
 * @param yours whether the live run's open question is this person's to answer
 */
public record HomeTile(
        ClusterKey cluster,
        Room room,
        @Nullable Reading<ClusterView> seen,
        @Nullable Run live,
        @Nullable URI thread,
        boolean yours) {}
