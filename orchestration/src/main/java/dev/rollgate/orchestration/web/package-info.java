/** What every client of HTTP needs: one exchange, bounded in time and size, and text from outside made fit for people. It knows no product and decides nothing. */
@NullMarked
package dev.rollgate.orchestration.web;

import org.jspecify.annotations.NullMarked;
