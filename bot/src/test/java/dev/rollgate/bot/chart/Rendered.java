package dev.rollgate.bot.chart;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.Yaml;

/** Kubernetes objects as the chart makes them. */
record Rendered(List<Map<String, Object>> objects) {
    static Rendered of(String yaml) {
        @SuppressWarnings("unchecked")
        var objects = StreamSupport.stream(new Yaml().loadAll(yaml).spliterator(), false)
                .filter(Objects::nonNull)
                .map(object -> (Map<String, Object>) object)
                .toList();
        return new Rendered(objects);
    }

    List<String> kinds() {
        return objects.stream()
                .map(object -> (String) object.get("kind"))
                .sorted()
                .toList();
    }

    Map<String, Object> one(String kind) {
        List<Map<String, Object>> found = objects.stream()
                .filter(object -> kind.equals(object.get("kind")))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " objects of kind " + kind + " among " + kinds());
        }
        return found.getFirst();
    }

    Map<String, Object> pod() {
        return at(one("StatefulSet"), "spec", "template", "spec");
    }

    Map<String, Object> container() {
        return Rendered.<List<Map<String, Object>>>at(pod(), "containers").getFirst();
    }

    String applicationYml() {
        return at(one("ConfigMap"), "data", "application.yml");
    }

    /** What stands at that path, or null; a number is an index in a list. */
    @SuppressWarnings("unchecked")
    static <T> T at(Object from, String... path) {
        Object value = from;
        for (String key : path) {
            value = switch (value) {
                case Map<?, ?> map -> map.get(key);
                case List<?> list -> list.get(Integer.parseInt(key));
                case null, default -> null;
            };
        }
        return (T) value;
    }
}
