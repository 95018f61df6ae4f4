/**
 * What must hold in every simulation, each in a class of its own. An invariant hears facts and judges; it changes nothing,
 * and it judges only by what could be known.
 */
@NullMarked
package dev.rollgate.orchestration.simulation.audit;

import org.jspecify.annotations.NullMarked;
