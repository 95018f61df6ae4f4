/** A simulated Confluence Data Center cluster: its state rules as a model without I/O, and a server that speaks the real API. */
@NullMarked
package dev.rollgate.sandbox.confluence;

import org.jspecify.annotations.NullMarked;
