package dev.rollgate.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A bot's side of the Web API, as plain HTTP. */
final class WebApi {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI prefix;
    private final String token;

    WebApi(URI prefix, String token) {
        this.prefix = prefix;
        this.token = token;
    }

    WebApi as(String otherToken) {
        return new WebApi(prefix, otherToken);
    }

    /** Calls with a form, as the Java SDK does, and expects {@code ok}. */
    JsonNode call(String method, String... args) {
        JsonNode answer = json(post(method, args));
        assertThat(answer.path("ok").asBoolean())
                .as(method + " answered " + answer)
                .isTrue();
        return answer;
    }

    /** Calls and expects a refusal with 200; its code. */
    String refusal(String method, String... args) {
        return refusalOf(method, args).path("error").asString();
    }

    JsonNode refusalOf(String method, String... args) {
        HttpResponse<String> response = post(method, args);
        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode answer = json(response);
        assertThat(answer.path("ok").asBoolean()).as(answer.toString()).isFalse();
        return answer;
    }

    HttpResponse<String> post(String method, String... args) {
        Map<String, String> form = new LinkedHashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            form.put(args[i], args[i + 1]);
        }
        return send(prefix.resolve(method), "application/x-www-form-urlencoded", FormBody.encode(form));
    }

    HttpResponse<String> postJson(String method, String body) {
        return send(prefix.resolve(method), "application/json; charset=utf-8", body);
    }

    HttpResponse<String> respond(String responseUrl, String body) {
        return send(URI.create(responseUrl), "application/json", body);
    }

    static JsonNode json(HttpResponse<String> response) {
        return Json.parse(response.body()).orElseThrow();
    }

    private HttpResponse<String> send(URI url, String type, String body) {
        HttpRequest request = HttpRequest.newBuilder(url)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException noAnswer) {
            throw new NoAnswer(noAnswer);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** The connection closed without an answer. */
    static final class NoAnswer extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoAnswer(IOException cause) {
            super(cause);
        }
    }
}
