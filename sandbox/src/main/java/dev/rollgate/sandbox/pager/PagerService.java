package dev.rollgate.sandbox.pager;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The incidents and change events of one service, with all that ever happened to them. May be used from any thread. */
public final class PagerService {
    private static final String NAMELESS = "Events API";

    private final InstantSource clock;
    private final List<Incident> incidents = new ArrayList<>();
    private final List<ChangeEvent> changes = new ArrayList<>();

    PagerService(InstantSource clock) {
        this.clock = clock;
    }

    /** All of them, oldest first. */
    public synchronized List<Incident> incidents() {
        return List.copyOf(incidents);
    }

    /** Those that were ever opened for that key, oldest first: at most the last is open. */
    public List<Incident> incidents(String dedupKey) {
        return incidents().stream()
                .filter(incident -> incident.dedupKey().equals(dedupKey))
                .toList();
    }

    public List<Incident> open() {
        return incidents().stream().filter(Incident::isOpen).toList();
    }

    /** Oldest first. */
    public synchronized List<ChangeEvent> changes() {
        return List.copyOf(changes);
    }

    /**
     * Somebody takes it on, in the pager itself.
     *
     * @throws IllegalArgumentException if there is no such incident
     * @throws IllegalStateException if it is acknowledged or resolved already
     */
    public synchronized void acknowledge(int number, String by) {
        Incident incident = numbered(number);
        if (incident.state() != Incident.State.TRIGGERED) {
            throw new IllegalStateException(already(incident));
        }
        add(incident, Incident.Deed.ACKNOWLEDGED, by);
    }

    /**
     * Somebody closes it, in the pager itself.
     *
     * @throws IllegalArgumentException if there is no such incident
     * @throws IllegalStateException if it is resolved already
     */
    public synchronized void resolve(int number, String by) {
        Incident incident = numbered(number);
        if (!incident.isOpen()) {
            throw new IllegalStateException(already(incident));
        }
        add(incident, Incident.Deed.RESOLVED, by);
    }

    synchronized Effect take(Event event) {
        return switch (event) {
            case Event.Trigger trigger -> trigger(trigger);
            case Event.Acknowledge(String key) ->
                openOf(key).map(incident -> acknowledge(incident)).orElse(dropped(key));
            case Event.Resolve(String key) ->
                openOf(key)
                        .map(incident -> add(incident, Incident.Deed.RESOLVED, clientOf(incident)))
                        .map(incident -> Effect.on(incident, Effect.Kind.RESOLVED))
                        .orElse(dropped(key));
            case Event.Change(ChangeEvent change) -> {
                changes.add(change);
                yield new Effect(Effect.Kind.CHANGE_NOTED, null, 0);
            }
        };
    }

    private Effect trigger(Event.Trigger trigger) {
        String key = trigger.dedupKey() == null ? UUID.randomUUID().toString() : trigger.dedupKey();
        Optional<Incident> open = openOf(key);
        if (open.isPresent()) {
            return Effect.on(add(open.get(), Incident.Deed.TRIGGERED, clientOf(open.get())), Effect.Kind.APPENDED);
        }
        Incident fresh = new Incident(incidents.size() + 1, key, trigger.alert(), List.of());
        incidents.add(fresh);
        return Effect.on(add(fresh, Incident.Deed.TRIGGERED, clientOf(fresh)), Effect.Kind.OPENED);
    }

    /** A second acknowledgement changes nothing. */
    private Effect acknowledge(Incident incident) {
        if (incident.state() == Incident.State.TRIGGERED) {
            add(incident, Incident.Deed.ACKNOWLEDGED, clientOf(incident));
        }
        return Effect.on(incident, Effect.Kind.ACKNOWLEDGED);
    }

    private static Effect dropped(String key) {
        return new Effect(Effect.Kind.DROPPED, key, 0);
    }

    private Incident add(Incident incident, Incident.Deed deed, String by) {
        Incident now = incident.with(new Incident.Entry(clock.instant(), deed, by));
        incidents.set(incident.number() - 1, now);
        return now;
    }

    private Optional<Incident> openOf(String key) {
        return incidents.stream()
                .filter(incident -> incident.dedupKey().equals(key) && incident.isOpen())
                .findFirst();
    }

    private Incident numbered(int number) {
        if (number < 1 || number > incidents.size()) {
            throw new IllegalArgumentException("there is no incident " + number);
        }
        return incidents.get(number - 1);
    }

    private static String clientOf(Incident incident) {
        String client = incident.alert().client();
        return client == null ? NAMELESS : client;
    }

    private static String already(Incident incident) {
        Incident.Entry last = incident.last(incident.isOpen() ? Incident.Deed.ACKNOWLEDGED : Incident.Deed.RESOLVED)
                .orElseThrow();
        return last.by() + " has " + (incident.isOpen() ? "acknowledged" : "resolved") + " it already";
    }
}
