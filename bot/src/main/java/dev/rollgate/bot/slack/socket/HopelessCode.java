package dev.rollgate.bot.slack.socket;

import java.util.Set;

/** Slack's codes after which trying again is of no use, and what to do about each. */
final class HopelessCode {
    private static final Set<String> REFUSALS = Set.of(
            "invalid_auth",
            "not_authed",
            "token_revoked",
            "token_expired",
            "account_inactive",
            "not_allowed_token_type",
            "missing_scope");
    private static final String ANOTHER =
            "give another, with the scope connections:write (in the Slack app: Basic Information, App-Level Tokens)";

    private HopelessCode() {}

    /** Whether {@code apps.connections.open} refuses with it for good. */
    static boolean is(String code) {
        return REFUSALS.contains(code);
    }

    /** One line for the log. */
    static String advice(String code) {
        return "rollgate.slack.app-token: " + diagnosis(code) + ". The bot ends now; start it again after that.";
    }

    private static String diagnosis(String code) {
        return switch (code) {
            case "link_disabled" ->
                "Socket Mode was switched off for the Slack app (link_disabled); switch it on (in the Slack app: Socket Mode),"
                        + " or take the token out and set rollgate.slack.signing-secret, to be reached by HTTP";
            case "token_revoked", "token_expired" -> "the token is no longer valid (" + code + "); " + ANOTHER;
            case "account_inactive" ->
                "the Slack app or its workspace is gone (account_inactive); install the app again and "
                        + "give its token (in the Slack app: Basic Information, App-Level Tokens)";
            case "not_allowed_token_type" -> "it is no app-level token (not_allowed_token_type); " + ANOTHER;
            case "missing_scope" -> "the token has no scope connections:write (missing_scope); " + ANOTHER;
            default -> "Slack refuses the token (" + code + "); " + ANOTHER;
        };
    }
}
