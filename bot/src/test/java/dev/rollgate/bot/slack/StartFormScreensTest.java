package dev.rollgate.bot.slack;

import static dev.rollgate.bot.slack.SlackBench.ANNA;
import static dev.rollgate.bot.slack.SlackBench.BEN;
import static dev.rollgate.bot.slack.SlackBench.HOME;
import static dev.rollgate.bot.slack.SlackBench.PROD;
import static dev.rollgate.bot.slack.SlackBench.TEST;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.bolt.response.Response;
import dev.rollgate.orchestration.engine.StoreUnavailable;
import dev.rollgate.orchestration.run.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * {@code start} without another word opens the form, at once and whoever asks; so does its button. Where it cannot be opened
 * the command is answered as any other. What somebody enters is looked at after the acknowledgement.
 */
@Timeout(30)
class StartFormScreensTest {
    private final SlackBench two = new SlackBench(PROD, TEST);
    private final SlackBench one = new SlackBench(PROD);

    @BeforeEach
    void slackShowsForms() {
        new FormBench(two).slackShowsForms();
        new FormBench(one).slackShowsForms();
    }

    @AfterEach
    void close() {
        two.close();
        one.close();
    }

    @Test
    void startAloneOpensTheFormAndIsAcknowledgedWithoutWords() {
        assertThat(typed(two, ANNA, "start")).isEmpty();
        assertThat(two.slack.nextCallOf("views.open"))
                .contains("trigger_id=1.2.3", "\"private_metadata\":\"C0PROD/\"", "Choose a cluster");
        assertThat(typed(one, ANNA, "  START ")).isEmpty();
        assertThat(one.slack.nextCallOf("views.open"))
                .contains("\"private_metadata\":\"C0PROD/prod-wiki\"", "Looking at prod-wiki …");
    }

    @Test
    void itOpensThoughTheDatabaseIsAwayAndSaysSo() {
        one.store.before(call -> {
            throw new StoreUnavailable("away", null);
        });
        assertThat(typed(one, ANNA, "start")).isEmpty();
        one.slack.nextCallOf("views.open");
        assertThat(one.slack.nextCallOf("views.update")).contains("The bot's database does not answer");
    }

    @Test
    void startWithAWordMoreIsTheCommand() {
        assertThat(one.types(ANNA, HOME, "start 9.2")).contains("is no version");
        assertThat(one.slack.calls).isEmpty();
    }

    @Test
    void whereSlackDoesNotOpenItTheAnswerSaysWhatToType() {
        String usage =
                "Which cluster? There are prod-wiki, test-wiki. For example: `/confluence-upgrade start prod-wiki 9.2.21`.";
        two.slack.answers.put("views.open", "{\"ok\":false,\"error\":\"expired_trigger_id\"}");
        assertThat(two.types(ANNA, HOME, "start")).isEqualTo(usage);
        two.slack.close();
        assertThat(two.types(ANNA, HOME, "start")).isEqualTo(usage);
    }

    @Test
    void theButtonOpensItForTheClusterItNamesAndInNoChannel() {
        assertThat(new FormBench(two).clicksTheButton(ANNA, "test-wiki").getStatusCode())
                .isEqualTo(200);
        assertThat(two.slack.nextCallOf("views.open"))
                .contains("\"private_metadata\":\"/test-wiki\"", "\"initial_option\"", "Looking at test-wiki …");
    }

    @Test
    void aButtonThatNamesNoClusterLeavesTheChoiceOpen() {
        for (String value : new String[] {"", "secret-wiki", "<!channel>"}) {
            new FormBench(two).clicksTheButton(ANNA, value);
            assertThat(two.slack.nextCallOf("views.open")).contains("\"private_metadata\":\"/\"", "Choose a cluster");
        }
    }

    @Test
    void theButtonIsAcknowledgedWhereSlackIsAway() {
        two.slack.close();
        assertThat(new FormBench(two).clicksTheButton(ANNA, "").getStatusCode()).isEqualTo(200);
    }

    @Test
    void whoMayNotStartReadsSoInTheForm() {
        new FormBench(two).enters(BEN, "C0TEST/", "test-wiki", "9.2.21");
        assertThat(two.slack.nextCallOf("views.update")).contains("Looking at test-wiki …");
        assertThat(two.slack.nextCallOf("views.update"))
                .contains("hash=156.hash", "You are not an operator of test-wiki.", "<@UANNA>");
    }

    @Test
    void aLiveRunIsReadInTheForm() {
        one.aRunAwaitsItsStart(PROD);
        new FormBench(one).enters(BEN, "C0PROD/prod-wiki", null, "9.2.22");
        assertThat(one.slack.nextCallOf("views.update")).contains("Looking at prod-wiki …");
        assertThat(one.slack.nextCallOf("views.update")).contains("prod-wiki has a live run", "started by <@UANNA>");
    }

    /** Empty: acknowledged without words. */
    private static String typed(SlackBench bench, Person person, String text) {
        Response ack = bench.send(bench.commandBody(person, HOME, text));
        assertThat(ack.getStatusCode()).isEqualTo(200);
        return ack.getBody() == null ? "" : ack.getBody();
    }
}
