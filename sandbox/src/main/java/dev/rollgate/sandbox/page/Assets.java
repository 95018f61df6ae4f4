package dev.rollgate.sandbox.page;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Pattern;

/** The page's files, from the class path beside this class. */
final class Assets {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*\\.([a-z0-9]+)");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png");

    record Asset(String type, byte[] content) {}

    /** @throws Denied with 404 if there is none of that name; names have neither slashes nor capitals */
    Asset named(String name) throws IOException {
        var parts = NAME.matcher(name);
        String type = parts.matches() ? TYPES.get(parts.group(1)) : null;
        try (InputStream found = type == null ? null : Assets.class.getResourceAsStream(name)) {
            if (type == null || found == null) {
                throw new Denied(404, "there is no " + name);
            }
            return new Asset(type, found.readAllBytes());
        }
    }
}
