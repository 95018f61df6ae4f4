package dev.rollgate.sandbox.confluence;

import org.jspecify.annotations.Nullable;

/** What Confluence refuses before it looks at what is asked, in its order: browsers, strangers, people without the right, forgery, other types. */
final class RequestChecks {
    private final ServerSpec spec;

    RequestChecks(ServerSpec spec) {
        this.spec = spec;
    }

    /** Null: let through. */
    @Nullable
    Reply refusal(Request request) {
        String agent = request.userAgent();
        if (agent != null && agent.startsWith("Mozilla")) {
            return Reply.html(403, "XSRF check failed");
        }
        String authorization = request.authorization();
        boolean known = authorization != null && spec.others().contains(authorization);
        if (authorization == null || (!known && !spec.sysadmins().contains(authorization))) {
            return unauthorized();
        }
        if (known) {
            return notSysadmin();
        }
        return request.isPost() ? refusalOfPost(request) : null;
    }

    private static @Nullable Reply refusalOfPost(Request request) {
        if (!"no-check".equals(request.xsrfToken())) {
            return xsrf();
        }
        String type = request.contentType();
        return type != null && type.startsWith("application/json") ? null : Reply.html(415, "Unsupported Media Type");
    }

    static Reply unauthorized() {
        return Reply.error(401, "Client must be authenticated to access this resource.");
    }

    static Reply notSysadmin() {
        return Reply.error(403, "You must be a system administrator to access this resource.");
    }

    static Reply xsrf() {
        return Reply.text(403, "XSRF check failed");
    }
}
