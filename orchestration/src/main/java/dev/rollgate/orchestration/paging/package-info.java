/**
 * Waking somebody up: which pages a run wants open, the port to what wakes people, and the projection that keeps the two
 * alike. It reads runs and never changes them; what sends a page is in a package of its own below this one.
 */
@NullMarked
package dev.rollgate.orchestration.paging;

import org.jspecify.annotations.NullMarked;
