package dev.rollgate.bot.slack.form;

import com.slack.api.model.view.View;
import dev.rollgate.bot.slack.api.Answer;
import dev.rollgate.bot.slack.api.Modals;
import dev.rollgate.bot.slack.api.ShownView;
import dev.rollgate.bot.slack.view.FormCluster;
import dev.rollgate.bot.slack.view.FormFinding;
import dev.rollgate.bot.slack.view.StartForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Grants wishes, slowly: one at a time for each form, and of those that came meanwhile only the newest. A form first says
 * that its cluster is being looked at; what was found replaces only that, so that what a second bot process began to show
 * since then stays.
 */
final class FormLooks {
    private static final Logger log = LoggerFactory.getLogger(FormLooks.class);

    private final Modals slack;
    private final FormSight sight;
    private final List<FormCluster> clusters;
    /** By form. Whoever finds none here serves the form until there is none again. */
    private final Map<String, FormWish> newest = new ConcurrentHashMap<>();

    FormLooks(Modals slack, FormSight sight, List<FormCluster> clusters) {
        this.slack = slack;
        this.sight = sight;
        this.clusters = clusters;
    }

    /** Returns at once. */
    void want(FormWish wish) {
        if (newest.put(wish.view(), wish) == null) {
            Thread.startVirtualThread(() -> serve(wish.view()));
        }
    }

    private void serve(String view) {
        @Nullable FormWish wish;
        while ((wish = newest.get(view)) != null) {
            grant(wish);
            newest.remove(view, wish);
        }
    }

    private void grant(FormWish wish) {
        var form = new StartForm(clusters, wish.memo());
        Optional<FormCluster> about = wish.entries().cluster().flatMap(form::find);
        Optional<String> hash = Optional.ofNullable(wish.hash())
                .or(() -> shown(wish, null, form.showing(about, new FormFinding.Looking())));
        if (hash.isPresent() && isNewest(wish)) {
            FormFinding found = found(wish, about);
            if (isNewest(wish)) {
                shown(wish, hash.get(), form.showing(about, found));
            }
        }
    }

    private FormFinding found(FormWish wish, Optional<FormCluster> about) {
        try {
            return sight.of(wish, about);
        } catch (RuntimeException fault) {
            log.error("a cluster could not be looked at for the start form", fault);
            return new FormFinding.Broken();
        }
    }

    private boolean isNewest(FormWish wish) {
        return wish.equals(newest.get(wish.view()));
    }

    /** The new hash; empty if the form is closed, shows something newer, or Slack does not take it: then it stays as it is. */
    private Optional<String> shown(FormWish wish, @Nullable String hash, View view) {
        Answer<ShownView> first = slack.updateView(wish.view(), hash, view);
        return switch (first instanceof Answer.Unclear ? slack.updateView(wish.view(), hash, view) : first) {
            case Answer.Done<ShownView>(ShownView now) -> Optional.of(now.hash());
            case Answer.Refused<ShownView>(String code) -> {
                log.info("a start form is left as it is: Slack says {}", code);
                yield Optional.empty();
            }
            case Answer.RateLimited<ShownView> limited -> {
                log.warn("a start form is left as it is: Slack's rate limit");
                yield Optional.empty();
            }
            case Answer.Unclear<ShownView>(String why) -> {
                log.warn("a start form may be left as it is: {}", why);
                yield Optional.empty();
            }
        };
    }
}
