package dev.rollgate.bot.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rollgate.sandbox.slack.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes from Confluence or from people's keyboards is shown as text: it mentions nobody, links nothing, runs nowhere, and does not lie. */
@DisplayName("Strange text")
class StrangeTextTest {
    private static final String CALLS_ALL = "<!channel> <@U0ANNA> <https://evil.example|Approve start> *_~`";
    private static final String SCRIPT = "<script>alert(1)</script>\"'&lt;img src=x onerror=alert(1)>";
    private static final String TURNS = "wi\u202Eki\u200B-3\u2066 \uFEFF\u0000\u0007\u2028x";
    private static final String LONG = "9".repeat(5000);

    @TempDir
    private static Path folder;

    private static final Siege SIEGE = new Siege();
    private static final Wiki STRANGE = SIEGE.wiki(
            "strange-wiki",
            Map.of("approvers", "U0ANNA", "approvals.start", "0"),
            CALLS_ALL,
            SCRIPT,
            TURNS,
            "y".repeat(5000));

    @BeforeAll
    static void begin() throws IOException {
        SIEGE.begins(folder);
    }

    @AfterAll
    static void end() {
        SIEGE.close();
    }

    @Test
    @DisplayName("5, 6, 22: node names are inert in board, thread and private words, and are cut")
    void nodeNamesAreInertInBoardThreadAndPrivateWords() {
        STRANGE.cluster().failNextStart("h0");
        Message gate = SIEGE.asking(STRANGE, "Approve <!channel>");
        SIEGE.refusedClick(SIEGE.ben, STRANGE, gate, "Approve <!channel>", "You are not an approver");
        SIEGE.anna.clicks(gate, "Approve <!channel>");
        await().atMost(Siege.PATIENCE).until(() -> shown().contains("Stop Confluence on <!channel>"));
        STRANGE.cluster().replace("h0", Siege.TARGET);
        await().atMost(Siege.PATIENCE)
                .until(() ->
                        shown().contains("<!channel> <@U0ANNA> <https://evil.example|Approve start> *_~` is in ERROR"));
        SIEGE.command(SIEGE.olga, STRANGE, "status strange-wiki");
        SIEGE.command(SIEGE.olga, STRANGE, "clusters");
        everythingIsInert();
        assertThat(shown())
                .contains("<script>alert(1)</script>")
                .contains("wi ki -3 x")
                .doesNotContain("y".repeat(300));
    }

    @Test
    @DisplayName("5, 6: words that people type are inert in the answer, and are cut")
    void wordsThatPeopleTypeAreInertInTheAnswer() {
        for (String typed : List.of(CALLS_ALL, SCRIPT, TURNS, LONG)) {
            for (String verb : List.of("", "start ", "status ", "pause ")) {
                SIEGE.refused(SIEGE.anna, STRANGE, () -> SIEGE.command(SIEGE.anna, STRANGE, verb + typed), "");
            }
        }
        everythingIsInert();
        assertThat(SIEGE.workspace.privateTo(SIEGE.anna))
                .allSatisfy(answer -> assertThat(answer.text().length()).isLessThan(1000));
    }

    private static String shown() {
        StringBuilder all = new StringBuilder();
        STRANGE.channel()
                .messages()
                .forEach(message -> all.append(message.plainText()).append('\n'));
        return all.toString();
    }

    private static void everythingIsInert() {
        assertThat(STRANGE.channel().messages()).allSatisfy(StrangeTextTest::isInert);
        SIEGE.workspace
                .people()
                .forEach(person -> assertThat(SIEGE.workspace.privateTo(person)).allSatisfy(StrangeTextTest::isInert));
    }

    private static void isInert(Message message) {
        assertThat(Inert.complaints(message)).isEmpty();
    }
}
