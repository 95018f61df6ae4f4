/** Taking a node out of a load balancer's rotation, and back: the port. One hidden subpackage a product; an adapter decides nothing. */
@NullMarked
package dev.rollgate.orchestration.balancer;

import org.jspecify.annotations.NullMarked;
