package dev.rollgate.bot.config;

import java.util.Optional;

/** Which load balancer is in front of a cluster, and its names for things; a name that is absent is a blank in what is told. */
public sealed interface BalancerSettings {
    /** Nobody said. */
    record None() implements BalancerSettings {}

    record Nginx(Optional<String> upstream) implements BalancerSettings {}

    /** @param socket the path of the runtime API; absent: the usual one */
    record Haproxy(Optional<String> backend, Optional<String> socket) implements BalancerSettings {}

    record Apache(Module module) implements BalancerSettings {}

    record Azure(Optional<String> resourceGroup, Optional<String> gateway, Optional<String> pool)
            implements BalancerSettings {}

    /** Which of Apache's balancers. */
    enum Module {
        MOD_PROXY_BALANCER,
        MOD_JK
    }
}
