/** Runs in a database: JDBC, Flyway and the codec of events. The only place that knows SQL; it judges nothing. */
@NullMarked
package dev.rollgate.orchestration.store;

import org.jspecify.annotations.NullMarked;
