package dev.rollgate.bot.config;

import com.slack.api.bolt.App;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
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

    private final transient MeterRegistry meters;

    SlackServlet(App app, MeterRegistry meters) {
        super(app);
        this.meters = meters;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // without a length there is no telling how long it will be; Slack sends one
        if (request.getContentLengthLong() < 0 || request.getContentLengthLong() > MOST_BYTES) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        Timer.Sample began = Timer.start(meters);
        super.doPost(request, response);
        began.stop(acknowledgements(response.getStatus()));
    }

    private Timer acknowledgements(int status) {
        return Timer.builder("rollgate.slack.acknowledgements")
                .description("From a request of Slack's to its acknowledgement")
                .tag("status", String.valueOf(status))
                .publishPercentileHistogram()
                .register(meters);
    }
}
