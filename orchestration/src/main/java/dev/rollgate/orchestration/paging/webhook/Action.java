package dev.rollgate.orchestration.paging.webhook;

import java.util.Locale;

/** What a message says of a page. */
enum Action {
    TRIGGER,
    ACKNOWLEDGE,
    RESOLVE;

    /** As it stands in a body and in a header. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
