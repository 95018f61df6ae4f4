package dev.rollgate.bot.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rollgate.orchestration.engine.RunStore;
import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.Person;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.sandbox.slack.BotAnswer;
import dev.rollgate.sandbox.slack.Button;
import dev.rollgate.sandbox.slack.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However often and however late somebody clicks, they decide what was shown to them, once. */
@DisplayName("Clicks again and again")
class RepeatedClickTest {
    private static final int FLOOD = 200;

    @TempDir
    private static Path folder;

    private static final Siege SIEGE = new Siege();
    private static final Wiki SESSIONS = SIEGE.wiki("two-wiki", needing(2));
    private static final Wiki FLOODED = SIEGE.wiki("flood-wiki", needing(3));
    private static final Wiki WANTED = SIEGE.wiki("wanted-wiki", needing(1));
    private static final Wiki PLANNED =
            SIEGE.wiki("plan-wiki", Map.of("approvers", "U0ANNA,U0BEN", "approvals.start", "0"));

    @BeforeAll
    static void begin() throws IOException {
        SIEGE.begins(folder);
        // how fast they are acknowledged is measured in a benchmark, on a machine that does nothing else
        SIEGE.workspace.acknowledgeWithin(Duration.ofMinutes(1));
    }

    @AfterAll
    static void end() {
        SIEGE.close();
    }

    @Test
    @DisplayName("12: the same person in two sessions has one vote")
    void theSamePersonInTwoSessionsHasOneVote() throws Exception {
        Message gate = SIEGE.asking(SESSIONS, "Approve start");
        atOnce(2, () -> SIEGE.anna.clicks(gate, "Approve start"));
        SIEGE.refusedClick(SIEGE.anna, SESSIONS, gate, "Approve start", "counts already; one more person is needed.");
        assertThat(SIEGE.approvals(SESSIONS)).hasSize(1);
    }

    @Test
    @DisplayName("14: who approves a plan that has changed since it was shown approves nothing")
    void whoApprovesAPlanThatHasChangedApprovesNothing() {
        Message shown = SIEGE.asking(PLANNED, "Approve wiki-1");
        Button old = button(shown, "Approve wiki-1");
        SIEGE.command(SIEGE.olga, PLANNED, "pause plan-wiki");
        PLANNED.cluster().users("h0", 500);
        SIEGE.command(SIEGE.olga, PLANNED, "resume plan-wiki");
        SIEGE.asking(PLANNED, "Approve wiki-2");
        SIEGE.refused(
                SIEGE.anna,
                PLANNED,
                () -> SIEGE.anna.clicksStale(old),
                "This question is no longer open: it was withdrawn");
        assertThat(SIEGE.workspace.privateTo(SIEGE.anna).getLast().plainText())
                .contains("What is asked now is wiki-2: use the newest message of the thread.");
        assertThat(SIEGE.approvals(PLANNED)).isEmpty();
    }

    @Test
    @DisplayName("29: two hundred clicks at once have one effect, and the next person's click counts")
    void twoHundredClicksAtOnceHaveOneEffect() throws Exception {
        Button button = button(SIEGE.asking(FLOODED, "Approve start"), "Approve start");
        assertThat(atOnce(FLOOD, () -> SIEGE.anna.clicksStale(button))).allMatch(BotAnswer::acknowledged);
        await().atMost(Siege.PATIENCE).untilAsserted(() -> {
            SIEGE.anna.clicksStale(button);
            SIEGE.ben.clicksStale(button);
            assertThat(SIEGE.approvals(FLOODED))
                    .extracting(event -> ((RunEvent.Approved) event).by())
                    .containsExactlyInAnyOrder(new Person("U0ANNA"), new Person("U0BEN"));
        });
    }

    @Test
    @DisplayName("29: two hundred requests to start at once start one run")
    void twoHundredRequestsToStartAtOnceStartOneRun() throws Exception {
        List<BotAnswer> answers =
                atOnce(FLOOD, () -> SIEGE.command(SIEGE.olga, WANTED, "start wanted-wiki " + Siege.TARGET));
        assertThat(answers).allMatch(BotAnswer::acknowledged);
        SIEGE.asking(WANTED, "Approve start");
        assertThat(SIEGE.part(RunStore.class).runsOf(new ClusterKey("wanted-wiki"), 10))
                .hasSize(1);
    }

    private static Button button(Message message, String label) {
        return message.buttons().stream()
                .filter(button -> button.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> needing(int people) {
        return Map.of("approvers", "U0ANNA,U0BEN,U0OLGA", "approvals.start", String.valueOf(people));
    }

    private static List<BotAnswer> atOnce(int times, Callable<BotAnswer> deed) throws Exception {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<BotAnswer>> sent = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                sent.add(clients.submit(deed));
            }
            List<BotAnswer> answers = new ArrayList<>();
            for (Future<BotAnswer> one : sent) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
