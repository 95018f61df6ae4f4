package dev.rollgate.orchestration.web;

import java.net.URI;

/** Addresses that paths are appended to. {@code URI.resolve} is no use here: it drops the context path. */
public final class WebAddress {
    private WebAddress() {}

    /** @throws IllegalArgumentException with a sentence that does not repeat the address: it may hold a password */
    public static URI checked(URI address) {
        boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
        if (!web || address.getHost() == null) {
            throw new IllegalArgumentException(
                    "a web address is http:// or https://, a host name, and perhaps a port and a path");
        }
        if (address.getPort() == 0 || address.getPort() > 65_535) {
            throw new IllegalArgumentException("a port is a number from 1 to 65535");
        }
        if (address.getRawUserInfo() != null) {
            throw new IllegalArgumentException("a web address must not hold a user name or password");
        }
        if (address.getRawQuery() != null || address.getRawFragment() != null) {
            throw new IllegalArgumentException("a web address to append paths to must not hold '?' or '#'");
        }
        return URI.create(withoutTrailingSlashes(address.toString()));
    }

    /** @throws IllegalArgumentException if the path cannot stand in an address */
    public static URI below(URI checked, String path) {
        return URI.create(checked + path);
    }

    public static String withoutTrailingSlashes(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '/') {
            end--;
        }
        return text.substring(0, end);
    }
}
