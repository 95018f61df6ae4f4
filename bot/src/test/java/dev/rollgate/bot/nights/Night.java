package dev.rollgate.bot.nights;

import dev.rollgate.orchestration.run.Problem;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A method that plays one night in the {@link Scene} it is given: a cluster and a channel of its own, with the one bot. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Night {
    /** The problem that is met, told, and left by one of its ways out. */
    Class<? extends Problem> value();

    /** How many nodes there are, called wiki-1 and so on; the last one goes first. */
    int nodes() default 3;

    /** The cluster's limits that are not the usual ones: {@code starting=2s}, say. */
    String[] limits() default {};
}
