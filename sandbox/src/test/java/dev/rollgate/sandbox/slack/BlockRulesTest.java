package dev.rollgate.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;

/** Every row of the size table that concerns messages: the last size that fits, and the first that does not. */
class BlockRulesTest {
    private static final String BUTTON = "{'type':'button','text':{'type':'plain_text','text':'b'}%s}";
    private static final String ACTIONS = "{'type':'actions','elements':[%s]}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "3000 | {'type':'section','text':{'type':'mrkdwn','text':'#'}}",
                "2000 | {'type':'section','fields':[{'type':'mrkdwn','text':'#'}]}",
                "150  | {'type':'header','text':{'type':'plain_text','text':'#'}}",
                "255  | {'type':'divider','block_id':'#'}",
                "75   | {'type':'actions','elements':[{'type':'button','text':{'type':'plain_text','text':'#'}}]}",
                "2000 | {'type':'actions','elements':[{'type':'button','text':{'type':'plain_text','text':'b'},'value':'#'}]}",
                "3000 | {'type':'actions','elements':[{'type':'button','text':{'type':'plain_text','text':'b'},'url':'#'}]}",
                "255  | {'type':'actions','elements':[{'type':'button','text':{'type':'plain_text','text':'b'},'action_id':'#'}]}",
                "75   | {'type':'actions','elements':[{'type':'button','text':{'type':'plain_text','text':'b'},'accessibility_label':'#'}]}",
                "3000 | {'type':'context','elements':[{'type':'mrkdwn','text':'#'}]}",
                "2000 | {'type':'image','image_url':'u','alt_text':'#'}",
                "2000 | {'type':'input','label':{'type':'plain_text','text':'#'},'element':{'type':'plain_text_input'}}",
                "12000| {'type':'markdown','text':'#'}",
                "150  | {'type':'card','title':{'type':'mrkdwn','text':'#'}}",
                "200  | {'type':'card','body':{'type':'mrkdwn','text':'#'}}",
                "150  | {'type':'container','title':{'type':'plain_text','text':'#'},'child_blocks':[{}]}",
            })
    void aTextFitsUpToItsSize(int most, String block) {
        assertAccepted(block.replace("#", "x".repeat(most)));
        assertRefused(block.replace("#", "x".repeat(most + 1)));
    }

    @ParameterizedTest
    @CsvSource({"title, 100", "text, 300", "confirm, 30", "deny, 30"})
    void aConfirmDialogFitsUpToItsSizes(String field, int most) {
        assertAccepted(confirming(field, most));
        assertRefused(confirming(field, most + 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "25  | {'type':'actions','elements':[#]} | {'type':'button','text':{'type':'plain_text','text':'b'}}",
                "10  | {'type':'context','elements':[#]} | {'type':'mrkdwn','text':'t'}",
                "5   | {'type':'context_actions','elements':[#]} | {'type':'icon_button'}",
                "10  | {'type':'section','fields':[#]} | {'type':'mrkdwn','text':'t'}",
                "10  | {'type':'carousel','elements':[#]} | {'type':'card'}",
                "100 | {'type':'table','rows':[#]} | [{'type':'raw_text'}]",
                "20  | {'type':'table','rows':[[#]]} | {'type':'raw_text'}",
            })
    void aListFitsUpToItsLength(int most, String block, String item) {
        assertAccepted(block.replace("#", items(most, item)));
        assertRefused(block.replace("#", items(most + 1, item)));
        assertRefused(block.replace("#", ""));
    }

    @ParameterizedTest
    @CsvSource({"static_select, 100", "multi_static_select, 100", "radio_buttons, 10", "checkboxes, 10", "overflow, 5"})
    void aMenuFitsUpToItsLength(String type, int most) {
        assertAccepted(menu(type, most));
        assertRefused(menu(type, most + 1));
    }

    @Test
    void fiftyBlocksFitAndOneMoreDoesNot() {
        assertAccepted(items(50, "{'type':'divider'}"));
        assertRefused(items(51, "{'type':'divider'}"));
    }

    @Test
    void markdownIsCountedOverAllBlocks() {
        String half = "{'type':'markdown','text':'" + "x".repeat(6000) + "'}";
        assertAccepted(half + "," + half);
        assertRefused(half + "," + half + ",{'type':'markdown','text':'x'}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'nonsense'}",
                "{}",
                "{'type':'section'}",
                "{'type':'section','text':{'type':'mrkdwn','text':''}}",
                "{'type':'section','text':{'type':'mrkdwn'}}",
                "{'type':'section','text':{'type':'html','text':'t'}}",
                "{'type':'section','text':'t'}",
                "{'type':'section','text':{'type':'mrkdwn','text':'t','emoji':true}}",
                "{'type':'section','text':{'type':'mrkdwn','text':'t','colour':'red'}}",
                "{'type':'section','text':{'type':'mrkdwn','text':'t'},'accessory':{'type':'plain_text_input'}}",
                "{'type':'header','text':{'type':'mrkdwn','text':'t'}}",
                "{'type':'actions','elements':[{'type':'button','text':{'type':'mrkdwn','text':'t'}}]}",
                "{'type':'actions','elements':[{'type':'button'}]}",
                "{'type':'actions','elements':[{'type':'image','image_url':'u','alt_text':'a'}]}",
                "{'type':'actions','elements':[{'type':'button','text':{'type':'plain_text','text':'t'},'style':'green'}]}",
                "{'type':'actions','elements':[{'type':'button','text':{'type':'plain_text','text':'t'},'tooltip':'x'}]}",
                "{'type':'actions','elements':[{'type':'button','text':{'type':'plain_text','text':'t'},'action_id':''}]}",
                "{'type':'actions','elements':[{'type':'button','text':{'type':'plain_text','text':'t'},'confirm':{}}]}",
                "{'type':'image','image_url':'u'}",
                "{'type':'rich_text','elements':[{'type':'text','text':'t'}]}",
                "{'type':'alert'}",
                "{'type':'table','rows':[[{}]]},{'type':'table','rows':[[{}]]}",
            })
    void whatSlackDoesNotKnowIsRefused(String blocks) {
        assertRefused(blocks);
    }

    @Test
    void idsAreUnique() {
        String one = BUTTON.formatted(",'action_id':'a'");
        assertRefused(ACTIONS.formatted(one + "," + one));
        assertAccepted(ACTIONS.formatted(one) + "," + ACTIONS.formatted(one));
        assertRefused("{'type':'divider','block_id':'d'},{'type':'divider','block_id':'d'}");
    }

    @Test
    void everyFaultIsToldWithItsPlace() {
        assertThat(complaints(
                        "{'type':'divider'},{'type':'header','text':{'type':'plain_text','text':''}},{'type':'x'}"))
                .containsExactly(
                        "[ERROR] must be more than 0 characters [json-pointer:/blocks/1/text/text]",
                        "[ERROR] unsupported type: x [json-pointer:/blocks/2]");
    }

    private static String confirming(String longField, int length) {
        String dialog = List.of("title", "text", "confirm", "deny").stream()
                .map(field -> "'" + field + "':" + "{'type':'plain_text','text':'"
                        + "x".repeat(field.equals(longField) ? length : 1) + "'}")
                .collect(Collectors.joining(","));
        return ACTIONS.formatted(BUTTON.formatted(",'confirm':{" + dialog + "}"));
    }

    private static String menu(String type, int options) {
        String all = IntStream.range(0, options)
                .mapToObj(i -> "{'text':{'type':'plain_text','text':'o'},'value':'" + i + "'}")
                .collect(Collectors.joining(","));
        return ACTIONS.formatted("{'type':'" + type + "','options':[" + all + "]}");
    }

    private static String items(int count, String item) {
        return String.join(",", Collections.nCopies(count, item));
    }

    private static void assertAccepted(String blocks) {
        assertThat(complaints(blocks)).isEmpty();
    }

    private static void assertRefused(String blocks) {
        assertThat(complaints(blocks)).isNotEmpty();
    }

    private static List<String> complaints(String blocks) {
        String json = "[" + blocks.replace('\'', '"') + "]";
        return BlockRules.complaintsAboutMessage((ArrayNode) Json.parse(json).orElseThrow());
    }
}
