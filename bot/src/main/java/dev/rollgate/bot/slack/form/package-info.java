/** The start form while somebody has it open: looking at clusters for it, one look at a time, and showing what was found. */
@NullMarked
package dev.rollgate.bot.slack.form;

import org.jspecify.annotations.NullMarked;
