package dev.rollgate.bot.slack.thread;

import com.slack.api.util.json.GsonFactory;
import dev.rollgate.bot.slack.view.Message;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short name for what a message shows: equal where nothing differs. */
final class Digest {
    private Digest() {}

    static String of(Message message) {
        String all = message.text() + "\n" + GsonFactory.createSnakeCase().toJson(message.blocks());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
