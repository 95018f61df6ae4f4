package dev.rollgate.sandbox.slack;

import java.util.List;

/** {@code apps.connections.open}, the one method that wants the app's token and no scope of the bot's. */
final class SocketMethods {
    private static final String OPEN = "apps.connections.open";

    private final Workspace workspace;

    SocketMethods(Workspace workspace) {
        this.workspace = workspace;
    }

    List<Method> all() {
        return List.of(new Method(
                OPEN,
                List.of(),
                call -> Json.object().put("url", workspace.sockets().issueLink().toString())));
    }

    /** Refuses the wrong one of the two kinds of token by its kind, as Slack does, and a foreign one as invalid. */
    static void checkToken(Workspace workspace, String method, String token) {
        boolean forApp = method.equals(OPEN);
        if (token.startsWith("xapp-") != forApp) {
            throw new Refusal("not_allowed_token_type");
        }
        String right = forApp ? workspace.sockets().appToken() : workspace.bot().token();
        if (!right.equals(token)) {
            throw new Refusal("invalid_auth");
        }
        String refused = forApp ? workspace.sockets().tokenRefusal() : null;
        if (refused != null) {
            throw new Refusal(refused);
        }
    }
}
