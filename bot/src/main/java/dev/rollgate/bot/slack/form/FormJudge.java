package dev.rollgate.bot.slack.form;

import dev.rollgate.orchestration.run.ClusterKey;
import java.util.Optional;

/** Says beforehand what this person's start would be refused for, whatever the version. May be slow; any thread may ask. */
@FunctionalInterface
public interface FormJudge {
    /** The objection, as mrkdwn; empty: none. */
    Optional<String> objection(ClusterKey cluster);
}
