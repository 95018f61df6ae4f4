package dev.rollgate.orchestration.confluence;

import static dev.rollgate.orchestration.run.Trouble.Kind.NOT_CLUSTERED;
import static dev.rollgate.orchestration.run.Trouble.Kind.NOT_FOUND;
import static dev.rollgate.orchestration.run.Trouble.Kind.NOT_SYSTEM_ADMINISTRATOR;
import static dev.rollgate.orchestration.run.Trouble.Kind.SERVER_ERROR;
import static dev.rollgate.orchestration.run.Trouble.Kind.UNAUTHENTICATED;
import static dev.rollgate.orchestration.run.Trouble.Kind.XSRF_REFUSED;

import dev.rollgate.orchestration.run.Trouble;
import java.util.Locale;

/** Why Confluence, or something in front of it, said no. The body is read only to tell the causes of a 403 apart, never quoted. */
final class Refused {
    private Refused() {}

    static Trouble why(Answer.Came came) {
        return switch (came.code()) {
            case 401 -> came.trouble(UNAUTHENTICATED, "the user name and password, or the token, are not accepted");
            case 403 -> forbidden(came);
            case 404 -> came.trouble(NOT_FOUND, "there is no such thing at this address");
            case 415 -> came.trouble(SERVER_ERROR, "this type of request is not taken (a proxy may have changed it)");
            case 429 -> came.trouble(SERVER_ERROR, "asked too often");
            default ->
                came.trouble(SERVER_ERROR, came.code() >= 500 ? "the server failed" : "refused without a known reason");
        };
    }

    /**
     * Seen from outside, not documented: the administrator check answers JSON, the XSRF filter plain text or HTML, and an
     * installation without a cluster says that it would have to be one.
     */
    private static Trouble forbidden(Answer.Came came) {
        String text = came.body().toLowerCase(Locale.ROOT);
        if (text.contains("xsrf") || came.isHtml()) {
            return came.trouble(XSRF_REFUSED, "refused before the credentials were looked at (XSRF check or a proxy)");
        }
        if (text.contains("clustered") || (text.contains("cluster") && !text.contains("administrator"))) {
            return came.trouble(NOT_CLUSTERED, "this Confluence does not run as a cluster");
        }
        return came.isJson()
                ? came.trouble(NOT_SYSTEM_ADMINISTRATOR, "the bot's user is not a system administrator")
                : came.trouble(XSRF_REFUSED, "refused before the credentials were looked at (XSRF check or a proxy)");
    }
}
