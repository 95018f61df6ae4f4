package dev.rollgate.orchestration.simulation.audit;

import dev.rollgate.orchestration.run.Command;
import dev.rollgate.orchestration.run.Order;
import dev.rollgate.orchestration.run.Recorded;
import dev.rollgate.orchestration.run.Refusal;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.orchestration.run.RunId;
import dev.rollgate.orchestration.run.WayOut;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Hears all that happens, keeps each run folded, and has every invariant judge it at once. */
public final class Auditor {
    private final Truth truth;
    private final Consumer<Fact> listener;
    private final Map<RunId, Case> cases = new LinkedHashMap<>();

    private static final class Case {
        Run run;
        final List<Invariant> invariants;

        Case(Run run, List<Invariant> invariants) {
            this.run = run;
            this.invariants = invariants;
        }
    }

    /** @param listener hears every fact too, before it is judged */
    public Auditor(Truth truth, Consumer<Fact> listener) {
        this.truth = truth;
        this.listener = listener;
    }

    public void began(RunId id, Recorded first) {
        cases.forEach((other, before) -> {
            if (!before.run.isOver()) {
                throw new Violation(Auditor.class, "run " + id + " begins while " + other + " lives");
            }
        });
        Case begun = new Case(Run.of(id, List.of(first)), Invariants.all(truth));
        cases.put(id, begun);
        tell(begun, new Fact.Happened(begun.run, first, begun.run, null));
    }

    /** Before anything is written. */
    public void attempted(RunId id, long seen, List<RunEvent> events) {
        Case of = of(id);
        if (of.run.version() == seen) {
            tell(of, new Fact.Attempted(of.run, events));
        }
    }

    /** After it was written. */
    public void recorded(RunId id, List<Recorded> events, @Nullable Instant asOf) {
        Case of = of(id);
        for (Recorded event : events) {
            Run before = of.run;
            of.run = before.after(event);
            tell(of, new Fact.Happened(before, event, of.run, asOf));
        }
    }

    public void called(RunId id, Order.What what) {
        tell(of(id), new Fact.Called(what));
    }

    public void tookEffect(RunId id, Order.What what, Instant at) {
        tell(of(id), new Fact.TookEffect(what, at));
    }

    public void chose(RunId id, WayOut way) {
        tell(of(id), new Fact.Chose(way));
    }

    public void accepted(RunId id, Command command) {
        tell(of(id), new Fact.Accepted(command));
    }

    /** A person's command did nothing. */
    public void refused(Run decidedOn, Command command, Refusal why) {
        tell(of(decidedOn.id()), new Fact.Refused(decidedOn, command, why));
    }

    public void told(RunId id, long number) {
        tell(of(id), new Fact.Told(number));
    }

    /** A pager took a message about what began with that event of the run. */
    public void paged(RunId id, String pager, long subject, Fact.Paged.Deed deed, Instant at) {
        tell(of(id), new Fact.Paged(pager, subject, deed, at));
    }

    /** Somebody looks at the pagers. {@code quietSince}: since when nothing goes wrong with them. */
    public void looked(Instant at, Instant quietSince) {
        cases.values().forEach(of -> tell(of, new Fact.Looked(at, quietSince)));
    }

    public void stepped() {
        if (!cases.isEmpty()) {
            tell(new ArrayList<>(cases.values()).getLast(), new Fact.Stepped());
        }
    }

    public void ended(RunId id, List<Recorded> log) {
        Case of = of(id);
        tell(of, new Fact.Ended(of.run, log));
    }

    /** The run as its events made it so far. */
    public Run run(RunId id) {
        return of(id).run;
    }

    private Case of(RunId id) {
        Case of = cases.get(id);
        if (of == null) {
            throw new Violation(Auditor.class, "nobody began run " + id);
        }
        return of;
    }

    private void tell(Case of, Fact fact) {
        listener.accept(fact);
        of.invariants.forEach(invariant -> invariant.hear(fact));
    }
}
