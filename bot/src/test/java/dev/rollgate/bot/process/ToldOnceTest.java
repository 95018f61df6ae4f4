package dev.rollgate.bot.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.bot.process.RecordedLog.Event;
import dev.rollgate.sandbox.slack.Message;
import dev.rollgate.sandbox.slack.Origin;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is posted twice, never, or out of nothing is found. */
class ToldOnceTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final RecordedLog LOG = new RecordedLog(
            Set.of("r"),
            List.of(
                    new Event("r", 1, "run-requested"),
                    new Event("r", 2, "gate-opened"),
                    new Event("r", 3, "run-completed")));

    @Test
    void theBoardAndWhatIsWorthAPostAreToldOnce() {
        assertThat(told(0, 2, 3).complaints()).isEmpty();
    }

    @Test
    void twoPostsAboutOneEventAreOneTooMany() {
        assertThat(told(0, 2, 2, 3).complaints()).containsExactly("told twice: r:2");
    }

    @Test
    void aSecondBoardIsOneTooMany() {
        assertThat(told(0, 0, 2, 3).complaints()).containsExactly("told twice: r:0");
    }

    @Test
    void whatHasNoPostIsMissing() {
        assertThat(told(0, 2).complaints()).containsExactly("never told: r:3");
    }

    @Test
    void whatIsNotWorthAPostIsNotToBeTold() {
        assertThat(told(0, 1, 2, 3).complaints()).containsExactly("posted about nothing in the log: r:1");
    }

    private static ToldOnce told(int... events) {
        return ToldOnce.judge(
                LOG,
                new Posts(IntStream.of(events).mapToObj(ToldOnceTest::about).toList()));
    }

    private static Message about(int event) {
        ObjectNode mark = JSON.createObjectNode();
        mark.putObject("event_payload").put("run", "r").put("event", event);
        return new Message(
                "C0", "1.0", null, Origin.BOT, "UBOT", "", JSON.createArrayNode(), mark, false, List.of(), null, false);
    }
}
