/** PagerDuty, by its Events API v2: nothing here knows its REST API, which wants a user. */
@NullMarked
package dev.rollgate.orchestration.paging.pagerduty;

import org.jspecify.annotations.NullMarked;
