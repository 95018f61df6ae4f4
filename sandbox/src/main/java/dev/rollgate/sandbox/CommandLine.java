package dev.rollgate.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.regex.Pattern;

/** What was typed after the program's name. */
sealed interface CommandLine {
    /** An upgrade by simulated people. */
    record Autopilot(Options options) implements CommandLine {}

    /** The page, until the program is ended. */
    record Page(Options options) implements CommandLine {}

    /** A wish for the list of options. */
    record Help() implements CommandLine {}

    /** Something else; {@code why} is one sentence that says what would be right. */
    record Wrong(String why) implements CommandLine {}

    static CommandLine parse(String... args) {
        if (Arrays.asList(args).contains("--help")) {
            return new Help();
        }
        try {
            return new Parser(Arrays.asList(args).iterator()).parse();
        } catch (IllegalArgumentException wrong) {
            return new Wrong(String.valueOf(wrong.getMessage()));
        }
    }

    /** Reads the words from left to right; a complaint is an IllegalArgumentException. */
    final class Parser {
        private static final Pattern VERSION = Pattern.compile("\\d{1,6}\\.\\d{1,6}\\.\\d{1,6}");

        private final Iterator<String> words;
        private Options options = Options.USUAL;
        private boolean autopilot;

        private Parser(Iterator<String> words) {
            this.words = words;
        }

        private CommandLine parse() {
            while (words.hasNext()) {
                take(words.next());
            }
            if (options.from().equals(options.to())) {
                throw new IllegalArgumentException("--to must differ from --from, both are " + options.to());
            }
            return autopilot ? new Autopilot(options) : new Page(options.withPage());
        }

        private void take(String option) {
            switch (option) {
                case "--autopilot" -> autopilot = true;
                case "--page" -> options = options.withPage();
                case "--port" -> options = options.withPort((int) number(option, 0, 65_535, true));
                case "--keep" -> options = options.keeping();
                case "--socket" -> options = options.overSocket();
                case "--bot-jar" -> options = options.withJar(Path.of(value(option)));
                case "--nodes" -> options = options.withNodes((int) number(option, 2, 9, true));
                case "--speed" -> options = options.withSpeed(number(option, 0.01, 10_000, false));
                case "--timeout" ->
                    options = options.withTimeout(Duration.ofSeconds((long) number(option, 1, 86_400, true)));
                case "--from" -> options = options.withFrom(version(option));
                case "--to" -> options = options.withTo(version(option));
                default ->
                    throw new IllegalArgumentException("there is no option " + option + " (--help lists the options)");
            }
        }

        private String value(String option) {
            if (!words.hasNext()) {
                throw new IllegalArgumentException(option + " wants a value after it");
            }
            return words.next();
        }

        private String version(String option) {
            String text = value(option);
            if (!VERSION.matcher(text).matches()) {
                throw new IllegalArgumentException(
                        option + " wants a version of three numbers, like 9.2.21, not " + text);
            }
            return text;
        }

        private double number(String option, double least, double most, boolean whole) {
            String text = value(option);
            double number = parsed(text);
            if (!(number >= least && number <= most) || whole && number != Math.rint(number)) {
                String form = whole
                        ? "%s wants a whole number from %.0f to %.0f, not %s"
                        : "%s wants a number from %s to %.0f, not %s";
                throw new IllegalArgumentException(String.format(Locale.ROOT, form, option, least, most, text));
            }
            return number;
        }

        private static double parsed(String text) {
            try {
                return Double.parseDouble(text);
            } catch (NumberFormatException none) {
                return Double.NaN;
            }
        }
    }
}
