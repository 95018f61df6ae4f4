/** Apache httpd with either of its two balancers, by changes that a person makes: nothing is done from here. */
@NullMarked
package dev.rollgate.orchestration.balancer.apache;

import org.jspecify.annotations.NullMarked;
