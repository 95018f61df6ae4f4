package dev.rollgate.bot.config;

import com.slack.api.bolt.App;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
import dev.rollgate.bot.ops.Acknowledgements;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Bolt's servlet for requests of a size that Slack sends. A body is read whole before its signature can be judged, so what
 * anybody may send is limited here.
 */
final class SlackServlet extends SlackAppServlet {
    private static final long serialVersionUID = 1L;
    /** The largest Slack sends are submitted forms, of a few ten thousand bytes. */
    private static final int MOST_BYTES = 1024 * 1024;

    private final transient Acknowledgements acknowledgements;

    SlackServlet(App app, Acknowledgements acknowledgements) {
        super(app);
        this.acknowledgements = acknowledgements;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // without a length there is no telling how long it will be; Slack sends one
        if (request.getContentLengthLong() < 0 || request.getContentLengthLong() > MOST_BYTES) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        long began = System.nanoTime();
        super.doPost(request, response);
        acknowledgements.took(response.getStatus(), System.nanoTime() - began);
    }
}
