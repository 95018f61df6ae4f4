package dev.rollgate.bot.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rollgate.sandbox.slack.BotAnswer;
import dev.rollgate.sandbox.slack.Button;
import dev.rollgate.sandbox.slack.Message;
import dev.rollgate.sandbox.slack.Person;
import dev.rollgate.sandbox.slack.Trait;
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

/** A node failed at night, and everybody in the channel sees the ways out: who may not choose one is told so, and nothing happens. */
@DisplayName("The wrong person at a way out")
class WrongWayOutTest {
    private static final String EVERYBODY = "U0ANNA,U0OLGA,U0GUEST,U0ROBO,U0STRANGER";
    private static final List<String> COMMANDS = List.of(
            "retry %s wiki-1",
            "skip %s wiki-1",
            "rollback %s",
            "rollback %s wiki-1",
            "node %s wiki-1 disconnect",
            "node %s wiki-1 reconnect",
            "node %s wiki-1 stop",
            "node %s wiki-1 shutdown",
            "wait %s 15m",
            "takeover %s",
            "abandon %s");

    @TempDir
    private static Path folder;

    private static final Siege SIEGE = new Siege();
    /** Guests, bots and strangers are in both lists, and it does not help them. */
    private static final Wiki NAMES_THEM = SIEGE.wiki(
            "naming-wiki",
            Map.of("operators", EVERYBODY, "approvers", EVERYBODY, "approvals.start", "0"),
            "wiki-1",
            "wiki-2",
            "wiki-3");

    private static final Wiki STRICT = SIEGE.wiki(
            "strict-wiki",
            Map.of("operators", "U0OLGA", "approvers", "U0ANNA", "approvals.start", "0"),
            "wiki-1",
            "wiki-2",
            "wiki-3");

    @BeforeAll
    static void begin() throws IOException {
        SIEGE.begins(folder);
        List.of(NAMES_THEM, STRICT).forEach(WrongWayOutTest::aNodeFails);
    }

    @AfterAll
    static void end() {
        SIEGE.close();
    }

    private static void aNodeFails(Wiki wiki) {
        wiki.cluster().failNextStart("h0");
        Message gate = SIEGE.asking(wiki, "Approve wiki-1");
        await().atMost(Siege.PATIENCE).until(() -> {
            SIEGE.anna.clicks(gate, "Approve wiki-1");
            return SIEGE.approvals(wiki).size() == 1;
        });
        wiki.cluster().replace("h0", Siege.TARGET);
    }

    @Test
    @DisplayName("15: guests, bots and strangers click no way out, not even where they are listed")
    void guestsBotsAndStrangersClickNoWayOut() {
        Message alert = SIEGE.asking(NAMES_THEM, "Skip wiki-1");
        assertThat(alert.buttons()).extracting(Button::label).contains("Retry wiki-1", "Roll back wiki-1");
        for (Button way : alert.buttons()) {
            SIEGE.refusedClick(SIEGE.gus, NAMES_THEM, alert, way.label(), "Guests of the workspace may look on");
            SIEGE.refusedClick(SIEGE.robo, NAMES_THEM, alert, way.label(), "A bot may not do this.");
            SIEGE.refusedClick(SIEGE.sue, NAMES_THEM, alert, way.label(), "You are not of the workspace");
        }
    }

    @Test
    @DisplayName("15: guests, bots and strangers type no way out, not even where they are listed")
    void guestsBotsAndStrangersTypeNoWayOut() {
        SIEGE.asking(NAMES_THEM, "Skip wiki-1");
        for (String command : COMMANDS) {
            for (Person who : List.of(SIEGE.gus, SIEGE.robo, SIEGE.sue)) {
                String typed = command.formatted(NAMES_THEM.name());
                SIEGE.refused(who, NAMES_THEM, () -> SIEGE.command(who, NAMES_THEM, typed), "Nothing happened");
            }
        }
    }

