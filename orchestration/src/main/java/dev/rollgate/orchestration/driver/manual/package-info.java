/** The driver that is a person: it says what to do, and the bot sees it happen in the cluster. */
@NullMarked
package dev.rollgate.orchestration.driver.manual;

import org.jspecify.annotations.NullMarked;
