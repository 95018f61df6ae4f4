/** Azure Application Gateway, by orders to Azure's command line that a person gives: nothing is done from here. */
@NullMarked
package dev.rollgate.orchestration.balancer.azure;

import org.jspecify.annotations.NullMarked;
