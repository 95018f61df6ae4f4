/** The outside world that Rollgate works in, to try it and to test it: uses nothing of Rollgate's own code. */
@NullMarked
package dev.rollgate.sandbox;

import org.jspecify.annotations.NullMarked;
