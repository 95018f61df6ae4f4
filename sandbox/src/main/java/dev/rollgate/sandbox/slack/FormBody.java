package dev.rollgate.sandbox.slack;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code application/x-www-form-urlencoded}, both ways. */
final class FormBody {
    private FormBody() {}

    /** As Slack encodes: the asterisk too, which Java leaves alone (a body that is decoded and encoded again differs). */
    static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    static Map<String, String> decode(String body) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : body.split("&", -1)) {
            if (!field.isEmpty()) {
                int sign = field.indexOf('=');
                String name = sign < 0 ? field : field.substring(0, sign);
                fields.put(decodeOne(name), sign < 0 ? "" : decodeOne(field.substring(sign + 1)));
            }
        }
        return fields;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("*", "%2A");
    }

    private static String decodeOne(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
