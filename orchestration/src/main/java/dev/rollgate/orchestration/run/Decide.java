package dev.rollgate.orchestration.run;

import java.util.ArrayList;
import java.util.List;

/**
 * What happens next: to a command, and to what was seen. Pure; the only way into the rules of an upgrade.
 *
 * <p>What holds whatever is seen or asked: no node is touched without its approvals; while one node may be down because of
 * us no other is; finalizing waits until every planned node is ACTIVE on the target version, seen twice, and for its last
 * approval, whatever the cluster says of itself; each approval counts once; nothing leaves a terminal phase.
 */
public final class Decide {
    /** More steps than one look can ever justify: reached only by a rule that undoes itself. */
    private static final int TOO_MANY = 100;

    private Decide() {}

    /** What a person's command does; {@link Decision.Refused} says why it does nothing. */
    public static Decision onCommand(Run run, Command command) {
        return CommandRules.decide(run, command);
    }

    /** What became of the telling: noted once of a run that is not over; empty: there is nothing to note. */
    public static List<RunEvent> onNote(Run run, RunEvent.Noted note) {
        boolean news = switch (note) {
            case RunEvent.PagerRefused refused -> !run.deafPagers().contains(refused.pager());
        };
        return news && !run.isOver() ? List.of(note) : List.of();
    }

    /**
     * What follows from the newest look.
     *
     * @param evidence holds {@code now}, the store's time of the look
     * @return the events, in order; empty if nothing follows. An order to Confluence is always the last one
     */
    public static List<RunEvent> onSeen(Run run, Evidence evidence) {
        List<RunEvent> all = new ArrayList<>();
        Run state = run;
        while (!state.isOver()) {
            List<RunEvent> next = ObservationRules.next(state, evidence);
            for (RunEvent event : next) {
                all.add(event);
                state = state.after(new Recorded(state.version() + 1, evidence.at(), event));
            }
            if (next.isEmpty() || next.getLast() instanceof RunEvent.OrdersConfluence) {
                return all;
            }
            if (all.size() > TOO_MANY) {
                throw new IllegalStateException("run " + run.id() + " goes in circles: " + next);
            }
        }
        return all;
    }
}
