/** What operators look at: health and metrics. */
@NullMarked
package dev.rollgate.bot.ops;

import org.jspecify.annotations.NullMarked;
