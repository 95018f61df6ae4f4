/** Whatever takes JSON over HTTP: the words and the shape are the configuration's, the promises (a key, a signature) are ours. */
@NullMarked
package dev.rollgate.orchestration.paging.webhook;

import org.jspecify.annotations.NullMarked;
