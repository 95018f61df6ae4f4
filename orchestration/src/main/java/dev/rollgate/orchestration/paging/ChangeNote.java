package dev.rollgate.orchestration.paging;

import dev.rollgate.orchestration.run.ClusterKey;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * That an upgrade began or ended: wakes nobody, and is there for those who look for what changed.
 *
 * @param summary one line of plain text
 */
public record ChangeNote(ClusterKey cluster, String summary, Instant at, Optional<URI> thread) {}
