package dev.rollgate.bot.slack.view;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/**
 * What is shown in Slack.
 *
 * @param text mrkdwn, escaped: what notifications and screen readers get, and all there is where {@code blocks} is empty
 * @param alone what is said instead of all that where Slack refuses the blocks, and with them the buttons
 */
public record Message(String text, List<LayoutBlock> blocks, String alone) {
    public Message {
        text = SlackText.cut(text, SlackLimits.TEXT);
        blocks = List.copyOf(blocks);
        alone = SlackText.cut(alone, SlackLimits.TEXT);
    }

    public Message(String text, List<LayoutBlock> blocks) {
        this(text, blocks, text);
    }

    public static Message ofText(String text) {
        return new Message(text, List.of());
    }

    /** For when Slack refuses the blocks. */
    public Message plain() {
        return ofText(alone);
    }
}
