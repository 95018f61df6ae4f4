package dev.rollgate.orchestration.confluence;

import static dev.rollgate.orchestration.run.Trouble.Kind.TIMED_OUT;
import static dev.rollgate.orchestration.run.Trouble.Kind.TOO_LARGE;
import static dev.rollgate.orchestration.run.Trouble.Kind.UNREACHABLE;

import dev.rollgate.orchestration.run.Trouble;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Sorts what the HTTP client throws by the kinds of its exceptions: their texts differ between JDKs. */
final class WireTrouble {
    private WireTrouble() {}

    static Trouble of(Call call, Throwable thrown) {
        // the narrow ones first: the JDK wraps an unknown host in a refused connection
        if (isIn(thrown, CappedBody.TooLarge.class)) {
            return call.trouble(TOO_LARGE, "the answer is larger than " + Wire.MOST_BYTES / 1024 + " KiB");
        }
        if (isIn(thrown, HttpTimeoutException.class)) {
            return call.trouble(TIMED_OUT, "no connection in time");
        }
        return call.trouble(UNREACHABLE, unreachable(thrown));
    }

    private static String unreachable(Throwable thrown) {
        Optional<SSLException> tls = first(thrown, SSLException.class);
        if (tls.isPresent()) {
            return "no secure connection, check the certificate (" + tls.get().getMessage() + ")";
        }
        if (isIn(thrown, UnresolvedAddressException.class) || isIn(thrown, UnknownHostException.class)) {
            return "the host name is not known here";
        }
        if (isIn(thrown, ConnectException.class)) {
            return "nobody takes the connection there (refused, or no way to it)";
        }
        return "the connection broke before the answer was complete";
    }

    private static boolean isIn(Throwable thrown, Class<? extends Throwable> kind) {
        return first(thrown, kind).isPresent();
    }

    private static <T extends Throwable> Optional<T> first(Throwable thrown, Class<T> kind) {
        return chain(thrown).stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** Outermost first; the limit is for rings. */
    private static List<Throwable> chain(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .toList();
    }
}
