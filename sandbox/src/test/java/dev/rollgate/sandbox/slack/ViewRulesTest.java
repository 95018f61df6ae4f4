package dev.rollgate.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** The rows of the size table that concern modals and homes. */
class ViewRulesTest {
    private static final String INPUT =
            "{\"type\":\"input\",\"label\":{\"type\":\"plain_text\",\"text\":\"l\"},\"element\":{\"type\":\"plain_text_input\"}}";

    private final ObjectNode view = (ObjectNode) Json.parse(
                    "{\"type\":\"modal\",\"title\":{\"type\":\"plain_text\",\"text\":\"t\"},\"blocks\":[{\"type\":\"divider\"}]}")
            .orElseThrow();

    @Test
    void aModalWithATitleAndABlockIsEnough() {
        assertThat(complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"title", "submit", "close"})
    void titleAndButtonsFitUpToTwentyFourCharacters(String field) {
        view.putObject(field).put("type", "plain_text").put("text", "x".repeat(24));
        assertThat(complaints()).isEmpty();
        view.putObject(field).put("type", "plain_text").put("text", "x".repeat(25));
        assertThat(complaints()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"private_metadata, 3000", "callback_id, 255", "external_id, 255"})
    void itsOwnTextsFitUpToTheirSize(String field, int most) {
        view.put(field, "x".repeat(most));
        assertThat(complaints()).isEmpty();
        view.put(field, "x".repeat(most + 1));
        assertThat(complaints()).hasSize(1);
    }

    @Test
    void aHundredBlocksFitAndOneMoreDoesNot() {
        view.set("blocks", Json.parse(blocks(100)).orElseThrow());
        assertThat(complaints()).isEmpty();
        view.set("blocks", Json.parse(blocks(101)).orElseThrow());
        assertThat(complaints()).hasSize(1);
    }

    @Test
    void inputsNeedASubmitButton() {
        view.set("blocks", Json.parse("[" + INPUT + "]").orElseThrow());
        assertThat(complaints()).hasSize(1).first().asString().contains("submit");
    }

    @Test
    void whatIsNoModalIsRefused() {
        view.put("type", "home");
        view.remove("title");
        view.remove("blocks");
        assertThat(complaints()).hasSize(3);
    }

    @Test
    void blocksThatOnlyMessagesShowAreRefused() {
        view.set(
                "blocks", Json.parse("[{\"type\":\"markdown\",\"text\":\"t\"}]").orElseThrow());
        assertThat(complaints()).hasSize(1);
    }

    @Test
    void aHomeHasNeitherTitleNorButtonsOfItsOwn() {
        view.put("type", "home");
        assertThat(ViewRules.complaintsAboutHome(view))
                .hasSize(1)
                .first()
                .asString()
                .contains("title");
        view.remove("title");
        assertThat(ViewRules.complaintsAboutHome(view)).isEmpty();
    }

    @Test
    void aHomeTakesAHundredBlocksAndInputsWithoutASubmitButton() {
        view.put("type", "home").remove("title");
        view.set("blocks", Json.parse("[" + INPUT + "]").orElseThrow());
        assertThat(ViewRules.complaintsAboutHome(view)).isEmpty();
        view.set("blocks", Json.parse(blocks(101)).orElseThrow());
        assertThat(ViewRules.complaintsAboutHome(view)).hasSize(1);
    }

    @Test
    void anInputSaysInSlacksWordsWhenItTellsTheBot() {
        view.putObject("submit").put("type", "plain_text").put("text", "Go");
        view.set("blocks", Json.parse("[" + told("on_enter_pressed") + "]").orElseThrow());
        assertThat(complaints()).isEmpty();
        view.set("blocks", Json.parse("[" + told("on_blur") + "]").orElseThrow());
        assertThat(complaints()).hasSize(1);
    }

    private static String told(String trigger) {
        return INPUT.replace(
                "\"plain_text_input\"",
                "\"plain_text_input\",\"dispatch_action_config\":{\"trigger_actions_on\":[\"" + trigger + "\"]}");
    }

    private List<String> complaints() {
        return ViewRules.complaints(view);
    }

    private static String blocks(int count) {
        return "[" + String.join(",", Collections.nCopies(count, "{\"type\":\"divider\"}")) + "]";
    }
}
