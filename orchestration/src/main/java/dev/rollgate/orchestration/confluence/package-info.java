/** Reading a Confluence cluster and giving it orders: the port, and the client of the rolling-upgrade REST API. It decides nothing and retries nothing. */
@NullMarked
package dev.rollgate.orchestration.confluence;

import org.jspecify.annotations.NullMarked;
