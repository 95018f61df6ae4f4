package dev.rollgate.orchestration.paging.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rollgate.orchestration.confluence.Secret;
import java.net.URLEncoder;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.node.StringNode;

/** Takes what was sent in confidence out of what came back: in whatever case it is repeated, and as JSON and addresses write it. */
final class Redaction {
    private final List<Pattern> secrets;
    private final String dots;

    Redaction(List<Secret> secrets) {
        this.secrets = secrets.stream()
                .filter(secret -> !secret.isEmpty())
                .flatMap(Redaction::spellings)
                .distinct()
                // the longest first: one may be a part of another
                .sorted(Comparator.comparing(String::length).reversed())
                .map(text -> Pattern.compile(Pattern.quote(text), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                .toList();
        this.dots = Matcher.quoteReplacement(Secret.of("").toString());
    }

    /** To be asked before anything is cut off the text: half a secret would not be found. */
    String of(String text) {
        String safe = text;
        for (Pattern secret : secrets) {
            safe = secret.matcher(safe).replaceAll(dots);
        }
        return safe;
    }

    private static Stream<String> spellings(Secret secret) {
        String text = secret.reveal();
        String quoted = StringNode.valueOf(text).toString();
        return Stream.of(text, quoted.substring(1, quoted.length() - 1), URLEncoder.encode(text, UTF_8));
    }
}
