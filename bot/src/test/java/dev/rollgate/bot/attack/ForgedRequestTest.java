package dev.rollgate.bot.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.sandbox.slack.BotAnswer;
import dev.rollgate.sandbox.slack.Button;
import dev.rollgate.sandbox.slack.Message;
import dev.rollgate.sandbox.slack.Person;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a request says is only a question, even where Slack signed it: run, gate and cluster are looked up on our side. */
@DisplayName("Forged and altered requests")
class ForgedRequestTest {
    private static final String NOT_KNOWN = "This button is not known any more. Nothing happened";

    @TempDir
    private static Path folder;

    private static final Siege SIEGE = new Siege();
    private static final Wiki OURS =
            SIEGE.wiki("our-wiki", Map.of("approvers", "U0ANNA,U0BEN,U0OLGA", "approvals.start", "3"));
    private static final Wiki THEIRS = SIEGE.wiki("their-wiki", Map.of("approvers", "U0BEN", "approvals.start", "1"));
    private static final Wiki UNTOUCHED = SIEGE.wiki("untouched-wiki", Map.of("approvers", "U0ANNA"));
    private static final Wiki ONCE = SIEGE.wiki("once-wiki", Map.of("approvers", "U0ANNA", "approvals.start", "1"));

    @BeforeAll
    static void begin() throws IOException {
        SIEGE.begins(folder);
    }

    @AfterAll
    static void end() {
        SIEGE.close();
    }

    @Test
    @DisplayName("7: a wrong signature, or an old time, is not let in")
    void aWrongSignatureOrAnOldTimeIsNotLetIn() {
        for (Person forger :
                List.of(SIEGE.anna.withWrongSignature(), SIEGE.anna.withClockOffBy(Duration.ofMinutes(-6)))) {
            assertThat(SIEGE.command(forger, UNTOUCHED, "start untouched-wiki " + Siege.TARGET)
                            .status())
                    .isEqualTo(401);
        }
        assertThat(SIEGE.log(UNTOUCHED)).isEmpty();
    }

    @Test
    @DisplayName("7: a request that is replayed has no second effect")
    void aRequestThatIsReplayedHasNoSecondEffect() {
        Message gate = SIEGE.asking(OURS, "Approve start");
        BotAnswer click = SIEGE.ben.clicks(gate, "Approve start");
        List<RunEvent> before = SIEGE.log(OURS);
        assertThat(SIEGE.ben.sendsAgain(click).status()).isEqualTo(200);
        assertThat(SIEGE.log(OURS)).isEqualTo(before);
        BotAnswer start = SIEGE.command(SIEGE.anna, ONCE, "start once-wiki " + Siege.TARGET);
        assertThat(SIEGE.anna.sendsAgain(start).body()).contains("once-wiki has a live run");
    }

    @Test
    @DisplayName("13: a value that the bot never wrote is not known")
    void aValueThatTheBotNeverWroteIsNotKnown() {
        BotAnswer real = aCountedClick();
        for (String forged : List.of("", "zzzzzz:3", "9".repeat(2000), "' OR 1=1 --:3")) {
            SIEGE.refused(SIEGE.anna, OURS, () -> SIEGE.alteredAndSigned(real, value(), encoded(forged)), NOT_KNOWN);
        }
    }

    @Test
    @DisplayName("13: a gate that was never opened is not known")
    void aGateThatWasNeverOpenedIsNotKnown() {
        BotAnswer real = aCountedClick();
        String run = value().substring(0, value().indexOf("%3A"));
        for (String gate : List.of("1", "999999999")) {
            SIEGE.refused(
                    SIEGE.anna,
                    OURS,
                    () -> SIEGE.alteredAndSigned(real, value(), run + "%3A" + gate),
                    "This question is not known.");
        }
    }

    @Test
    @DisplayName("13: another run's button, taken to a channel where one may, is judged by that run's cluster")
    void anotherRunsButtonIsJudgedByThatRunsCluster() {
        BotAnswer real = aCountedClick();
        Button theirs = button(SIEGE.asking(THEIRS, "Approve start"));
        SIEGE.refused(
                SIEGE.anna,
                THEIRS,
                () -> SIEGE.alteredAndSigned(real, value(), encoded(theirs.value())),
                "You are not an approver of their-wiki.");
    }

    @Test
    @DisplayName("27: what looks like SQL is a name that nobody has")
    void whatLooksLikeSqlIsANameThatNobodyHas() {
        for (String sql : List.of("x';DROP/**/TABLE/**/run;--", "'OR'1'='1", "our-wiki'--")) {
            SIEGE.refused(
                    SIEGE.olga,
                    OURS,
                    () -> SIEGE.command(SIEGE.olga, OURS, "cancel " + sql),
                    "No cluster is called “" + sql + "”.");
        }
        for (String sql : List.of("x'OR'1'='1", "';DROP/**/TABLE/**/run;--")) {
            SIEGE.refused(SIEGE.olga, OURS, () -> SIEGE.command(SIEGE.olga, OURS, "audit " + sql), "“" + sql + "”");
        }
        SIEGE.refused(SIEGE.olga, OURS, () -> SIEGE.command(SIEGE.olga, OURS, "history our-wiki"), "our-wiki");
    }

    /** A click of Anna's that decided nothing any more. Slack lets a bot answer it five times. */
    private static BotAnswer aCountedClick() {
        Message gate = SIEGE.asking(OURS, "Approve start");
        SIEGE.anna.clicks(gate, "Approve start");
        int heard = SIEGE.workspace.privateTo(SIEGE.anna).size();
        BotAnswer again = SIEGE.anna.clicks(gate, "Approve start");
        await().untilAsserted(
                        () -> assertThat(SIEGE.workspace.privateTo(SIEGE.anna)).hasSizeGreaterThan(heard));
        return again;
    }

    private static String value() {
        return encoded(button(SIEGE.asking(OURS, "Approve start")).value());
    }

    private static Button button(Message gate) {
        return gate.buttons().stream()
                .filter(button -> button.label().equals("Approve start"))
                .findFirst()
                .orElseThrow();
    }

    /** As it stands in the form that Slack sends, within JSON. */
    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
