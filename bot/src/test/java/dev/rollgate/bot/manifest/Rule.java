package dev.rollgate.bot.manifest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What may stand at one place of a manifest. Nothing that it does not name may stand there. */
sealed interface Rule {
    /** What is wrong, one line each, beginning with the place; none if nothing is. */
    Stream<String> findings(String at, Object value);

    /** @param form a regular expression for the whole text */
    record Text(int fewest, int most, String form) implements Rule {
        Text(int fewest, int most) {
            this(fewest, most, "(?s).*");
        }

        @Override
        public Stream<String> findings(String at, Object value) {
            if (!(value instanceof String text)) {
                return Stream.of(at + ": a text is wanted");
            }
            Stream<String> length = text.length() < fewest || text.length() > most
                    ? Stream.of(at + ": " + text.length() + " characters, " + fewest + " to " + most + " are wanted")
                    : Stream.empty();
            return Stream.concat(
                    length, text.matches(form) ? Stream.empty() : Stream.of(at + ": not of the form " + form));
        }
    }

    record Flag() implements Rule {
        @Override
        public Stream<String> findings(String at, Object value) {
            return value instanceof Boolean ? Stream.empty() : Stream.of(at + ": true or false is wanted");
        }
    }

    record Number() implements Rule {
        @Override
        public Stream<String> findings(String at, Object value) {
            return value instanceof Integer ? Stream.empty() : Stream.of(at + ": a number is wanted");
        }
    }

    record ListOf(int most, Rule element) implements Rule {
        @Override
        public Stream<String> findings(String at, Object value) {
            if (!(value instanceof List<?> list)) {
                return Stream.of(at + ": a list is wanted");
            }
            if (list.size() > most || Set.copyOf(list).size() < list.size()) {
                return Stream.of(at + ": at most " + most + " different elements are wanted");
            }
            return IntStream.range(0, list.size())
                    .boxed()
                    .flatMap(index -> element.findings(at + "[" + index + "]", list.get(index)));
        }
    }

    record Keys(Map<String, Rule> known, Set<String> required) implements Rule {
        @Override
        public Stream<String> findings(String at, Object value) {
            if (!(value instanceof Map<?, ?> map)) {
                return Stream.of(at + ": keys are wanted");
            }
            Stream<String> missing =
                    required.stream().filter(key -> !map.containsKey(key)).map(key -> path(at, key) + ": missing");
            return Stream.concat(
                    missing,
                    map.entrySet().stream().flatMap(entry -> under(path(at, String.valueOf(entry.getKey())), entry)));
        }

        private Stream<String> under(String at, Map.Entry<?, ?> entry) {
            Rule rule = known.get(String.valueOf(entry.getKey()));
            return rule == null ? Stream.of(at + ": unknown") : rule.findings(at, entry.getValue());
        }

        private static String path(String at, String key) {
            return at.isEmpty() ? key : at + "." + key;
        }
    }
}
