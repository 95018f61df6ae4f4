package dev.rollgate.orchestration.paging.wire;

import dev.rollgate.orchestration.confluence.Secret;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes what was sent in confidence out of what came back, in whatever case it is repeated. */
final class Redaction {
    private final List<Pattern> secrets;
    private final String dots;

    Redaction(List<Secret> secrets) {
        // the longest first: one may be a part of another
        this.secrets = secrets.stream()
                .filter(secret -> !secret.isEmpty())
                .sorted(Comparator.comparing((Secret secret) -> secret.reveal().length())
                        .reversed())
                .map(secret -> Pattern.compile(
                        Pattern.quote(secret.reveal()), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                .toList();
        this.dots = Matcher.quoteReplacement(Secret.of("").toString());
    }

    /** Before anything is cut off the text: half a secret would not be found. */
    String of(String text) {
        String safe = text;
        for (Pattern secret : secrets) {
            safe = secret.matcher(safe).replaceAll(dots);
        }
        return safe;
    }
}
