package dev.rollgate.sandbox.pager;

import java.util.List;

/** An event that is not in order: all that is wrong with it. */
final class Invalid extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> errors;

    Invalid(List<String> errors) {
        super(String.join("; ", errors));
        this.errors = List.copyOf(errors);
    }

    List<String> errors() {
        return errors;
    }
}
