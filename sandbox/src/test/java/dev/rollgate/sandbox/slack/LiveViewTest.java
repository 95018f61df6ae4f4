package dev.rollgate.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A modal is alive while it is open: it tells the bot what is entered, is edited under the person's hands, stacked, closed. */
class LiveViewTest extends SlackSpecification {
    private static final String VIEW =
            "{\"type\":\"modal\",\"callback_id\":\"start\",\"external_id\":\"form-1\",\"notify_on_close\":true,"
                    + "\"title\":{\"type\":\"plain_text\",\"text\":\"Upgrade\"},\"submit\":{\"type\":\"plain_text\",\"text\":\"Start\"},\"blocks\":["
                    + input(
                            "cluster",
                            false,
                            "\"type\":\"static_select\",\"action_id\":\"cluster_choice\",\"options\":[" + option("prod")
                                    + "," + option("test") + "]")
                    + ","
                    + input(
                            "version",
                            true,
                            "\"type\":\"plain_text_input\",\"action_id\":\"version_text\",\"max_length\":10")
                    + ","
                    + input(
                                    "extras",
                                    false,
                                    "\"type\":\"checkboxes\",\"action_id\":\"extras_ticked\",\"options\":["
                                            + option("quiet") + "," + option("slow") + "]")
                            .replace("\"input\",", "\"input\",\"optional\":true,")
                    + ",{\"type\":\"actions\",\"block_id\":\"row\",\"elements\":[" + button("Look again", "look", "x")
                    + "]}]}";

    private OpenedView view;

    @BeforeEach
    void annaOpensTheForm() {
        anna.types(OPS, "/confluence-upgrade", "start");
        api.call("views.open", "trigger_id", bot.last().form().get("trigger_id"), "view", VIEW);
        view = now();
    }

    @Test
    void anInputThatAsksForItTellsTheBotAtOnceWithAllThatIsFilledIn() {
        assertThat(anna.uses(view, "cluster", "prod")).isEmpty();
        anna.uses(view, "version", "9.2.21");

        JsonNode payload = bot.last().payload();
        JsonNode action = payload.path("actions").path(0);
        JsonNode values = payload.path("view").path("state").path("values");
        assertThat(payload.path("type").asString()).isEqualTo("block_actions");
        assertThat(payload.path("container").path("view_id").asString()).isEqualTo(view.id());
        assertThat(payload.path("view").path("hash").asString()).isEqualTo(view.hash());
        assertThat(payload.has("response_url")).isFalse();
        assertThat(action.path("type").asString()).isEqualTo("plain_text_input");
        assertThat(action.path("action_id").asString()).isEqualTo("version_text");
        assertThat(action.path("block_id").asString()).isEqualTo("version");
        assertThat(action.path("value").asString()).isEqualTo("9.2.21");
        assertThat(values.at("/cluster/cluster_choice/selected_option/value").asString())
                .isEqualTo("prod");
        assertThat(values.at("/version/version_text/value").asString()).isEqualTo("9.2.21");
        assertThat(values.at("/extras/extras_ticked/selected_options").size()).isZero();
        assertThat(values.has("row")).isFalse();
    }

    @Test
    void aButtonIsClickedByItsIdOrItsLabel() {
        anna.uses(view, "look", null);
        anna.clicks(view, "Look again");
        anna.uses(view, "row", "look", null);

        assertThat(bot.received()).hasSize(4);
        assertThat(bot.last().payload().at("/actions/0/value").asString()).isEqualTo("x");
    }

    @Test
    void whatWasEnteredIsSubmittedWithTheRest() {
        anna.uses(view, "version", "9.2.21");
        anna.submits(view, Map.of("cluster", "test", "extras", "quiet, slow"));

        JsonNode values = bot.last().payload().at("/view/state/values");
        assertThat(values.at("/version/version_text/value").asString()).isEqualTo("9.2.21");
        assertThat(values.at("/extras/extras_ticked/selected_options/1/value").asString())
                .isEqualTo("slow");
    }

    @Test
    void anUpdateKeepsWhatWasEnteredInFieldsThatStayTheSame() {
        anna.uses(view, "cluster", "prod");
        anna.uses(view, "version", "9.2.21");
        update("hash", view.hash(), "view_id", view.id(), "view", VIEW.replace("version_text", "another_text"));

        assertThat(now().hash()).isNotEqualTo(view.hash());
        assertThat(now().values()
                        .at("/cluster/cluster_choice/selected_option/value")
                        .asString())
                .isEqualTo("prod");
        assertThat(now().values().at("/version/another_text/value").isNull()).isTrue();
    }

    @Test
    void anUpdateWithAnOldHashLosesTheRace() {
        update("view_id", view.id(), "view", VIEW);

        assertThat(api.refusal("views.update", "view_id", view.id(), "hash", view.hash(), "view", VIEW))
                .isEqualTo("hash_conflict");
    }

