/**
 * A deterministic simulation: the real core and engine in one thread on virtual time, over a simulated Confluence, people
 * and faults, all from one seed. Start at {@link dev.rollgate.orchestration.simulation.Simulation}. Nothing here reads a
 * clock, makes a thread or draws a number that is not a fork of the seed.
 */
@NullMarked
package dev.rollgate.orchestration.simulation;

import org.jspecify.annotations.NullMarked;
