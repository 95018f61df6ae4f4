package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.run.ClusterKey;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a form remembers of how it was opened, carried in its {@code private_metadata}. It comes back from outside, so it
 * says only what to look up and judge again.
 *
 * @param channel where the command was typed; empty where there was none, as in the App Home
 * @param cluster what the form was opened for
 */
public record FormMemo(String channel, Optional<ClusterKey> cluster) {
    private static final Pattern FORM = Pattern.compile("([A-Z0-9]{0,30})/([a-z0-9-]{0,40})");
    private static final FormMemo NOTHING = new FormMemo("", Optional.empty());

    /** {@code text}: null is what Slack may say instead of nothing. What was not made by {@link #asText} remembers nothing, and so gives nobody a channel. */
    public static FormMemo parse(@Nullable String text) {
        Matcher match = FORM.matcher(text == null ? "" : text);
        return match.matches() ? new FormMemo(match.group(1), cluster(match.group(2))) : NOTHING;
    }

    FormMemo about(ClusterKey other) {
        return new FormMemo(channel, Optional.of(other));
    }

    String asText() {
        return channel + "/" + cluster.map(ClusterKey::text).orElse("");
    }

    private static Optional<ClusterKey> cluster(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new ClusterKey(text));
    }
}
