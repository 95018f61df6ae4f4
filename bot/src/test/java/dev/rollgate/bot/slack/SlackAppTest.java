package dev.rollgate.bot.slack;

import static dev.rollgate.bot.slack.SlackBench.ANNA;
import static dev.rollgate.bot.slack.SlackBench.BEN;
import static dev.rollgate.bot.slack.SlackBench.CARL;
import static dev.rollgate.bot.slack.SlackBench.HOME;
import static dev.rollgate.bot.slack.SlackBench.PROD;
import static dev.rollgate.bot.slack.SlackBench.RUN;
import static dev.rollgate.bot.slack.view.ClickRef.APPROVE;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
import dev.rollgate.orchestration.run.RunEvent;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** The app asks Slack nothing to take commands and clicks: only the rules of access do, and they remember. */
class SlackAppTest {
    private final SlackBench bench = new SlackBench(PROD);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void noCallIsMadeForACommandOrAClick() {
        bench.types(ANNA, HOME, "start 9.2.21");
        bench.clicksAndIsTold(CARL, APPROVE, "k3x9ab:3");
        assertThat(bench.slack.webApiCalls).hasValue(0);
    }

    @Test
    void whenSlackIsAwayCommandsAndClicksAreRecorded() {
        bench.aRunAwaitsItsStart(PROD);
        bench.slack.close();
        bench.clicks(CARL, "T1", APPROVE, "k3x9ab:3");
        bench.clicks(BEN, "T1", APPROVE, "k3x9ab:3");
        assertThat(bench.store.events(RUN)).endsWith(new RunEvent.Approved(3, BEN));
        assertThat(bench.types(BEN, HOME, "cancel")).contains("is cancelled");
    }

    @Test
    void anActionThatIsNotOursIsNotFound() {
        assertThat(bench.send(bench.clickBody(BEN, "T1", "somebody-elses", "x")).getStatusCode())
                .isEqualTo(404);
    }

    @Test
    void aSignedClickPassesTheServletWithAsterisksInItsMessage() throws Exception {
        bench.aRunAwaitsItsStart(PROD);
        WebServer tomcat = new TomcatServletWebServerFactory(0).getWebServer(context -> {
            context.addServlet("slack", new SlackAppServlet(bench.app)).addMapping("/slack/events");
        });
        tomcat.start();
        try (var client = HttpClient.newHttpClient()) {
            String click = bench.clickBody(BEN, "T1", APPROVE, "k3x9ab:3");
            assertThat(click).contains("*bold*");
            String asSlackSends = click.replace("*", "%2A");
            HttpResponse<String> answer =
                    client.send(post(tomcat.getPort(), asSlackSends), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(bench.store.events(RUN)).endsWith(new RunEvent.Approved(3, BEN));
            HttpRequest forged = post(tomcat.getPort(), asSlackSends, SlackBench.headers("another", bench.clock));
            assertThat(client.send(forged, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(401);
        } finally {
            tomcat.stop();
        }
    }

    private HttpRequest post(int port, String body) {
        return post(port, body, SlackBench.headers(body, bench.clock));
    }

    private static HttpRequest post(int port, String body, Map<String, List<String>> headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/slack/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach((name, values) -> request.header(name, values.getFirst()));
        return request.build();
    }
}
