/** The bot as a process of its own, to start, kill and start again: knows its contract (settings, ports, health), none of its code. */
@NullMarked
package dev.rollgate.sandbox.process;

import org.jspecify.annotations.NullMarked;
