package dev.rollgate.orchestration.confluence;

import static dev.rollgate.orchestration.run.Trouble.Kind.TIMED_OUT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A call ends when its time is over, whatever part of the answer is missing; the caller never waits for the outside. */
@Timeout(30)
class TimeLimitTest extends ClientSpecification {
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final String HEAD =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";

    @Test
    void aSiteThatSaysNothingTimesOut() throws IOException {
        // the system takes the connection for a server that never looks at it
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var client = client("http://127.0.0.1:" + silent.getLocalPort(), SHORT);
            assertThat(troubleOf(client.cluster()).kind()).isEqualTo(TIMED_OUT);
            assertThat(troubleOf(client.start()).detail())
                    .isEqualTo("POST /rest/zdu/start: no whole answer within 300 ms");
        }
    }

    @Test
    void aBodyThatStopsInTheMiddleTimesOut() throws Exception {
        var over = new CountDownLatch(1);
        try (var server = new RawServer((number, out) -> {
            RawServer.write(out, HEAD + "5\r\n{\"nod\r\n");
            await(over);
            return false;
        })) {
            assertThat(troubleOf(client(server.url(), SHORT).cluster()).kind()).isEqualTo(TIMED_OUT);
        } finally {
            over.countDown();
        }
    }

    @Test
    void aBodyThatDribblesTimesOutAndTheConnectionIsClosed() throws Exception {
        var closed = new CountDownLatch(1);
        try (var server = new RawServer((number, out) -> {
            if (number == 1) {
                RawServer.write(out, RawServer.json("{\"nodes\":[]}"));
                return true;
            }
            RawServer.write(out, HEAD);
            dribble(out, closed);
            return false;
        })) {
            var client = client(server.url(), Duration.ofSeconds(1));
            client.cluster(); // so that the second call's time is spent on its body
            assertThat(troubleOf(client.cluster()).kind()).isEqualTo(TIMED_OUT);
            closed.await();
        }
    }

    @Test
    void anInterruptedCallerIsLetGoAndStaysInterrupted() throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var client = client("http://127.0.0.1:" + silent.getLocalPort(), PATIENT);
            Thread.currentThread().interrupt();
            assertThat(troubleOf(client.cluster()).detail()).contains("the bot is stopping");
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    /** A byte every few milliseconds, for as long as somebody reads: the delay is the fault that is tested. */
    private static void dribble(OutputStream out, CountDownLatch closed) {
        try {
            while (!closed.await(20, TimeUnit.MILLISECONDS)) {
                RawServer.write(out, "1\r\n \r\n");
            }
        } catch (IOException | InterruptedException gone) {
            closed.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
