package dev.rollgate.orchestration.confluence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/**
 * The requests, with what Confluence wants in them.
 *
 * <p>Without {@code X-Atlassian-Token} and with a browser's User-Agent, Origin or Referer its XSRF filter answers 403
 * before it looks at the credentials. No encoding is asked for: a limit on the bytes that come is then a limit on what
 * they become.
 */
record Calls(ConfluenceAddress address) {
    private static final String USER_AGENT = "Rollgate/1";
    private static final String JSON = "application/json";

    Call get(URI uri) {
        return named(uri.getRawPath(), withCredentials(uri).GET().build());
    }

    /** Confluence's orders take no parameters, so the body is empty; its type is asked for all the same. */
    Call post(URI uri) {
        return named(
                uri.getRawPath(),
                withCredentials(uri).POST(BodyPublishers.noBody()).build());
    }

    /** A node's own page: nobody's credentials go there. The name holds the host, as it is not the site's. */
    Call anonymous(URI uri) {
        return named(uri.getRawAuthority() + uri.getRawPath(), plain(uri).GET().build());
    }

    /** {@code text} from outside as one segment of a path, whatever is in it. */
    static String segment(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder withCredentials(URI uri) {
        return plain(uri)
                .header("Authorization", address.credentials().authorization().reveal())
                .header("Content-Type", JSON)
                .header("X-Atlassian-Token", "no-check");
    }

    private static HttpRequest.Builder plain(URI uri) {
        return HttpRequest.newBuilder(uri).header("User-Agent", USER_AGENT).header("Accept", JSON);
    }

    private static Call named(String target, HttpRequest request) {
        return new Call(request.method() + " " + target, request);
    }
}
