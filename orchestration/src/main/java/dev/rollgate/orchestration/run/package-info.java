/**
 * The upgrade itself: what a run is, what can happen to it, and what it does next. Start at {@link
 * dev.rollgate.orchestration.run.RunEvent}.
 *
 * <p>Everything here is immutable data or a pure function, so that a year of upgrades runs in a test in a second. Hence
 * no clock ({@code now} is an argument), no randomness (ids are arguments), no threads, no I/O and no logging: what is
 * worth saying is an event. {@code RunIsPureTest} lists the JDK packages that may be used.
 */
@NullMarked
package dev.rollgate.orchestration.run;

import org.jspecify.annotations.NullMarked;
