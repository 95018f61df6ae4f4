/** No balancer that we know of: every product is told in short; may therefore use the other products' packages. */
@NullMarked
package dev.rollgate.orchestration.balancer.none;

import org.jspecify.annotations.NullMarked;
