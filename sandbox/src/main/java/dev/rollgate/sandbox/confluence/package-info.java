/**
 * A simulated Confluence Data Center cluster: its state rules as a model without I/O, and a server that speaks the real API.
 * Start at {@link SimulatedCluster}, or at {@link ConfluenceServer} for a cluster at an address.
 *
 * <p>The model reads time from an {@link java.time.InstantSource} alone and does nothing between calls; threads, sockets and
 * JSON are the server's.
 */
@NullMarked
package dev.rollgate.sandbox.confluence;

import org.jspecify.annotations.NullMarked;
