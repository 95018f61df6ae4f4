package dev.rollgate.orchestration.simulation;

import java.time.Duration;

/** Which faults a simulation has, how often, and until when. */
final class Mischief {
    private final Scenario.Faults rates;
    private final Chance chance;
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
        return strikes(rates.crash());
    }

    boolean storeFails() {
        return strikes(rates.store());
    }

    boolean looksGoWrong() {
        return strikes(rates.looks());
    }

    boolean ordersGoWrong() {
        return strikes(rates.orders());
    }

    boolean alarmGoesWrong() {
        return strikes(rates.alarm());
    }

    boolean tellingGoesWrong() {
        return strikes(rates.telling());
    }

    /** How long a call takes. */
    Duration latency() {
        return over || rates.slow() == 0 ? Duration.ofMillis(20) : chance.mostlyShort(1, rates.slow());
    }

    Chance chance() {
        return chance;
    }

    private boolean strikes(int onceIn) {
        return !over && chance.onceIn(onceIn);
    }
}
