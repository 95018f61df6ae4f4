/** NGINX, by a change of its configuration that a person makes: nothing is done from here. */
@NullMarked
package dev.rollgate.orchestration.balancer.nginx;

import org.jspecify.annotations.NullMarked;
