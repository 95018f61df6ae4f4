package dev.rollgate.orchestration.confluence;

import dev.rollgate.orchestration.run.Trouble;
import dev.rollgate.orchestration.web.OneLine;
import java.net.http.HttpRequest;

/** A request, and what people call it: method and path. */
record Call(String name, HttpRequest request) {
    /** Trouble's limit on its line. */
    private static final int LINE = 200;

    /** So that a long path leaves room for what happened. */
    private static final int NAME = 90;

    Call {
        name = OneLine.of(name, NAME);
    }

    /** What came of this call, as one line for people. {@code what} may quote the outside, and must not quote what was sent. */
    Trouble trouble(Trouble.Kind kind, String what) {
        return new Trouble(kind, OneLine.of(name + ": " + what, LINE));
    }
}
