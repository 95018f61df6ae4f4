package dev.rollgate.bot.slack.socket;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.socket_mode.request.SocketModeEnvelope;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives envelopes to the Bolt app, and makes acknowledgements of what it responds. */
final class Envelopes {
    private static final Logger log = LoggerFactory.getLogger(Envelopes.class);
    private static final int NOT_ANSWERED = 500;

    private final App app;
    private final SocketModeRequestParser parser;
    private final Acknowledged acknowledged;

    Envelopes(App app, Acknowledged acknowledged) {
        this.app = app;
        this.parser = new SocketModeRequestParser(app.config());
        this.acknowledged = acknowledged;
    }

    /**
     * Runs the app's listener, which has recorded what it had to when it returns.
     *
     * @param since when the envelope came, by {@link System#nanoTime}
     * @return what to send; empty where the app would not answer, so that Slack shows a failure, or tells the event again
     */
    Optional<String> answer(String envelope, long since) {
        int status = NOT_ANSWERED;
        try {
            SocketModeRequest request = parser.parse(envelope);
            Response response = app.run(request.getBoltRequest());
            status = response.getStatusCode();
            if (status == 200) {
                return Optional.of(acknowledgement(request.getEnvelope(), response));
            }
            log.warn("an envelope of type {} was answered with {}: not acknowledged", type(request), status);
        } catch (Throwable broken) {
            // whatever it is, this thread and its link must live on
            log.error("an envelope broke a listener: not acknowledged", broken);
        } finally {
            acknowledged.with(status, System.nanoTime() - since);
        }
        return Optional.empty();
    }

    private static String acknowledgement(SocketModeEnvelope envelope, Response response) {
        JsonObject acknowledgement = new JsonObject();
        acknowledgement.addProperty("envelope_id", envelope.getEnvelopeId());
        String body = response.getBody();
        if (body != null && !body.isBlank() && Boolean.TRUE.equals(envelope.getAcceptsResponsePayload())) {
            acknowledgement.add("payload", payload(response, body));
        }
        return new Gson().toJson(acknowledgement);
    }

    private static JsonObject payload(Response response, String body) {
        String type = response.getContentType();
        if (type != null && type.startsWith("application/json")) {
            return JsonParser.parseString(body).getAsJsonObject();
        }
        JsonObject text = new JsonObject();
        text.addProperty("text", body);
        return text;
    }

    private static String type(SocketModeRequest request) {
        return request.getEnvelope().getType();
    }
}
