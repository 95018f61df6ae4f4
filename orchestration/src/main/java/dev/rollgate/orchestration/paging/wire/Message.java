package dev.rollgate.orchestration.paging.wire;

import dev.rollgate.orchestration.confluence.Credentials;
import dev.rollgate.orchestration.confluence.Secret;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A request to a pager, and which parts of it are secret. No encoding is asked for: a limit on the bytes that come is then
 * a limit on what they become.
 */
public final class Message {
    private final HttpRequest.Builder request;
    private final String host;
    private final List<Secret> secrets = new ArrayList<>();

    private Message(URI uri) {
        this.host = String.valueOf(uri.getHost());
        this.request =
                HttpRequest.newBuilder(uri).header("User-Agent", "Rollgate/1").header("Accept", "application/json");
    }

    public static Message get(URI uri) {
        return new Message(uri);
    }

    /** A message with JSON in it. */
    public static Message post(URI uri, JsonNode body) {
        return post(uri, body.toString());
    }

    /** A message with JSON in it, as text: for whoever signs it. */
    public static Message post(URI uri, String json) {
        Message message = new Message(uri);
        message.request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
        return message;
    }

    /** @throws IllegalArgumentException if no header can be so; the sentence may repeat the value */
    public Message header(String name, String value) {
        request.setHeader(name, value);
        return this;
    }

    /** A header whose value is secret, with or without the scheme in front of it: a server may repeat either. */
    public Message secretHeader(String name, Secret value) {
        String text = value.reveal();
        request.setHeader(name, text);
        return hiding(value).hiding(Secret.of(text.substring(text.lastIndexOf(' ') + 1)));
    }

    /** Says who asks. */
    public Message authorized(Credentials credentials) {
        if (credentials instanceof Credentials.Basic basic) {
            hiding(basic.password());
        }
        return secretHeader("Authorization", credentials.authorization());
    }

    /** Says that this is a secret, wherever in the request it is. */
    public Message hiding(Secret secret) {
        secrets.add(secret);
        return this;
    }

    HttpRequest request() {
        return request.build();
    }

    List<Secret> secrets() {
        return List.copyOf(secrets);
    }

    /** Only the host: paths, headers and bodies hold secrets. */
    @Override
    public String toString() {
        return "Message[" + host + "]";
    }
}
