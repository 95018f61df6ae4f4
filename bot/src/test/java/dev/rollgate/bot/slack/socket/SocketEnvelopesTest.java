package dev.rollgate.bot.slack.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.slack.api.model.event.AppMentionEvent;
import dev.rollgate.sandbox.slack.BotAnswer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What people do reaches the app as by HTTP, and its response is the acknowledgement; what it does not answer has none. */
class SocketEnvelopesTest extends SocketBench {
    private static final String FORM = "{\"type\":\"modal\",\"callback_id\":\"start\","
            + "\"title\":{\"type\":\"plain_text\",\"text\":\"Upgrade\"},\"submit\":{\"type\":\"plain_text\",\"text\":\"Start\"},\"blocks\":["
            + "{\"type\":\"input\",\"block_id\":\"version\",\"label\":{\"type\":\"plain_text\",\"text\":\"Version\"},\"element\":{\"type\":\"plain_text_input\","
            + "\"action_id\":\"version_text\"}}]}";

    @Test
    void aCommandIsAnsweredInItsAcknowledgement() {
        connected();
        types("*bold* & more");

        assertThat(workspace.privateTo(anna).getFirst().text()).isEqualTo("heard *bold* & more");
        assertThat(acknowledged).containsExactly(200);
    }

    @Test
    void aClickIsAcknowledgedWithNothing() throws Exception {
        connected();
        app.client()
                .chatPostMessage(post -> post.token(workspace.bot().token())
                        .channel(channel.id())
                        .text("gate")
                        .blocksAsString(
                                "[{\"type\":\"actions\",\"elements\":[{\"type\":\"button\",\"action_id\":\"approve\",\"value\":\"k3x9ab:3\","
                                        + "\"text\":{\"type\":\"plain_text\",\"text\":\"Approve\"}}]}]"));
        BotAnswer answer = anna.clicks(channel.messages().getLast(), "Approve");

        assertThat(clicked).containsExactly("k3x9ab:3");
        assertThat(answer.acknowledged()).isTrue();
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void aSubmissionIsAnsweredWithErrorsBesideTheFields() {
        app.command("/form", (request, context) -> {
            var opened = context.client()
                    .viewsOpen(open -> open.token(workspace.bot().token())
                            .triggerId(request.getPayload().getTriggerId())
                            .viewAsString(FORM));
            return context.ack(opened.isOk() ? "" : opened.getError());
        });
        app.viewSubmission("start", (request, context) -> context.ackWithErrors(Map.of("version", "not a version")));
        connected();
        anna.types(channel.id(), "/form", "");
        anna.submits(workspace.views().getFirst(), Map.of("version", "x"));

        assertThat(workspace.views().getFirst().errors()).containsExactly(Map.entry("version", "not a version"));
    }

    @Test
    void anEventIsAcknowledgedAndSoToldOnce() {
        List<String> written = new CopyOnWriteArrayList<>();
        app.event(AppMentionEvent.class, (event, context) -> {
            written.add(event.getEvent().getText());
            return context.ack();
        });
        connected();
        workspace.repeatEventsAfter(Duration.ZERO, Duration.ZERO, Duration.ZERO);
        assertThat(anna.mentions(channel.id(), null, "status"))
                .hasValueSatisfying(answer -> assertThat(answer.acknowledged()).isTrue());

        assertThat(types("1").acknowledged()).isTrue();
        assertThat(written).singleElement().asString().endsWith("status");
    }

    @Test
    void anEventThatFoundNoConnectionComesLater() {
        List<Integer> retries = new CopyOnWriteArrayList<>();
        app.event(AppMentionEvent.class, (event, context) -> {
            retries.add(context.getRetryNum());
            return context.ack();
        });
        workspace.repeatEventsAfter(Duration.ofMillis(200), Duration.ofSeconds(1), Duration.ofSeconds(5));
        anna.mentions(channel.id(), null, "status");
        connected();

        await().until(() -> !retries.isEmpty());
        assertThat(retries)
                .singleElement()
                .satisfies(number -> assertThat(number).isPositive());
    }

    @Test
    void whatNoListenerIsForIsNotAcknowledged() {
        connected();
        workspace.acknowledgeWithin(Duration.ofSeconds(1));

        assertThat(anna.types(channel.id(), "/unknown", "").acknowledged()).isFalse();
        assertThat(acknowledged).containsExactly(404);
    }
}
