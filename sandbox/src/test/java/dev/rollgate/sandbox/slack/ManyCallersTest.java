package dev.rollgate.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Calls that come at once are served as if one after the other: nothing is lost, nothing has the same ts. */
class ManyCallersTest extends SlackSpecification {
    private static final int CALLS = 100;

    @Test
    void everyPostHasAPlaceOfItsOwn() throws Exception {
        atOnce(i -> api.call("chat.postMessage", "channel", OPS, "text", "t" + i));

        assertThat(ops.messages()).extracting(Message::text).hasSize(CALLS).doesNotHaveDuplicates();
        assertThat(slack.journal().count("chat.postMessage", Outcome.OK)).isEqualTo(CALLS);
    }

    @Test
    void everyEditIsRemembered() throws Exception {
        Message message = posted("text", "first");
        atOnce(i -> api.call("chat.update", "channel", OPS, "ts", message.ts(), "text", "t" + i));

        assertThat(ops.messages().getFirst().earlier()).hasSize(CALLS);
    }

    @Test
    void aResponseUrlIsUsedFiveTimesAndNoMore() throws Exception {
        anna.types(OPS, "/confluence-upgrade", "status");
        String url = bot.last().form().get("response_url");
        atOnce(i -> api.respond(url, "{\"text\":\"t\"}"));

        assertThat(workspace.privateTo(anna)).hasSize(5);
    }

    private interface NumberedCall {
        Object call(int number);
    }

    private static void atOnce(NumberedCall numbered) throws Exception {
        List<Callable<Object>> calls = IntStream.range(0, CALLS)
                .<Callable<Object>>mapToObj(i -> () -> numbered.call(i))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            for (var done : threads.invokeAll(calls)) {
                done.get();
            }
        }
    }
}
