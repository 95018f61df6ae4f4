package dev.rollgate.orchestration.confluence;

import dev.rollgate.orchestration.run.Trouble;
import java.net.http.HttpResponse;
import java.util.Locale;

/** What came back over the wire, before anybody asks what it means. */
sealed interface Answer {
    /** A whole answer, of whatever code and type. */
    record Came(Call call, HttpResponse<String> response) implements Answer {
        int code() {
            return response.statusCode();
        }

        String body() {
            return response.body();
        }

        boolean isJson() {
            return mediaType().equals("application/json");
        }

        boolean isHtml() {
            return mediaType().equals("text/html") || body().stripLeading().startsWith("<");
        }

        /** In lower case and without its parameters; empty if the answer does not say. */
        String mediaType() {
            String type = header("Content-Type");
            int parameters = type.indexOf(';');
            return (parameters < 0 ? type : type.substring(0, parameters))
                    .strip()
                    .toLowerCase(Locale.ROOT);
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        Trouble trouble(Trouble.Kind kind, String what) {
            return call.trouble(kind, code() + ", " + what);
        }
    }

    /** No answer, or not all of it. */
    record Failed(Trouble why) implements Answer {}
}
