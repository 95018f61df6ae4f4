package dev.rollgate.bot.slack;

import dev.rollgate.bot.access.Access;
import dev.rollgate.bot.access.Asker;
import dev.rollgate.bot.access.Bar;
import dev.rollgate.bot.access.Right;
import dev.rollgate.bot.access.Verdict;
import dev.rollgate.orchestration.run.Person;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks {@link Access}; a denial is put into words, and into the log: it never gets as far as the run's own. */
final class Permissions {
    private static final Logger log = LoggerFactory.getLogger(Permissions.class);

    private final Access access;

    Permissions(Access access) {
        this.access = access;
    }

    /** The denial; empty if they may ask how things stand. */
    Optional<Reply> denyReading(Sent sent) {
        return access.barToRead(sent.asker()).map(why -> barred(why, sent.by(), "any command"));
    }

    /** The denial; empty if they may start a run. */
    Optional<Reply> denyStarting(SlackCluster cluster, Sent sent) {
        return denial(
                access.mayStart(cluster.policy(), sent.asker(), sent.channel(), cluster.channel()), cluster, sent.by());
    }

    /** The denial; empty if the command is allowed. */
    Optional<Reply> deny(Right right, SlackCluster cluster, Sent sent) {
        return deny(right, cluster, sent.asker(), sent.channel());
    }

    /** The denial; empty if they have the right, where they ask: the channel of the command, or of the message with the button. */
    Optional<Reply> deny(Right right, SlackCluster cluster, Asker by, String channel) {
        return denial(access.may(right, cluster.policy(), by, channel, cluster.channel()), cluster, by.person());
    }

    private static Optional<Reply> denial(Verdict verdict, SlackCluster cluster, Person by) {
        return switch (verdict) {
            case Verdict.Allowed allowed -> Optional.empty();
            case Verdict.Barred(Bar why) ->
                Optional.of(barred(why, by, cluster.key().text()));
            case Verdict.Denied(Verdict.Reason why) -> {
                log.info("denied to {} on {}: {}", by, cluster.key(), why);
                yield Optional.of(Reply.told(DenialWords.of(why, cluster)));
            }
        };
    }

    private static Reply barred(Bar why, Person by, String what) {
        log.info("denied to {} on {}: {}", by, what, why);
        return Reply.told(DenialWords.of(why));
    }
}
