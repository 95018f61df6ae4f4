package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.run.OnIt;
import dev.rollgate.orchestration.run.Person;
import dev.rollgate.orchestration.run.Run;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a page says besides its summary: by name, in the order in which it is put, in plain text. */
final class PageDetails {
    private static final int LONGEST = 1500;

    private final Function<Person, String> names;
    private final Map<String, String> details = new LinkedHashMap<>();

    PageDetails(Function<Person, String> names) {
        this.names = names;
    }

    /** Left away where there is nothing. */
    PageDetails put(String name, String mrkdwn) {
        String plain = plain(mrkdwn);
        if (!plain.isEmpty()) {
            details.put(name, plain);
        }
        return this;
    }

    PageDetails since(Instant at) {
        return put("since", at.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /** What every page about a run says. */
    PageDetails of(Run run, @Nullable OnIt onIt) {
        Optional.ofNullable(onIt).ifPresent(care -> put("taken care of by", SlackText.mention(care.by())));
        return put("upgrade", SlackText.foreign(Words.journey(run), 200))
                .put("how far", run.nodes().isEmpty() ? "" : Words.progress(run))
                .put("started by", SlackText.mention(run.startedBy()))
                .put("run", SlackText.foreign(run.id().text(), 40));
    }

    Map<String, String> all() {
        return details;
    }

    String plain(String mrkdwn) {
        return PlainWords.of(mrkdwn, names, LONGEST);
    }

    /** "prod-wiki: … (upgrade 9.2.1 → 9.2.21)". {@code what}: mrkdwn */
    String summary(Run run, String what) {
        String versions = run.plan() == null
                ? "upgrade to " + run.target()
                : "upgrade " + run.plan().from() + " → " + run.target();
        return run.cluster() + ": " + plain(what) + " (" + versions + ")";
    }
}
