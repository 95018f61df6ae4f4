/**
 * A PagerDuty service: Events API v2 as strict as its documentation, the incidents that come of it, and people who acknowledge
 * and resolve them. Start at {@link dev.rollgate.sandbox.pager.PagerServer}.
 *
 * <p>Rules are read from PagerDuty's developer documentation, pages "Events API v2": overview, alert events, change events and
 * rate limits. Where those are silent, the wording of a refusal is the one that users have reported.
 */
@NullMarked
package dev.rollgate.sandbox.pager;

import org.jspecify.annotations.NullMarked;
