package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.run.ClusterView;
import dev.rollgate.orchestration.run.Outlook;
import dev.rollgate.orchestration.run.Reading;

/** What the start form knows of the cluster that was chosen, so far. */
public sealed interface FormFinding {
    /** No cluster is chosen yet. */
    record NothingChosen() implements FormFinding {}

    /** The cluster is being asked. */
    record Looking() implements FormFinding {}

    /** The form would be refused, so the cluster was not asked. {@code why}: mrkdwn, escaped. */
    record Refused(String why) implements FormFinding {}

    /**
     * How the cluster is, for there is no version to judge.
     *
     * @param typed what stands in the version's field; empty: nothing
     */
    record Seen(Reading<ClusterView> cluster, String typed) implements FormFinding {}

    /** A fault of ours; the log has it. */
    record Broken() implements FormFinding {}

    /** What a run to the version would meet. */
    record Judged(Outlook outlook) implements FormFinding {}
}
