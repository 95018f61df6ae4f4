package dev.rollgate.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page is there for browsers on this machine that look at this page, and for nobody else. */
class PageServerTest extends PageSpecification {
    @Test
    void onlyTheLoopbackAddressListens() {
        assertThat(page.address().getHost()).isEqualTo("127.0.0.1");
    }

    @Test
    void everyAnswerForbidsScriptsFromElsewhere() throws Exception {
        HttpResponse<String> response = browser.gets("/");

        assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'")
                .contains("script-src 'self'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void thePageAndItsFilesAreServedAsWhatTheyAre() throws Exception {
        assertThat(type("/")).isEqualTo("text/html; charset=utf-8");
        assertThat(type("/assets/app.js")).isEqualTo("text/javascript; charset=utf-8");
        assertThat(type("/assets/base.css")).isEqualTo("text/css; charset=utf-8");
    }

    @Test
    void onlyFilesOfThePageAreServed() throws Exception {
        for (String path : new String[] {
            "/assets/PageServer.class", "/assets/..%2fworld/World.class", "/assets/none.js", "/elsewhere", "/assets/"
        }) {
            assertThat(browser.gets(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void anotherNameThatLeadsHereIsRefused() throws Exception {
        assertThat(statusFor("evil.example.com:" + page.address().getPort())).contains("403");
        assertThat(statusFor("localhost:" + page.address().getPort())).doesNotContain("403");
    }

    @Test
    void aDeedNeedsTheHeaderThatOtherSitesCannotSend() throws Exception {
        URI deed = page.address().resolve("/do/selfOperating?as=" + OLGA);
        HttpRequest.Builder request = HttpRequest.newBuilder(deed).POST(BodyPublishers.ofString("{\"on\":true}"));

        assertThat(browser.sends(request.build()).statusCode()).isEqualTo(403);
        assertThat(browser.sends(request.header("X-Sandbox", "1").build()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aDeedIsAPost() throws Exception {
        assertThat(browser.gets("/do/selfOperating?as=" + OLGA).statusCode()).isEqualTo(405);
    }

    @Test
    void whatIsNotUnderstoodIsAnsweredWithWords() throws Exception {
        assertThat(browser.does(OLGA, "dance", Map.of()).body()).isEqualTo("{\"error\":\"nobody can dance here\"}");
        assertThat(browser.does(OLGA, "speed", Map.of("factor", "fast")).body())
                .isEqualTo("{\"error\":\"factor is a number from 0.1 to 1000.0\"}");
        assertThat(browser.does(OLGA, "trouble", "on").body())
                .isEqualTo("{\"error\":\"the body of a deed is a JSON object\"}");
        assertThat(browser.does("U0NOBODY", "speed", Map.of("factor", 1)).body())
                .contains("no person U0NOBODY");
    }

    @Test
    void aPortThatIsTakenIsSaid() {
        Setting setting = new Setting(world, process, "9.2.13", "9.2.21", 60, "HTTP", false);

        assertThatThrownBy(() -> PageServer.start(setting, page.address().getPort()))
                .isInstanceOf(BindException.class);
    }

    private String type(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = browser.gets(path);
        assertThat(response.statusCode()).isEqualTo(200);
        return response.headers().firstValue("Content-Type").orElse("none");
    }

    /** Java's client sets Host itself. */
    private String statusFor(String host) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", page.address().getPort())) {
            socket.getOutputStream()
                    .write(("GET /assets/none.js HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        }
    }
}
