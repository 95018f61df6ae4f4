package dev.rollgate.sandbox.pager;

import org.jspecify.annotations.Nullable;

/**
 * What came of an accepted event.
 *
 * @param dedupKey null: a change event has none
 * @param incident the incident's number; 0: none was touched
 */
public record Effect(Kind kind, @Nullable String dedupKey, int incident) {
    /** The ways in which an event can end. */
    public enum Kind {
        OPENED,
        APPENDED,
        ACKNOWLEDGED,
        RESOLVED,
        /** Accepted, and nothing came of it: there was no open incident of that key. */
        DROPPED,
        CHANGE_NOTED
    }

    static Effect on(Incident incident, Kind kind) {
        return new Effect(kind, incident.dedupKey(), incident.number());
    }
}
