package dev.rollgate.orchestration.engine;

import org.jspecify.annotations.Nullable;

/** The database did not answer, or refused: whether a write took effect is unknown. */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreUnavailable(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
