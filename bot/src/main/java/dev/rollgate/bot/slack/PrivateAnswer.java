package dev.rollgate.bot.slack;

import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.util.Responder;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells one person something after the acknowledgement, which does not wait for it. Tried once: a private word that Slack
 * did not take is not worth repeating later. The address is as good as a password for half an hour, so it is not logged.
 */
final class PrivateAnswer {
    private static final Logger log = LoggerFactory.getLogger(PrivateAnswer.class);

    private PrivateAnswer() {}

    static void send(ActionContext clicked, String text) {
        send(clicked, clicked.getResponseUrl(), text);
    }

    static void send(SlashCommandContext typed, String text) {
        send(typed, typed.getResponseUrl(), text);
    }

    /** {@code slow} is asked in a thread of its own. */
    static void send(SlashCommandContext typed, Supplier<String> slow) {
        Thread.startVirtualThread(() -> send(typed, found(slow)));
    }

    /** The answer, or that it broke. */
    static String found(Supplier<String> slow) {
        try {
            return slow.get();
        } catch (RuntimeException broken) {
            return Mishap.logged(broken);
        }
    }

    private static void send(Context context, @Nullable String address, String text) {
        if (address == null) {
            log.warn("no address for a private answer: {}", text);
            return;
        }
        var responder = new Responder(context.getSlack(), address);
        var answer = ActionResponse.builder()
                .responseType("ephemeral")
                .replaceOriginal(false)
                .text(text)
                .build();
        Thread.startVirtualThread(() -> send(responder, answer));
    }

    private static void send(Responder responder, ActionResponse answer) {
        try {
            int code = responder.send(answer).getCode();
            if (code != 200) {
                log.warn("Slack did not take a private answer: HTTP {}", code);
            }
        } catch (IOException | RuntimeException away) {
            log.warn("Slack did not take a private answer: {}", away.getClass().getSimpleName());
        }
    }
}
