package dev.rollgate.bot.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.sandbox.autopilot.Click;
import dev.rollgate.sandbox.slack.BotAnswer;
import dev.rollgate.sandbox.slack.BotRequest;
import dev.rollgate.sandbox.slack.Button;
import dev.rollgate.sandbox.slack.Message;
import dev.rollgate.sandbox.slack.Person;
import dev.rollgate.sandbox.world.UsualCluster;
import dev.rollgate.sandbox.world.World;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A click that was acknowledged and is not shown is found, and so is a name that nobody clicked for. */
class ClicksCountTest {
    private static final int ACKNOWLEDGED = 200;
    private static final int UNHEARD = 0;

    private World world;
    private Person anna;
    private Person ben;

    @BeforeEach
    void open() throws Exception {
        world = World.open(UsualCluster.of(2, "9.2.13", 60), InstantSource.system());
        anna = world.approvers().getFirst();
        ben = world.approvers().getLast();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void anAcknowledgedClickThatIsNotShownIsLost() throws Exception {
        Message gate = gate("Approved by <@U0BEN>");
        assertThat(complaints(1, click(anna, gate, ACKNOWLEDGED), click(ben, gate, ACKNOWLEDGED)))
                .singleElement()
                .asString()
                .startsWith("lost though acknowledged: Anna (U0ANNA) clicked [Approve wiki-1]");
    }

    @Test
    void aClickAfterTheDecisionIsNot() throws Exception {
        Message gate = gate("Approved by <@U0BEN>");
        assertThat(complaints(1, click(ben, gate, UNHEARD), click(anna, gate, ACKNOWLEDGED)))
                .isEmpty();
    }

    @Test
    void aClickThatNobodyAcknowledgedMayBeLost() throws Exception {
        Message gate = gate("Approved by <@U0BEN>");
        assertThat(complaints(1, click(anna, gate, UNHEARD), click(ben, gate, ACKNOWLEDGED)))
                .isEmpty();
    }

    @Test
    void aNameIsNotThereWithoutAClick() throws Exception {
        assertThat(complaints(1, click(anna, gate("Approved by <@U0BEN>"), UNHEARD)))
                .containsExactly("U0BEN never clicked [Approve wiki-1]");
    }

    @Test
    void fewerNamesThanWereNeededAreTooFew() throws Exception {
        assertThat(complaints(2, click(ben, gate("Approved by <@U0BEN>"), ACKNOWLEDGED)))
                .containsExactly("[Approve wiki-1] was approved by [U0BEN], and 2 were needed");
    }

    private List<String> complaints(int needed, Click... clicks) {
        return new ClicksCount(world, needed).complaints(List.of(clicks));
    }

    private static Click click(Person by, Message gate, int status) {
        return new Click(
                Instant.now(),
                by,
                new Button(gate, "Approve wiki-1", "approve", "row", null, null, null),
                new BotAnswer(
                        new BotRequest(URI.create("http://127.0.0.1"), "", "", ""), status, "", Duration.ZERO, false));
    }

    /** Posted as the bot would. */
    private Message gate(String text) throws Exception {
        HttpRequest post = HttpRequest.newBuilder(world.slack().apiUrl().resolve("chat.postMessage"))
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Authorization", "Bearer " + world.workspace().bot().token())
                .POST(HttpRequest.BodyPublishers.ofString(new JsonMapper()
                        .createObjectNode()
                        .put("channel", world.channel().id())
                        .put("text", text)
                        .toString()))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.send(post, BodyHandlers.ofString()).body()).contains("\"ok\":true");
        }
        return world.channel().messages().getLast();
    }
}
