package dev.rollgate.bot.process;

import dev.rollgate.sandbox.process.BotProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;

/**
 * Whether the bot refused something because the machine was too slow for it. It says so to the person, who does it again; but a
 * bot that is killed at once does not come to say it, so its log is asked.
 */
final class NotTaken {
    private static final Pattern TOO_SLOW = Pattern.compile("answered as not recorded|denied for now");

    private NotTaken() {}

    /** How often so far. */
    static long count(BotProcess bot) {
        try {
            return TOO_SLOW.matcher(new String(Files.readAllBytes(bot.log()), StandardCharsets.UTF_8))
                    .results()
                    .count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
