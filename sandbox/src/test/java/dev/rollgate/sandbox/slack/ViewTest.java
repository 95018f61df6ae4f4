package dev.rollgate.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A trigger opens one modal within three seconds; what its person submits reaches the bot as view_submission. */
class ViewTest extends SlackSpecification {
    private static final String VIEW = "{\"type\":\"modal\",\"callback_id\":\"start\",\"private_metadata\":\"C0OPS\","
            + "\"title\":{\"type\":\"plain_text\",\"text\":\"Upgrade\"},\"submit\":{\"type\":\"plain_text\",\"text\":\"Start\"},\"blocks\":["
            + "{\"type\":\"input\",\"block_id\":\"cluster\",\"label\":{\"type\":\"plain_text\",\"text\":\"Cluster\"},\"element\":{\"type\":\"static_select\","
            + "\"action_id\":\"cluster_choice\",\"options\":[{\"text\":{\"type\":\"plain_text\",\"text\":\"Production\"},\"value\":\"prod\"}]}},"
            + "{\"type\":\"input\",\"block_id\":\"version\",\"label\":{\"type\":\"plain_text\",\"text\":\"Version\"},\"element\":{\"type\":\"plain_text_input\","
            + "\"action_id\":\"version_text\",\"max_length\":10}}]}";
    private static final Map<String, String> FILLED = Map.of("cluster_choice", "Production", "version", "9.2.21");

    private String trigger;

    @BeforeEach
    void annaTypes() {
        anna.types(OPS, "/confluence-upgrade", "start");
        trigger = bot.last().form().get("trigger_id");
    }

    @Test
    void aViewOpensForThePersonWhoActed() {
        OpenedView view = open();

        assertThat(view.userId()).isEqualTo("UANNA01");
        assertThat(view.open()).isTrue();
        assertThat(view.plainText()).contains("Upgrade").contains("Cluster");
    }

    @Test
    void aTriggerLivesThreeSeconds() {
        clock.pass(Duration.ofSeconds(3));
        open();
        anna.types(OPS, "/confluence-upgrade", "start");
        clock.pass(Duration.ofMillis(3001));

        assertThat(refused(bot.last().form().get("trigger_id"), VIEW)).isEqualTo("expired_trigger_id");
    }

    @Test
    void aTriggerOpensOneView() {
        open();

        assertThat(refused(trigger, VIEW)).isEqualTo("exchanged_trigger_id");
        assertThat(refused("1.2.3", VIEW)).isEqualTo("invalid_trigger_id");
    }

    @Test
    void aWrongViewIsRefusedAndDoesNotCostTheTrigger() {
        assertThat(refused(trigger, VIEW.replace("Upgrade", "x".repeat(25)))).isEqualTo("invalid_arguments");
        open();
    }

    @Test
    void theBotGetsWhatWasEntered() {
        anna.submits(open(), FILLED);

        JsonNode payload = bot.last().payload();
        JsonNode values = payload.path("view").path("state").path("values");
        assertThat(payload.path("type").asString()).isEqualTo("view_submission");
        assertThat(payload.path("view").path("callback_id").asString()).isEqualTo("start");
        assertThat(payload.path("view").path("private_metadata").asString()).isEqualTo("C0OPS");
        assertThat(values.path("cluster")
                        .path("cluster_choice")
                        .path("selected_option")
                        .path("value")
                        .asString())
                .isEqualTo("prod");
        assertThat(values.path("version").path("version_text").path("value").asString())
                .isEqualTo("9.2.21");
    }

    @Test
    void anAcceptedViewIsClosedAndCannotBeSubmittedAgain() {
        OpenedView view = open();
        anna.submits(view, FILLED);

        assertThat(workspace.views().getFirst().open()).isFalse();
        assertThatThrownBy(() -> anna.submits(view, FILLED)).hasMessageContaining("no longer open");
    }

    @Test
    void errorsKeepItOpenBesideTheirFields() {
        bot.answers("{\"response_action\":\"errors\",\"errors\":{\"version\":\"not a version\"}}");
        anna.submits(open(), FILLED);

        assertThat(workspace.views().getFirst().open()).isTrue();
        assertThat(workspace.views().getFirst().errors()).containsExactly(Map.entry("version", "not a version"));
    }

    @Test
    void errorsForAnInputThatIsNotThereAreOneErrorOfTheClient() {
        bot.answers("{\"response_action\":\"errors\",\"errors\":{\"no_such_block\":\"wrong\"}}");
        anna.submits(open(), FILLED);

        assertThat(workspace.views().getFirst().errors()).containsOnlyKeys("client");
    }

    @Test
    void anUpdateReplacesIt() {
        OpenedView view = open();
        bot.answers("{\"response_action\":\"update\",\"view\":" + VIEW.replace("Upgrade", "Sure?") + "}");
        anna.submits(view, FILLED);

        assertThat(workspace.views())
                .singleElement()
                .satisfies(now -> assertThat(now.plainText()).startsWith("Sure?"));
    }

    @Test
    void aBotThatFailsKeepsItOpenWithTheClientsError() {
        OpenedView view = open();
        bot.answersStatus(500);
        anna.submits(view, FILLED);

        assertThat(workspace.views().getFirst().errors()).containsEntry("client", "dispatch_failed");
    }

    @Test
    void whatTheClientWouldNotSubmitIsAMistake() {
        OpenedView view = open();

        assertThatThrownBy(() -> anna.submits(view, Map.of("cluster_choice", "prod")))
                .hasMessageContaining("\"Version\" is required");
        assertThatThrownBy(() -> anna.submits(view, Map.of("cluster_choice", "test", "version", "1")))
                .hasMessageContaining("no option \"test\"");
        assertThatThrownBy(() -> anna.submits(view, Map.of("cluster", "prod", "version", "1", "colour", "red")))
                .hasMessageContaining("no input called colour");
        assertThatThrownBy(() -> anna.submits(view, Map.of("cluster", "prod", "version", "x".repeat(11))))
                .hasMessageContaining("length");
        assertThatThrownBy(() -> ben.submits(view, FILLED)).hasMessageContaining("cannot see");
    }

    private OpenedView open() {
        api.call("views.open", "trigger_id", trigger, "view", VIEW);
        return workspace.views().getLast();
    }

    private String refused(String withTrigger, String view) {
        return api.refusal("views.open", "trigger_id", withTrigger, "view", view);
    }
}
