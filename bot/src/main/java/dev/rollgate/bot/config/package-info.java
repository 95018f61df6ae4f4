/** Configuration: reads and checks all of it, and the one place that makes adapters and wires them. */
@NullMarked
package dev.rollgate.bot.config;

import org.jspecify.annotations.NullMarked;
