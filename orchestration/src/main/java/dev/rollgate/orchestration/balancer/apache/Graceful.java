package dev.rollgate.orchestration.balancer.apache;

import dev.rollgate.orchestration.balancer.Recipe.Step;

/** What makes Apache read its configuration again while requests under way may end. */
final class Graceful {
    static final Step RELOAD = Step.of(
            "Let Apache test its configuration and load it, as root.", "apachectl configtest && apachectl graceful");

    private Graceful() {}
}
