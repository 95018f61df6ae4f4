package dev.rollgate.orchestration.confluence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server below HTTP: it reads requests without a body, and does to the connection what its script says. */
final class RawServer implements AutoCloseable {
    /** What to write for a request; the connection is closed after an answer that does not keep it. */
    interface Script {
        /**
         * Writes what comes for a request.
         *
         * @param number of the request on this server, from 1
         */
        boolean answersAndKeeps(int number, OutputStream out) throws IOException;
    }

    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<String> requestLines = new CopyOnWriteArrayList<>();
    private final Script script;

    RawServer(Script script) throws IOException {
        this.script = script;
        Thread.ofVirtual().start(this::accept);
    }

    String url() {
        return "http://127.0.0.1:" + listening.getLocalPort();
    }

    /** The first line of each request that came, in their order. */
    List<String> requestLines() {
        return requestLines;
    }

    static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(UTF_8));
        out.flush();
    }

    static String json(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.getBytes(UTF_8).length
                + "\r\n\r\n" + body;
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = listening.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), UTF_8));
            boolean kept = true;
            for (String line = in.readLine(); kept && line != null; line = kept ? in.readLine() : null) {
                requestLines.add(line);
                while (!in.readLine().isEmpty()) {
                    // headers
                }
                kept = script.answersAndKeeps(requestLines.size(), connection.getOutputStream());
            }
        } catch (IOException gone) {
            // the client went away: some tests want just that
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
