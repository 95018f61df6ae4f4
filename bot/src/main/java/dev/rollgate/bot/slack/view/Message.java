package dev.rollgate.bot.slack.view;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/**
 * What is shown in Slack.
 *
 * @param text mrkdwn, escaped: what notifications and screen readers get, and all there is where {@code blocks} is empty
 */
public record Message(String text, List<LayoutBlock> blocks) {
    public Message {
        text = SlackText.cut(text, SlackLimits.TEXT);
        blocks = List.copyOf(blocks);
    }

    public static Message ofText(String text) {
        return new Message(text, List.of());
    }

    /** The same said without blocks, for when Slack refuses them. */
    public Message plain() {
        return ofText(text);
    }
}