    @Test
    void theBotsOwnIdFindsAView() {
        update("external_id", "form-1", "view", VIEW.replace("Upgrade", "Sure?"));

        assertThat(now().plainText()).startsWith("Sure?");
        assertThat(api.refusal("views.update", "external_id", "form-2", "view", VIEW))
                .isEqualTo("not_found");
        assertThat(api.refusal("views.update", "view", VIEW)).isEqualTo("invalid_arguments");
        assertThat(refusedToOpen(VIEW)).isEqualTo("duplicate_external_id");
    }

    @Test
    void aClosedViewCannotBeUpdatedAndTheBotIsToldIfItAsked() {
        anna.closes(view);

        assertThat(bot.last().payload().path("type").asString()).isEqualTo("view_closed");
        assertThat(bot.last().payload().path("is_cleared").asBoolean()).isFalse();
        assertThat(workspace.openViews(anna)).isEmpty();
        assertThat(api.refusal("views.update", "view_id", view.id(), "view", VIEW))
                .isEqualTo("not_found");
        assertThatThrownBy(() -> anna.uses(view, "look", null)).hasMessageContaining("no longer open");
    }

    @Test
    void closingIsNotToldUnlessAsked() {
        update("view_id", view.id(), "view", VIEW.replace("\"notify_on_close\":true,", ""));

        assertThat(anna.closes(view)).isEmpty();
    }

    @Test
    void atMostThreeViewsAreStackedAndOnlyTheTopOneIsUsed() {
        OpenedView second = pushedFrom(view, "form-2");
        OpenedView third = pushedFrom(second, "form-3");

        assertThat(workspace.openViews(anna))
                .extracting(OpenedView::id)
                .containsExactly(view.id(), second.id(), third.id());
        assertThatThrownBy(() -> anna.uses(view, "look", null)).hasMessageContaining("covers");
        anna.clicks(third, "Look");
        assertThat(bot.last().payload().at("/view/root_view_id").asString()).isEqualTo(view.id());
        assertThat(api.refusal("views.push", "trigger_id", trigger(), "view", VIEW.replace("form-1", "form-4")))
                .isEqualTo("push_limit_reached");
        anna.closes(third);
        anna.clicks(second, "Look");
    }

    @Test
    void aViewIsPushedOnlyFromAView() {
        anna.types(OPS, "/confluence-upgrade", "start");

        assertThat(api.refusal(
                        "views.push",
                        "trigger_id",
                        bot.last().form().get("trigger_id"),
                        "view",
                        VIEW.replace("form-1", "form-2")))
                .isEqualTo("not_found");
    }

    @Test
    void aSubmissionCanClearTheWholeStack() {
        OpenedView second = pushedFrom(view, "form-2");
        bot.answers("{\"response_action\":\"clear\"}");
        anna.submits(second, Map.of("cluster", "prod", "version", "9.2.21"));

        assertThat(workspace.openViews(anna)).isEmpty();
    }

    @Test
    void aClickNobodyAcknowledgesShowsAnErrorInTheView() {
        bot.answersStatus(500);
        anna.clicks(view, "Look");

        assertThat(now().errors()).containsEntry("client", "dispatch_failed");
    }

    @Test
    void whatTheClientDoesNotTakeIsAMistake() {
        assertThatThrownBy(() -> anna.uses(view, "version", "x".repeat(11))).hasMessageContaining("length");
        assertThatThrownBy(() -> anna.uses(view, "cluster", "none")).hasMessageContaining("no option");
        assertThatThrownBy(() -> anna.uses(view, "colour", "red")).hasMessageContaining("no input called colour");
        assertThatThrownBy(() -> ben.uses(view, "look", null)).hasMessageContaining("cannot see");
    }

    @Test
    void everyChangeOnTheScreenRaisesTheRevision() {
        long before = workspace.revision();
        update("view_id", view.id(), "view", VIEW);
        long updated = workspace.revision();
        anna.uses(view, "cluster", "prod");

        assertThat(updated).isGreaterThan(before);
        assertThat(workspace.revision()).isGreaterThan(updated);
    }

    private OpenedView now() {
        return workspace.views().getFirst();
    }

    private void update(String... args) {
        api.call("views.update", args);
    }

    private String trigger() {
        return bot.last().payload().path("trigger_id").asString();
    }

    private OpenedView pushedFrom(OpenedView below, String externalId) {
        anna.clicks(below, "Look");
        api.call("views.push", "trigger_id", trigger(), "view", VIEW.replace("form-1", externalId));
        return workspace.views().getLast();
    }

    private String refusedToOpen(String another) {
        anna.types(OPS, "/confluence-upgrade", "start");
        return api.refusal("views.open", "trigger_id", bot.last().form().get("trigger_id"), "view", another);
    }

    private static String input(String blockId, boolean tells, String element) {
        return "{\"type\":\"input\",\"block_id\":\"" + blockId + "\",\"dispatch_action\":" + tells
                + ",\"label\":{\"type\":\"plain_text\",\"text\":\"" + blockId + "\"},\"element\":{" + element + "}}";
    }

    private static String option(String name) {
        return "{\"text\":{\"type\":\"plain_text\",\"text\":\"" + name + "\"},\"value\":\"" + name + "\"}";
    }
}
