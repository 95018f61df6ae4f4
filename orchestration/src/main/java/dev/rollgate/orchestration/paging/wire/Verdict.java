package dev.rollgate.orchestration.paging.wire;

import dev.rollgate.orchestration.paging.Receipt;
import dev.rollgate.orchestration.paging.Receipt.NotNow;
import dev.rollgate.orchestration.paging.Receipt.Refused;
import dev.rollgate.orchestration.paging.Receipt.Taken;
import dev.rollgate.orchestration.web.Exchange;
import dev.rollgate.orchestration.web.OneLine;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What an answer means for a message, by its code alone: whether it was taken, is worth sending again, or never will be taken. */
final class Verdict {
    /** Of a line for people, the code included. */
    private static final int LINE = 200;

    private Verdict() {}

    static Receipt of(HttpResponse<String> answer, Redaction redaction, Instant now) {
        int code = answer.statusCode();
        String line = line(redaction, code + ": " + Said.by(answer));
        return switch (code) {
            case 408, 425 -> new NotNow(Optional.empty(), line, true);
            // whoever limits, does not take
            case 429 -> new NotNow(pause(answer, now), line, false);
            // said by what stands in front, too, when it has waited long enough for what it passed on
            case 503 -> new NotNow(pause(answer, now), line, true);
            default -> ofClass(code, line);
        };
    }

    static Receipt of(Exchange.Failed failed, Redaction redaction) {
        return new NotNow(
                Optional.empty(),
                line(redaction, failed.why()),
                failed.failure().mayHaveArrived());
    }

    private static Receipt ofClass(int code, String line) {
        return switch (code / 100) {
            case 2 -> new Taken(line);
            case 3 -> new Refused(code + ": answers with a redirect, which is not followed; check the address");
            case 4 -> new Refused(line);
            default -> new NotNow(Optional.empty(), line, true);
        };
    }

    private static Optional<Duration> pause(HttpResponse<String> answer, Instant now) {
        return answer.headers().firstValue("Retry-After").flatMap(text -> RetryAfter.from(text, now));
    }

    private static String line(Redaction redaction, String text) {
        return OneLine.of(redaction.of(text), LINE);
    }
}
