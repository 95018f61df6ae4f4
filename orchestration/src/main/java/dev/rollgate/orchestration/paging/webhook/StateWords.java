package dev.rollgate.orchestration.paging.webhook;

/**
 * What the other side calls the three states of a page, like {@code alerting} and {@code ok}. An empty word: it has none, and
 * is not told.
 */
public record StateWords(String trigger, String acknowledge, String resolve) {
    public StateWords {
        if (trigger.isBlank()) {
            throw new IllegalArgumentException(
                    "a webhook needs a word for the trigger, as it would never be told anything");
        }
    }

    String of(Action action) {
        return switch (action) {
            case TRIGGER -> trigger;
            case ACKNOWLEDGE -> acknowledge;
            case RESOLVE -> resolve;
        };
    }
}