    @Test
    @DisplayName("8: who is in no list chooses no way out, by click or command")
    void whoIsInNoListChoosesNoWayOut() {
        Message alert = SIEGE.asking(STRICT, "Skip wiki-1");
        for (Button way : alert.buttons()) {
            SIEGE.refusedClick(SIEGE.ben, STRICT, alert, way.label(), "of strict-wiki. Nothing happened: ask one of");
        }
        for (String command : COMMANDS) {
            SIEGE.refused(
                    SIEGE.ben,
                    STRICT,
                    () -> SIEGE.command(SIEGE.ben, STRICT, command.formatted("strict-wiki")),
                    "of strict-wiki. Nothing happened: ask one of");
        }
    }

    @Test
    @DisplayName("8: an operator who is no approver leaves nothing out and rolls nothing back")
    void anOperatorWhoIsNoApproverLeavesNothingOut() {
        Message alert = SIEGE.asking(STRICT, "Skip wiki-1");
        for (String label : List.of("Skip wiki-1", "Roll back wiki-1", "Roll back the upgrade", "Abandon the run")) {
            SIEGE.refusedClick(SIEGE.olga, STRICT, alert, label, "You are not an approver of strict-wiki.");
        }
    }

    @Test
    @DisplayName("15: who was made a guest a minute ago chooses nothing any more")
    void whoWasMadeAGuestChoosesNothingAnyMore() {
        Message alert = SIEGE.asking(STRICT, "Skip wiki-1");
        SIEGE.anna.becomes(Trait.GUEST);
        SIEGE.clock.passes(Duration.ofSeconds(60));
        try {
            SIEGE.refusedClick(SIEGE.anna, STRICT, alert, "Skip wiki-1", "Guests of the workspace may look on");
        } finally {
            SIEGE.anna.becomes();
            SIEGE.clock.passes(Duration.ofSeconds(60));
        }
    }

    @Test
    @DisplayName(
            "13: a way out of another run's node is judged by that run's cluster, and a node that is not there is refused")
    void aForgedWayOutIsJudgedByTheRunItNames() {
        Message theirs = SIEGE.asking(STRICT, "Skip wiki-1");
        Message ours = SIEGE.asking(NAMES_THEM, "Skip wiki-1");
        String oursValue = encoded(button(ours, "Skip wiki-1"));
        BotAnswer click = SIEGE.ben.clicks(ours, "Skip wiki-1");
        SIEGE.refused(
                SIEGE.ben,
                STRICT,
                () -> SIEGE.alteredAndSigned(click, oursValue, encoded(button(theirs, "Skip wiki-1"))),
                "You are not an approver of strict-wiki.");
        assertThat(SIEGE.log(NAMES_THEM)).noneMatch(event -> event.toString().contains("LeaveOut"));
    }

    @Test
    @DisplayName("5, 6: a name that nobody has is inert in the answer to `skip`, and is cut")
    void aNameThatNobodyHasIsInertInTheAnswer() {
        SIEGE.asking(NAMES_THEM, "Skip wiki-1");
        for (String name : List.of(
                "<!channel>", "<https://evil.example|Approve>", "\"a b <@U0ANNA> *c*\"", "`x`_y_", "9".repeat(5000))) {
            SIEGE.refused(
                    SIEGE.anna,
                    NAMES_THEM,
                    () -> SIEGE.command(SIEGE.anna, NAMES_THEM, "skip naming-wiki " + name),
                    "No node of naming-wiki is called “");
            Message answer = SIEGE.workspace.privateTo(SIEGE.anna).getLast();
            assertThat(Inert.complaints(answer)).isEmpty();
            assertThat(answer.text().length()).isLessThan(1000);
        }
    }

    private static String button(Message message, String label) {
        return message.buttons().stream()
                .filter(button -> button.label().equals(label))
                .findFirst()
                .orElseThrow()
                .value();
    }

    /** As it stands in the form that Slack sends, within JSON. */
    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
