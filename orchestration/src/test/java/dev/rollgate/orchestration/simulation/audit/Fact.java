package dev.rollgate.orchestration.simulation.audit;

import dev.rollgate.orchestration.run.Command;
import dev.rollgate.orchestration.run.Order;
import dev.rollgate.orchestration.run.Recorded;
import dev.rollgate.orchestration.run.Refusal;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.orchestration.run.WayOut;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that happened to one run or around it. */
public sealed interface Fact {
    /** A replica wants to record these, having seen the run like this; nothing is recorded yet. */
    record Attempted(Run seen, List<RunEvent> events) implements Fact {}

    /** An event is in the log. {@code asOf}: the moment that the newest look of its writer showed; null if it made none. */
    record Happened(
            Run before,
            Recorded recorded,
            Run after,
            @Nullable Instant asOf) implements Fact {
        /** For what follows from looks only. */
        Instant seen() {
            if (asOf == null) {
                throw new Violation(Happened.class, "nobody looked before " + recorded);
            }
            return asOf;
        }
    }

    /** A replica gives Confluence an order. */
    record Called(Order.What what) implements Fact {}

    /** An order of ours arrived, and Confluence did it. */
    record TookEffect(Order.What what, Instant at) implements Fact {}

    /** Somebody pressed the button of a way out. */
    record Chose(WayOut way) implements Fact {}

    /** A command was recorded. */
    record Accepted(Command command) implements Fact {}

    /** A command was refused, having been decided on the run as it was then. */
    record Refused(Run decidedOn, Command command, Refusal why) implements Fact {}

    /** People were told of an event. */
    record Told(long number) implements Fact {}

    /** A pager took a message. {@code subject}: the number of the event that began what it is about. */
    record Paged(String pager, long subject, Deed deed, Instant at) implements Fact {
        /** What the pager made of it. */
        public enum Deed {
            OPENED,
            APPENDED,
            ACKNOWLEDGED,
            RESOLVED,
            DROPPED
        }
    }

    /** Somebody looked at the pagers, which have all worked since {@code quietSince}. */
    record Looked(Instant at, Instant quietSince) implements Fact {}

    /** Something happened anywhere. */
    record Stepped() implements Fact {}

    /** The simulation is over; {@code run} is what its events were folded to one by one. */
    record Ended(Run run, List<Recorded> log) implements Fact {}
}
