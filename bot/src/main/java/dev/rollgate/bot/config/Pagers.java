package dev.rollgate.bot.config;

import dev.rollgate.orchestration.paging.Pager;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** All that wakes people, by its name in the configuration and in that order. */
record Pagers(Map<String, Pager> byName) {
    Pagers {
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }
}
