/** Sending one message of a pager over HTTP, and judging what came back: the same for every product, and in one place. */
@NullMarked
package dev.rollgate.orchestration.paging.wire;

import org.jspecify.annotations.NullMarked;
