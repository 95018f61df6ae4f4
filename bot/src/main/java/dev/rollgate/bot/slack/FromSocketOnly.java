package dev.rollgate.bot.slack;

import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;

/** Lets through what came over a socket that the bot has opened with its token: that is trusted, and nothing of it is signed. */
final class FromSocketOnly implements Middleware {
    @Override
    public Response apply(Request request, Response soFar, MiddlewareChain chain) throws Exception {
        return request.isSocketMode() ? chain.next(request) : Response.json(401, "{\"error\":\"invalid request\"}");
    }
}
