package dev.rollgate.bot.config;

import dev.rollgate.orchestration.confluence.Secret;
import dev.rollgate.orchestration.paging.webhook.StateWords;
import dev.rollgate.orchestration.paging.webhook.WebhookTemplate;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a pager that takes JSON over HTTP, {@code rollgate.pagers.<name>} of type webhook. */
final class WebhookReader {
    private static final List<String> READY = List.of("grafana-irm", "incident-io", "splunk-on-call");
    private static final String FILE = "file:";
    private static final String TEMPLATE_WANTED =
            String.join(", ", READY) + " or the path of a JSON file is wanted, like file:/etc/rollgate/pager.json";

    private static final Pattern WORD = Pattern.compile("[^\\p{Cntrl}]{1,100}");
    private static final String WORD_WANTED = "a word of up to 100 characters is wanted";

    private final Section pager;

    WebhookReader(Section pager) {
        this.pager = pager;
    }

    Optional<PagerSettings.Webhook> read() {
        boolean http = PagerReader.allowsHttp(pager);
        Optional<Secret> url =
                pager.secret("url", "give the whole address that the receiver shows", text -> url(text, http));
        Optional<WebhookTemplate> template = pager.required("template", TEMPLATE_WANTED, WebhookReader::template);
        Optional<WebhookTemplate> worded = template.map(this::worded);
        Optional<Secret> signing = pager.optionalSecret("secret", Secret::of);
        Optional<Secret> token = pager.optionalSecret("token", text -> Secret.of(Forms.sendable(text)));
        return url.flatMap(address -> worded.map(body -> new PagerSettings.Webhook(address, body, signing, token)));
    }

    private static Secret url(String text, boolean allowHttp) {
        URI address = Addresses.guarded(Addresses.hook(text), allowHttp);
        return Secret.of(address.toString());
    }

    private WebhookTemplate worded(WebhookTemplate template) {
        Section words = pager.below("words");
        StateWords usual = template.words();
        return template.with(new StateWords(
                word(words, "trigger", usual.trigger()),
                word(words, "acknowledge", usual.acknowledge()),
                word(words, "resolve", usual.resolve())));
    }

    private static String word(Section words, String key, String usual) {
        return words.optional(key, text -> Forms.matching(WORD, text, WORD_WANTED))
                .orElse(usual);
    }

    private static WebhookTemplate template(String text) {
        if (READY.contains(text)) {
            return WebhookTemplate.ready(text);
        }
        if (!text.startsWith(FILE)) {
            throw new IllegalArgumentException(TEMPLATE_WANTED);
        }
        return WebhookTemplate.read(content(text.substring(FILE.length())));
    }

    private static String content(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException | InvalidPathException unreadable) {
            throw new IllegalArgumentException(
                    "a file that the bot may read is wanted, of JSON in UTF-8; this one cannot be read", unreadable);
        }
    }
}
