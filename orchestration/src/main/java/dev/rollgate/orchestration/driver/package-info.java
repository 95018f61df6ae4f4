/** Replacing the software on a node: the port. One hidden subpackage a product; an adapter carries out, and decides nothing. */
@NullMarked
package dev.rollgate.orchestration.driver;

import org.jspecify.annotations.NullMarked;
