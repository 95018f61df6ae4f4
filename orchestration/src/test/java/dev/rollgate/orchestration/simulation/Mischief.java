package dev.rollgate.orchestration.simulation;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Which faults a simulation has, how often, and until when. */
final class Mischief {
    private final Scenario.Faults rates;
    private final Chance chance;
    private final Map<String, Integer> strikes = new TreeMap<>();
    private boolean over;

    Mischief(Scenario.Faults rates, Chance chance) {
        this.rates = rates;
        this.chance = chance;
    }

    /** From now on everything works. */
    void end() {
        over = true;
    }

    boolean isOver() {
        return over;
    }

    boolean crashes() {
        return strikes("crash", rates.crash());
    }

    boolean storeFails() {
        return strikes("store", rates.store());
    }

    boolean looksGoWrong() {
        return strikes("looks", rates.looks());
    }

    boolean ordersGoWrong() {
        return strikes("orders", rates.orders());
    }

    boolean alarmGoesWrong() {
        return strikes("alarm", rates.alarm());
    }

    boolean tellingGoesWrong() {
        return strikes("telling", rates.telling());
    }

    boolean pagingGoesWrong() {
        return strikes("paging", rates.paging());
    }

    /** How long a call takes. */
    Duration latency() {
        return over || rates.slow() == 0 ? Duration.ofMillis(20) : chance.mostlyShort(1, rates.slow());
    }

    Chance chance() {
        return chance;
    }

    /** What went wrong how often. */
    Map<String, Integer> strikes() {
        return strikes;
    }

    private boolean strikes(String what, int onceIn) {
        boolean struck = !over && chance.onceIn(onceIn);
        if (struck) {
            strikes.merge(what, 1, Integer::sum);
        }
        return struck;
    }
}
