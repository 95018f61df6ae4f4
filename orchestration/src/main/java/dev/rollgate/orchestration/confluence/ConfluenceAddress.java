package dev.rollgate.orchestration.confluence;

import dev.rollgate.orchestration.web.WebAddress;
import java.net.URI;

/**
 * Where a cluster's REST API is, and who asks. What is no web address is refused by an {@link IllegalArgumentException}
 * with a sentence for people.
 *
 * @param baseUrl scheme, host, port and context path, as users know the site; kept without a trailing slash
 * @param apiPath below the context path, {@link #API_PATH} unless Atlassian moves it; kept with a slash in front and none behind
 */
public record ConfluenceAddress(URI baseUrl, String apiPath, Credentials credentials) {
    /** What installations answer to; Atlassian's page prints a longer path, hence a setting. */
    public static final String API_PATH = "/rest/zdu";

    public ConfluenceAddress {
        baseUrl = WebAddress.checked(baseUrl);
        apiPath = slashInFront(WebAddress.withoutTrailingSlashes(apiPath));
        WebAddress.checked(WebAddress.below(baseUrl, apiPath));
    }

    /** The rolling-upgrade API: {@code path} with a slash in front. */
    URI upgradeApi(String path) {
        return WebAddress.below(baseUrl, apiPath + path);
    }

    /** Any other page of the site: {@code path} with a slash in front. */
    URI site(String path) {
        return WebAddress.below(baseUrl, path);
    }

    private static String slashInFront(String path) {
        return path.isEmpty() || path.startsWith("/") ? path : "/" + path;
    }
}
