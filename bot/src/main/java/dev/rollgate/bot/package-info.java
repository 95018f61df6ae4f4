/** Rollgate: the Spring Boot application. */
@NullMarked
package dev.rollgate.bot;

import org.jspecify.annotations.NullMarked;
