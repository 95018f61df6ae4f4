package dev.rollgate.bot.slack.api;

import com.slack.api.model.view.View;
import org.jspecify.annotations.Nullable;

/** Modals on people's screens; what holds for {@link SlackApi} holds here. */
public interface Modals {
    /**
     * Opens a modal for the person who acted. Answers within 2.5 seconds: a trigger is good for 3, and once.
     *
     * @param triggerId of the command or click
     */
    Answer<ShownView> openView(String triggerId, View view);

    /**
     * Replaces what a modal shows; what a person has entered stays where block and action ids stay. May be repeated.
     *
     * @param hash of what may be replaced, {@code hash_conflict} if something else is shown by now; null: whatever is shown
     */
    Answer<ShownView> updateView(String id, @Nullable String hash, View view);
}
