package dev.rollgate.bot.slack.view;

import static com.slack.api.model.block.composition.BlockCompositions.confirmationDialog;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.BlockElements;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.net.URI;
import java.util.List;

/** The blocks our messages are made of, each within Slack's limits. */
final class BlockKit {
    private BlockKit() {}

    static HeaderBlock title(String plain) {
        return Blocks.header(header -> header.text(plain(plain, SlackLimits.HEADER)));
    }

    /** {@code mrkdwn}: escaped already. */
    static SectionBlock text(String mrkdwn) {
        return Blocks.section(section -> section.text(mrkdwn(mrkdwn)));
    }

    /** Small print; {@code mrkdwn}: escaped already. */
    static ContextBlock aside(String mrkdwn) {
        return Blocks.context(List.of(mrkdwn(mrkdwn)));
    }

    /** Foreign lines as they are: Slack reads neither markup nor links into them. */
    static RichTextBlock preformatted(List<String> lines, int most) {
        String all = SlackText.cut(
                String.join(
                        "\n",
                        lines.stream().map(line -> SlackText.clean(line, 500)).toList()),
                most);
        return Blocks.richText(rich -> rich.elements(List.of(RichTextPreformattedElement.builder()
                .elements(
                        List.of(RichTextSectionElement.Text.builder().text(all).build()))
                .build())));
    }

    /** What Slack has no room for is left away: the last ones. */
    static ActionsBlock row(List<? extends BlockElement> buttons) {
        List<BlockElement> shown = buttons.stream()
                .<BlockElement>map(button -> button)
                .limit(SlackLimits.ROW)
                .toList();
        return Blocks.actions(row -> row.elements(shown));
    }

    static ButtonElement button(String label, String action, ClickRef about) {
        return button(label, action, about.asText());
    }

    /** {@code value}: comes back with the click; cut to what Slack keeps. */
    static ButtonElement button(String label, String action, String value) {
        return BlockElements.button(button -> button.text(plain(label, SlackLimits.LABEL))
                .actionId(action)
                .value(value.isEmpty() ? null : value.substring(0, Math.min(value.length(), SlackLimits.VALUE))));
    }

    /** Leads out of Slack or to another place in it; its click comes to us all the same, and wants an acknowledgement. */
    static ButtonElement linkButton(String label, String action, URI to) {
        return BlockElements.button(button ->
                button.text(plain(label, SlackLimits.LABEL)).actionId(action).url(to.toString()));
    }

    static ConfirmationDialogObject confirm(String title, String question, String yes, String no) {
        return confirmationDialog(dialog -> dialog.title(plain(title, SlackLimits.CONFIRM_TITLE))
                .text(plain(question, SlackLimits.CONFIRM_TEXT))
                .confirm(plain(yes, SlackLimits.CONFIRM_LABEL))
                .deny(plain(no, SlackLimits.CONFIRM_LABEL)));
    }

    private static PlainTextObject plain(String text, int most) {
        return plainText(SlackText.clean(text, most), false);
    }

    /** Verbatim: Slack makes no links out of what only looks like one. */
    private static MarkdownTextObject mrkdwn(String text) {
        return markdownText(
                mrkdwn -> mrkdwn.text(SlackText.cut(text, SlackLimits.SECTION)).verbatim(true));
    }
}
