/** Quartz as an alarm clock, and the only place that knows it: rings for ticks and for telling, and a watchdog for when it does not ring. */
@NullMarked
package dev.rollgate.orchestration.schedule;

import org.jspecify.annotations.NullMarked;
