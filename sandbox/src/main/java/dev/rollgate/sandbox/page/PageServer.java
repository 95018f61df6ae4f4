package dev.rollgate.sandbox.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.rollgate.sandbox.slack.Person;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Serves the sandbox's page on the loopback address: its files, the live view of a person ({@code /live}), and what people do
 * ({@code /do/…}). While it is open the world goes on: tasks end, and an operator may do their work by themselves.
 */
public final class PageServer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(PageServer.class.getName());
    private static final String ASSETS = "/assets/";
    private static final String DEEDS = "/do/";

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Assets assets = new Assets();
    private final Scene scene;
    private final Deeds deeds;
    private final HttpServer http;
    private final Guard guard;

    private PageServer(Setting setting, HttpServer http) {
        this.scene = new Scene(setting);
        this.deeds = new Deeds(scene);
        this.http = http;
        this.guard = new Guard(http.getAddress().getPort());
    }

    /**
     * Opens the page.
     *
     * @param port 0: any that is free
     * @throws IOException if the port is taken
     */
    public static PageServer start(Setting setting, int port) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        PageServer page = new PageServer(setting, http);
        http.setExecutor(page.threads);
        http.createContext("/", exchange -> page.answer(exchange, page::asset));
        http.createContext("/live", exchange -> page.answer(exchange, page::live));
        http.createContext(DEEDS, exchange -> page.answer(exchange, page::deed));
        new Life(page.scene).begin(page.threads);
        http.start();
        return page;
    }

    /** Where a browser finds it. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/");
    }

    /** Ends the page and what goes on because of it; world and bot stay. */
    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }

    private interface Answering {
        void answer(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private void answer(HttpExchange exchange, Answering answering) throws IOException {
        try (exchange) {
            Guard.addHeaders(exchange.getResponseHeaders());
            try {
                guard.checkHost(exchange);
                answering.answer(exchange);
            } catch (Denied denied) {
                refuse(exchange, denied.status(), denied);
            } catch (IllegalArgumentException wrong) {
                refuse(exchange, 400, wrong);
            } catch (IllegalStateException notNow) {
                refuse(exchange, 409, notNow);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException bug) {
            LOG.log(System.Logger.Level.ERROR, "the page itself failed at " + exchange.getRequestURI(), bug);
            throw bug;
        }
    }

    private void asset(HttpExchange exchange) throws IOException {
        guard.checkReading(exchange);
        String path = exchange.getRequestURI().getPath();
        if (!path.equals("/") && !path.startsWith(ASSETS)) {
            throw new Denied(404, "there is no " + path);
        }
        Assets.Asset asset = assets.named(path.equals("/") ? "index.html" : path.substring(ASSETS.length()));
        send(exchange, 200, asset.type(), asset.content());
    }

    private void live(HttpExchange exchange) throws IOException, InterruptedException {
        guard.checkReading(exchange);
        new Live(scene, viewer(exchange)).serve(exchange);
    }

    private void deed(HttpExchange exchange) throws IOException, InterruptedException {
        guard.checkDeed(exchange);
        Person by = viewer(exchange);
        Body asked = Body.read(exchange.getRequestBody().readAllBytes());
        String told = deeds.perform(exchange.getRequestURI().getPath().substring(DEEDS.length()), by, asked);
        sendJson(exchange, 200, "told", told);
    }

    /** Who looks and acts: whom the address names, else the first of the cast. */
    private Person viewer(HttpExchange exchange) {
        String query = exchange.getRequestURI().getRawQuery();
        return Arrays.stream(query == null ? new String[0] : query.split("&"))
                .filter(pair -> pair.startsWith("as="))
                .map(pair -> URLDecoder.decode(pair.substring("as=".length()), StandardCharsets.UTF_8))
                .map(scene.world().workspace()::person)
                .findFirst()
                .orElseGet(() -> scene.world().members().getFirst().person());
    }

    private static void refuse(HttpExchange exchange, int status, RuntimeException why) throws IOException {
        sendJson(exchange, status, "error", why.getMessage());
    }

    private static void sendJson(HttpExchange exchange, int status, String field, @Nullable String words)
            throws IOException {
        byte[] json = Wire.object().put(field, words).toString().getBytes(StandardCharsets.UTF_8);
        send(exchange, status, "application/json", json);
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
