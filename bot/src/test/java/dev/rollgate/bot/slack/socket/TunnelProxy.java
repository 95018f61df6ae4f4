package dev.rollgate.bot.slack.socket;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A company's way out: tunnels what asks it to CONNECT, and keeps what was asked. */
final class TunnelProxy implements AutoCloseable {
    private final ServerSocket door;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    TunnelProxy() throws IOException {
        door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::admit);
    }

    int port() {
        return door.getLocalPort();
    }

    /** The heads of requests, first lines and headers. */
    List<String> asked() {
        return asked;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void admit() {
        try {
            while (true) {
                Socket inside = door.accept();
                Thread.startVirtualThread(() -> tunnel(inside));
            }
        } catch (IOException closed) {
            // no more come
        }
    }

    private void tunnel(Socket inside) {
        try (inside) {
            String head = head(inside.getInputStream());
            asked.add(head);
            String[] target = head.split(" ", 3)[1].split(":");
            try (Socket outside = new Socket(target[0], Integer.parseInt(target[1]))) {
                inside.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                Thread.startVirtualThread(() -> pour(inside, outside));
                pour(outside, inside);
            }
        } catch (IOException ended) {
            // so has the tunnel
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static void pour(Socket from, Socket to) {
        try (OutputStream out = to.getOutputStream()) {
            from.getInputStream().transferTo(out);
        } catch (IOException ended) {
            // so has the tunnel
        }
    }
}
