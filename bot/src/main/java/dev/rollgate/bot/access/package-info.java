/** Who may do what; asked at each click, and denied where it cannot be found out. */
@NullMarked
package dev.rollgate.bot.access;

import org.jspecify.annotations.NullMarked;
