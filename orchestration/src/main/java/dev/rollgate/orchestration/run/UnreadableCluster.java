package dev.rollgate.orchestration.run;

/** What it means for a start that Confluence could not be read: always one blocking check, worded for who can mend it. */
final class UnreadableCluster {
    private UnreadableCluster() {}

    static Check blockingCheck(Trouble trouble) {
        String sentence = sentence(trouble.kind()).formatted(" (" + trouble.detail() + ")");
        return new Check(check(trouble.kind()), Check.Verdict.BLOCK, sentence);
    }

    private static Check.Name check(Trouble.Kind kind) {
        return switch (kind) {
            case UNREACHABLE, TIMED_OUT, SERVER_ERROR, NOT_JSON, MALFORMED, TOO_LARGE, NOT_FOUND, REDIRECTED ->
                Check.Name.REACHABLE;
            case UNAUTHENTICATED, NOT_SYSTEM_ADMINISTRATOR, XSRF_REFUSED -> Check.Name.AUTHENTICATED;
            case NOT_CLUSTERED -> Check.Name.CLUSTERED;
        };
    }

    private static String sentence(Trouble.Kind kind) {
        return switch (kind) {
            case UNREACHABLE, TIMED_OUT, SERVER_ERROR, NOT_JSON, MALFORMED, TOO_LARGE ->
                "Confluence does not answer as it should%s. See whether it is up and whether base-url leads to it, then"
                        + " start again.";
            case NOT_FOUND, REDIRECTED ->
                "The rolling-upgrade API is not at this address%s. Check base-url and api-path of the cluster; the API"
                        + " exists from Confluence 7.9 on.";
            case UNAUTHENTICATED ->
                "Confluence does not accept the credentials%s. Put a valid token or password into the configuration.";
            case NOT_SYSTEM_ADMINISTRATOR ->
                "The account is not a system administrator%s. Give it the System Administrator global permission.";
            case XSRF_REFUSED ->
                "Confluence or a proxy before it refuses the call as forged%s. See that the proxy passes the"
                        + " X-Atlassian-Token header.";
            case NOT_CLUSTERED ->
                "This installation is not clustered%s. Only a Data Center cluster can be upgraded node by node.";
        };
    }
}
