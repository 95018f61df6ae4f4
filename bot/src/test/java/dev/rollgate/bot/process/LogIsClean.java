package dev.rollgate.bot.process;

import dev.rollgate.sandbox.process.BotProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the bot printed in all its lives holds no secret and complains of nothing that is not wrong. */
final class LogIsClean {
    /** Of a database that took more than the bot's second of patience, on a machine with too much to do: tried again later. */
    private static final String SLOW_DATABASE = "engine.StoreUnavailable: ";

    private static final Pattern ERROR = Pattern.compile("^\\S+ ERROR |^Exception in thread|OutOfMemoryError");

    private LogIsClean() {}

    static List<String> complaints(BotProcess bot) throws IOException {
        String log = new String(Files.readAllBytes(bot.log()), StandardCharsets.UTF_8);
        List<String> complaints = new ArrayList<>();
        bot.settings().properties().forEach((key, value) -> {
            if (isSecret(key) && log.contains(value.toString())) {
                complaints.add("the log holds the value of " + key);
            }
        });
        log.lines()
                .filter(line -> ERROR.matcher(line).find() && !line.contains(SLOW_DATABASE))
                .forEach(line -> complaints.add("in the log: " + line));
        return complaints;
    }

    private static boolean isSecret(String key) {
        return key.endsWith("token") || key.endsWith("secret");
    }
}
