package dev.rollgate.orchestration.web;

import static dev.rollgate.orchestration.web.Exchange.Failure.BROKEN;
import static dev.rollgate.orchestration.web.Exchange.Failure.CONNECTING_TIMED_OUT;
import static dev.rollgate.orchestration.web.Exchange.Failure.NOT_CONNECTED;
import static dev.rollgate.orchestration.web.Exchange.Failure.TOO_LARGE;

import dev.rollgate.orchestration.web.Exchange.Failed;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/** Sorts what the HTTP client throws by the kinds of its exceptions: their texts differ between JDKs. */
final class Breakage {
    private Breakage() {}

    static Failed of(Throwable thrown, long mostBytes) {
        // the narrow ones first: the JDK wraps an unknown host in a refused connection
        if (isIn(thrown, CappedBody.TooLarge.class)) {
            return new Failed(TOO_LARGE, "the answer is larger than " + mostBytes / 1024 + " KiB");
        }
        if (isIn(thrown, HttpTimeoutException.class)) {
            return new Failed(CONNECTING_TIMED_OUT, "no connection in time");
        }
        Optional<SSLException> tls = first(thrown, SSLException.class);
        if (tls.isPresent()) {
            return new Failed(
                    isIn(thrown, SSLHandshakeException.class) ? NOT_CONNECTED : BROKEN,
                    "no secure connection, check the certificate (" + tls.get().getMessage() + ")");
        }
        if (isIn(thrown, UnresolvedAddressException.class) || isIn(thrown, UnknownHostException.class)) {
            return new Failed(NOT_CONNECTED, "the host name is not known here");
        }
        if (isIn(thrown, ConnectException.class)) {
            return new Failed(NOT_CONNECTED, "nobody takes the connection there (refused, or no way to it)");
        }
        return new Failed(BROKEN, "the connection broke before the answer was complete");
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
