/** HAProxy, by orders to its runtime API that a person gives: nothing is done from here. */
@NullMarked
package dev.rollgate.orchestration.balancer.haproxy;

import org.jspecify.annotations.NullMarked;
