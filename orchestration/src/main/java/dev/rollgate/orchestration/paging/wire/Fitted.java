package dev.rollgate.orchestration.paging.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Makes text fit the bounds of products: a page that is cut wakes people, one that is refused does not. */
public final class Fitted {
    /** Of a character in JSON: an escaped one takes as many bytes. */
    private static final int MOST_BYTES_A_CHARACTER = 6;

    /** Quotes, colon and comma. */
    private static final int PUNCTUATION = 6;

    private Fitted() {}

    /** At most {@code most} characters; an ellipsis stands for what was cut, and no character is split. */
    public static String text(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - 1;
        return text.substring(0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** The details in their order as an object of at most {@code mostBytes} bytes of JSON: the first that is too long is cut, those after it are left out. */
    public static ObjectNode details(Map<String, String> details, int mostBytes) {
        ObjectNode fitted = JsonNodeFactory.instance.objectNode();
        int left = mostBytes - 2;
        for (Map.Entry<String, String> detail : details.entrySet()) {
            int room = left - bytes(detail.getKey()) - PUNCTUATION;
            int needed = bytes(detail.getValue());
            if (needed <= room) {
                fitted.put(detail.getKey(), detail.getValue());
                left = room - needed;
                continue;
            }
            if (room > MOST_BYTES_A_CHARACTER) {
                fitted.put(detail.getKey(), text(detail.getValue(), room / MOST_BYTES_A_CHARACTER));
            }
            break;
        }
        return fitted;
    }

    private static int bytes(String text) {
        return StringNode.valueOf(text).toString().getBytes(UTF_8).length;
    }
}
