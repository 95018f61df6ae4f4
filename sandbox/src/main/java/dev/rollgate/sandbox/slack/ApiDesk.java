package dev.rollgate.sandbox.slack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Serves a call in the order in which Slack refuses: method, token, rate, scope, and then what the method itself says. */
final class ApiDesk {
    private final Workspace workspace;
    private final RateLimits limits;
    private final Map<String, Method> methods = new HashMap<>();

    ApiDesk(Workspace workspace, RateLimits limits) {
        this.workspace = workspace;
        this.limits = limits;
        Stream.of(
                        new ChatMethods(workspace).all(),
                        new ConversationMethods(workspace).all(),
                        new PeopleMethods(workspace).all(),
                        new ViewMethods(workspace).all(),
                        new AppMethods(workspace).all(),
                        new SocketMethods(workspace).all())
                .flatMap(List::stream)
                .forEach(method -> methods.put(method.name(), method));
    }

    Reply serve(Call call) {
        Map<String, String> headers = new HashMap<>();
        try {
            Method method = methods.get(call.method());
            if (method == null) {
                throw new Refusal("unknown_method");
            }
            checkToken(call);
            headers.put("X-OAuth-Scopes", workspace.bot().scopeList());
            headers.put("X-Accepted-OAuth-Scopes", String.join(",", method.scopes()));
            int wait = limits.secondsToWait(call.method(), Json.textOr(call.args(), "channel", ""));
            if (wait > 0) {
                return Reply.tooMany(wait);
            }
            checkScopes(method);
            ObjectNode answer = Json.object().put("ok", true);
            answer.setAll(method.body().apply(call));
            return new Reply(200, headers, answer.toString(), null);
        } catch (Refusal refusal) {
            return Reply.refused(200, headers, refusal);
        }
    }

    private void checkToken(Call call) {
        if (call.token() == null) {
            throw new Refusal("not_authed");
        }
        SocketMethods.checkToken(workspace, call.method(), call.token());
    }

    private void checkScopes(Method method) {
        Set<String> granted = workspace.bot().scopes();
        if (!method.scopes().isEmpty() && method.scopes().stream().noneMatch(granted::contains)) {
            throw Refusal.missingScope(
                    String.join(",", method.scopes()), workspace.bot().scopeList());
        }
    }
}
