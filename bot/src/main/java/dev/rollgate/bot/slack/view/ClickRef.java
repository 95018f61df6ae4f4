package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.run.RunId;
import java.util.Optional;

/**
 * What a button is about, carried in its value: a run, and in it a gate's or an incident's number, a node's name or nothing. The value
 * comes back from outside, so it is only a question that is looked up again, never an answer.
 */
public record ClickRef(RunId run, String subject) {
    /** Action ids: exact strings, for Bolt looks them up. */
    public static final String APPROVE = "rollgate-approve";

    public static final String REJECT = "rollgate-reject";
    public static final String ON_IT = "rollgate-on-it";
    public static final String REPLACED = "rollgate-replaced";
    /** Of the failed upgrade tasks. */
    public static final String RETRY = "rollgate-retry";

    public static final String RETRY_STEP = "rollgate-retry-step";
    public static final String WAIT_15_MINUTES = "rollgate-wait-15m";
    public static final String WAIT_1_HOUR = "rollgate-wait-1h";
    public static final String STOP = "rollgate-stop";
    public static final String SHUT_DOWN = "rollgate-shut-down";
    public static final String SKIP = "rollgate-skip";
    public static final String ROLL_BACK_NODE = "rollgate-roll-back-node";
    public static final String ROLL_BACK = "rollgate-roll-back";
    public static final String CANCEL = "rollgate-cancel";
    public static final String DISCONNECT = "rollgate-disconnect";
    public static final String RECONNECT = "rollgate-reconnect";
    public static final String TAKE_OVER = "rollgate-take-over";
    public static final String ABANDON = "rollgate-abandon";

    /** Empty if the text was not made by {@link #asText}. */
    public static Optional<ClickRef> parse(String value) {
        int colon = value.indexOf(':');
        return colon < 1 || colon > 40 || value.substring(0, colon).isBlank()
                ? Optional.empty()
                : Optional.of(new ClickRef(new RunId(value.substring(0, colon)), value.substring(colon + 1)));
    }

    public String asText() {
        return run + ":" + subject;
    }

    /** The number of the gate that was shown; empty if this is not about a gate. */
    public Optional<Long> gate() {
        return number();
    }

    /** The number of the incident whose alert was shown; empty if this is not about one. */
    public Optional<Long> incident() {
        return number();
    }

    /** The number of the incident or gate that was shown; empty if this is about neither. */
    public Optional<Long> number() {
        return subject.matches("\\d{1,9}") ? Optional.of(Long.parseLong(subject)) : Optional.empty();
    }
}
