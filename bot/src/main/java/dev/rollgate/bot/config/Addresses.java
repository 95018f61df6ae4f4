package dev.rollgate.bot.config;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses the bot may call. Each method gives the address, or an IllegalArgumentException that says what would be right. */
final class Addresses {
    private static final Pattern LITERAL = Pattern.compile("\\[.*]|[0-9.]+|0x[0-9a-f.x]+");

    private Addresses() {}

    /** Without user info, query and fragment: only what such an address is for. */
    static URI web(String text) {
        URI address = hook(text);
        if (address.getRawQuery() != null || address.getRawFragment() != null) {
            throw new IllegalArgumentException("nothing may follow the path, neither ? nor #");
        }
        return address;
    }

    /** Where it may be the query that says who calls. */
    static URI hook(String text) {
        URI address = parsed(text);
        if (!"http".equalsIgnoreCase(address.getScheme()) && !"https".equalsIgnoreCase(address.getScheme())) {
            throw new IllegalArgumentException("an address that begins with https:// (or http://) is wanted");
        }
        if (address.getRawUserInfo() != null
                || address.getRawAuthority() != null
                        && address.getRawAuthority().contains("@")) {
            throw new IllegalArgumentException("an address holds no user or password; they have keys of their own");
        }
        if (address.getHost() == null || address.getPort() == 0 || address.getPort() > 65_535) {
            throw new IllegalArgumentException(
                    "a host name (letters, digits, dots and dashes) and a port from 1 to 65535 are wanted");
        }
        return notLinkLocal(address);
    }

    /** For where secrets or names of nodes are sent: nobody on the way may read them, unless the way is the machine itself. */
    static URI guarded(URI address, boolean allowHttp) {
        if (allowHttp || "https".equalsIgnoreCase(address.getScheme()) || isLoopback(address.getHost())) {
            return address;
        }
        throw new IllegalArgumentException("an address that begins with https:// is wanted;"
                + " where nobody else reads what is sent, allow-http: true beside it lets it be");
    }

    /** Where a path is put behind by gluing. */
    static URI prefix(String text) {
        URI address = web(text);
        if (!text.endsWith("/")) {
            throw new IllegalArgumentException("it must end with a slash, like https://slack.com/api/");
        }
        return address;
    }

    /** The same for two spellings of one address. */
    static String identity(URI address) {
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        int port = address.getPort() != -1 ? address.getPort() : scheme.equals("https") ? 443 : 80;
        return scheme + "://" + address.getHost().toLowerCase(Locale.ROOT) + ":" + port
                + address.normalize().getPath().replaceAll("/+$", "");
    }

    private static URI parsed(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException malformed) {
            // its message repeats the text, which may hold a password
            throw new IllegalArgumentException("an address like https://wiki.example.com is wanted");
        }
    }

    /** At 169.254.169.254 clouds hand out credentials; nothing that is to be upgraded lives at such addresses. */
    private static URI notLinkLocal(URI address) {
        if (LITERAL.matcher(address.getHost().toLowerCase(Locale.ROOT)).matches() && isLinkLocal(address.getHost())) {
            throw new IllegalArgumentException("link-local addresses (169.254.x.x, fe80::) are not called");
        }
        return address;
    }

    private static boolean isLoopback(String host) {
        return host.equalsIgnoreCase("localhost")
                || LITERAL.matcher(host.toLowerCase(Locale.ROOT)).matches() && isLoopbackLiteral(host);
    }

    private static boolean isLoopbackLiteral(String literal) {
        try {
            return InetAddress.getByName(literal).isLoopbackAddress();
        } catch (UnknownHostException noSuchHost) {
            return false;
        }
    }

    private static boolean isLinkLocal(String literal) {
        try {
            return InetAddress.getByName(literal).isLinkLocalAddress();
        } catch (UnknownHostException noSuchHost) {
            return false;
        }
    }
}
