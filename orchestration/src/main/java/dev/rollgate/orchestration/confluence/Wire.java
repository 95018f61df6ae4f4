package dev.rollgate.orchestration.confluence;

import dev.rollgate.orchestration.run.Trouble.Kind;
import dev.rollgate.orchestration.web.BoundedHttp;
import dev.rollgate.orchestration.web.Exchange;
import java.time.Duration;

/** A cluster's calls over HTTP, and what fails there in the words of a reading. */
final class Wire {
    /** A cluster of a hundred nodes is a tenth of this. */
    static final int MOST_BYTES = 2 * 1024 * 1024;

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final BoundedHttp http = new BoundedHttp(CONNECT, MOST_BYTES);
    private final Duration wholeCall;

    Wire(Duration wholeCall) {
        this.wholeCall = wholeCall;
    }

    /** Never throws for what happens outside; an interrupted thread stays interrupted. */
    Answer send(Call call) {
        return switch (http.send(call.request(), wholeCall)) {
            case Exchange.Answered answered -> new Answer.Came(call, answered.response());
            case Exchange.Failed failed -> new Answer.Failed(call.trouble(kind(failed.failure()), failed.why()));
        };
    }

    private static Kind kind(Exchange.Failure failure) {
        return switch (failure) {
            case CONNECTING_TIMED_OUT, TIMED_OUT -> Kind.TIMED_OUT;
            case NOT_CONNECTED, BROKEN -> Kind.UNREACHABLE;
            case TOO_LARGE -> Kind.TOO_LARGE;
        };
    }
}
