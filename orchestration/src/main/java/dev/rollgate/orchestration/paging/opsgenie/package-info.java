/** Opsgenie and JSM Operations, which are one API at two addresses, with the key of an integration and no user. */
@NullMarked
package dev.rollgate.orchestration.paging.opsgenie;

import org.jspecify.annotations.NullMarked;
