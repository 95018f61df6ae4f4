package dev.rollgate.bot.slack.form;

import com.slack.api.model.view.View;
import dev.rollgate.bot.slack.api.Answer;
import dev.rollgate.bot.slack.api.ShownView;
import dev.rollgate.bot.slack.api.SlackApi;
import dev.rollgate.bot.slack.view.FormCluster;
import dev.rollgate.bot.slack.view.FormFinding;
import dev.rollgate.bot.slack.view.FormMemo;
import dev.rollgate.bot.slack.view.StartForm;
import dev.rollgate.orchestration.engine.Lookout;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The start form on people's screens: opened, and kept up with what they enter. */
public final class StartForms {
    private static final Logger log = LoggerFactory.getLogger(StartForms.class);

    private final SlackApi slack;
    private final List<FormCluster> clusters;
    private final FormLooks looks;

    /** @param clusters what may be chosen; at least one */
    public StartForms(SlackApi slack, Lookout lookout, List<FormCluster> clusters) {
        this.slack = slack;
        this.clusters = List.copyOf(clusters);
        this.looks = new FormLooks(slack, new FormSight(lookout), this.clusters);
    }

    /**
     * Opens the form, and then, after this has returned, looks at the cluster. Takes at most 2 seconds.
     *
     * @param triggerId of what the person did
     * @param judge is asked afterwards
     * @return false: Slack did not say that it is open, so tell them another way
     */
    public boolean open(String triggerId, FormMemo memo, FormJudge judge) {
        var form = new StartForm(clusters, memo);
        Optional<FormCluster> about = form.preset();
        FormFinding first = about.isPresent() ? new FormFinding.Looking() : new FormFinding.NothingChosen();
        return switch (slack.openView(triggerId, form.showing(about, first))) {
            case Answer.Done<ShownView>(ShownView opened) -> {
                var entries = new FormEntries(clusters.size() > 1, about.map(FormCluster::key), "");
                about.ifPresent(
                        there -> looks.want(new FormWish(opened.id(), opened.hash(), form.memo(), entries, judge)));
                yield true;
            }
            case Answer.RateLimited<ShownView> limited -> notOpened("Slack's rate limit");
            case Answer.Refused<ShownView>(String code) -> notOpened("Slack says " + code);
            case Answer.Unclear<ShownView>(String why) -> notOpened(why);
        };
    }

    private static boolean notOpened(String why) {
        log.warn("the start form cannot be opened: {}", why);
        return false;
    }

    /** Somebody has entered something; looks at what that would meet, after this has returned. */
    public void entered(View view, FormMemo memo, FormJudge judge) {
        looks.want(new FormWish(view.getId(), null, memo, FormEntries.of(view, memo), judge));
    }
}
