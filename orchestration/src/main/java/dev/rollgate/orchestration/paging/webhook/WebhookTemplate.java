package dev.rollgate.orchestration.paging.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rollgate.orchestration.paging.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The body of a webhook: JSON in whose texts places like <code>${summary}</code> stand for what is to be said.
 *
 * <p>It is read as JSON once and filled as JSON, so that nothing that is said can break out of its text. A field whose text is
 * one place and nothing else is left out where there is nothing to say (a node that is none, a thread not known yet);
 * <code>${details}</code> alone becomes an object. Names of fields hold no places.
 */
public final class WebhookTemplate {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonNode body;
    private final StateWords words;

    private WebhookTemplate(JsonNode body, StateWords words) {
        this.body = body;
        this.words = words;
    }

    /** @throws IllegalArgumentException with a sentence for people: no JSON, or a place that is unknown, and which */
    public static WebhookTemplate of(String json, StateWords words) {
        return of(parsed(json), words);
    }

    /**
     * A template with its words, as the ready-made ones are: <code>{"words": {"trigger": …, "acknowledge": …,
     * "resolve": …}, "body": …}</code>; a word that is missing is an empty one.
     *
     * @throws IllegalArgumentException with a sentence for people
     */
    public static WebhookTemplate read(String json) {
        JsonNode file = parsed(json);
        JsonNode words = file.path("words");
        return of(
                file.path("body"),
                new StateWords(
                        word(words, Action.TRIGGER), word(words, Action.ACKNOWLEDGE), word(words, Action.RESOLVE)));
    }

    /**
     * One that comes with the bot: {@code grafana-irm}, {@code incident-io} or {@code splunk-on-call}.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static WebhookTemplate ready(String name) {
        String path = "/pagers/" + name + ".json";
        try (InputStream file = WebhookTemplate.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalArgumentException("there is no ready-made template " + name);
            }
            return read(new String(file.readAllBytes(), UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The same body with other words. */
    public WebhookTemplate with(StateWords others) {
        return new WebhookTemplate(body, others);
    }

    public StateWords words() {
        return words;
    }

    /**
     * The body as it is sent; empty: the other side has no word for this.
     *
     * @param by who takes care of it; empty: this is no acknowledgement
     */
    Optional<JsonNode> filled(Action action, Page page, String by) {
        String state = words.of(action);
        return state.isBlank() ? Optional.empty() : filled(body, new Filling(action, state, page, by));
    }

    private static WebhookTemplate of(JsonNode body, StateWords words) {
        if (!body.isObject() && !body.isArray()) {
            throw new IllegalArgumentException("a template's body must be a JSON object or list");
        }
        check(body);
        return new WebhookTemplate(body, words);
    }

    private static void check(JsonNode node) {
        if (node.isString()) {
            new PlaceText(node.stringValue());
        }
        node.propertyNames().stream().filter(name -> name.contains("${")).forEach(name -> {
            throw new IllegalArgumentException("places stand in texts and not in names of fields: " + name);
        });
        node.valueStream().forEach(WebhookTemplate::check);
    }

    /** Empty: to be left out. */
    private static Optional<JsonNode> filled(JsonNode node, Filling filling) {
        if (node.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                filled(field.getValue(), filling).ifPresent(value -> object.set(field.getKey(), value));
            }
            return Optional.of(object);
        }
        if (node.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            node.valueStream().forEach(item -> filled(item, filling).ifPresent(list::add));
            return Optional.of(list);
        }
        return node.isString() ? filled(new PlaceText(node.stringValue()), filling) : Optional.of(node);
    }

    private static Optional<JsonNode> filled(PlaceText text, Filling filling) {
        Optional<Place> alone = text.alone();
        if (alone.filter(place -> place == Place.DETAILS).isPresent()) {
            ObjectNode details = JsonNodeFactory.instance.objectNode();
            filling.page().details().forEach(details::put);
            return Optional.of(details);
        }
        String said = text.filled(filling);
        return alone.isPresent() && said.isEmpty()
                ? Optional.empty()
                : Optional.of(JsonNodeFactory.instance.stringNode(said));
    }

    private static String word(JsonNode words, Action action) {
        return words.path(action.word()).asString("");
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException broken) {
            throw new IllegalArgumentException(
                    "the template is not JSON: line " + broken.getLocation().getLineNr() + ", column "
                            + broken.getLocation().getColumnNr(),
                    broken);
        }
    }
}
