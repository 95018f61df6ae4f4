package dev.rollgate.bot.slack.thread;

import dev.rollgate.bot.slack.api.Answer;
import dev.rollgate.bot.slack.api.Answer.Remedy;
import dev.rollgate.bot.slack.api.Mark;
import dev.rollgate.bot.slack.api.Place;
import dev.rollgate.bot.slack.api.SlackApi;
import dev.rollgate.bot.slack.view.Message;
import dev.rollgate.orchestration.engine.Projection.Step;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says things in Slack at Slack's pace: waits after failures, and says it plainer where Slack refuses the rich form. */
public final class Courier {
    private static final Logger log = LoggerFactory.getLogger(Courier.class);
    /** Nobody can be whispered to in such a channel. */
    private static final Set<String> NO_WHISPER = Set.of("channel_not_found", "not_in_channel", "is_archived");

    private final SlackApi slack;
    private final Pace pace;
    private final Patience patience = new Patience();
    private final AtomicBoolean blind = new AtomicBoolean();

    public Courier(SlackApi slack, Pace pace) {
        this.slack = slack;
        this.pace = pace;
    }

    /** What a look for an earlier post found. */
    sealed interface Look {
        record Found(String ts) implements Look {}

        /** Not there, or nobody lets us look: to be posted. */
        record NotThere() implements Look {}

        record NotNow(Step.Later later) implements Look {}
    }

    /** Whether a post whose answer was lost is there. */
    Look lookFor(Letter letter) {
        String what = "look " + letter.mark();
        return switch (slack.find(letter.place(), letter.mark(), letter.since())) {
            case Answer.Done<Optional<String>>(var ts) -> {
                patience.succeeded(what);
                yield ts.<Look>map(Look.Found::new).orElseGet(Look.NotThere::new);
            }
            case Answer.RateLimited<Optional<String>>(var retryAfter) ->
                new Look.NotNow(new Step.Later(retryAfter, "Slack's rate limit, while looking", true));
            case Answer.Refused<Optional<String>>(String code)
            when code.equals("missing_scope") -> {
                warnOnce();
                yield new Look.NotThere();
            }
            case Answer.Refused<Optional<String>>(String code) ->
                new Look.NotNow(new Step.Later(patience.afterFailureOf(what), "Slack: " + code, true));
            case Answer.Unclear<Optional<String>>(String why) ->
                new Look.NotNow(new Step.Later(patience.afterFailureOf(what), "Slack: " + why, true));
        };
    }

    /** Posts, without looking whether it is there. */
    Delivery post(Letter letter) {
        Duration wait = pace.beforePost(letter.place().channel());
        return wait.isZero()
                ? deliver(
                        "post " + letter.mark(),
                        message -> slack.post(letter.place(), message, letter.mark()),
                        letter.message(),
                        pace::holdPosts)
                : ownPace(wait);
    }

    Delivery edit(String channel, String ts, Message message, Mark mark) {
        Duration wait = pace.beforeEdit();
        return wait.isZero()
                ? deliver("edit " + mark, form -> slack.edit(channel, ts, form, mark), message, pace::holdEdits)
                : ownPace(wait);
    }

    /** {@link Delivery.Never} also where the bot is not in the channel: the person waits, and is reached otherwise. */
    Delivery whisper(String channel, String user, Message message) {
        Duration wait = pace.beforePost(channel);
        return wait.isZero()
                ? deliver(
                        "whisper " + user,
                        form -> unreachable(slack.whisper(Place.channel(channel), user, form)),
                        message,
                        pace::holdPosts)
                : ownPace(wait);
    }

    private static Answer<String> unreachable(Answer<String> answer) {
        return answer instanceof Answer.Refused<String>(String code) && NO_WHISPER.contains(code)
                ? new Answer.Refused<>("user_not_in_channel")
                : answer;
    }

    private Delivery deliver(
            String what, Function<Message, Answer<String>> call, Message message, Consumer<Duration> hold) {
        Answer<String> answer = call.apply(message);
        if (answer instanceof Answer.Refused<String> refused && refused.remedy() == Remedy.PLAINER) {
            log.warn("Slack refuses the form of a message ({}: {}); saying it plainer", what, refused.code());
            answer = call.apply(message.plain());
        }
        return switch (answer) {
            case Answer.Done<String>(String ts) -> {
                patience.succeeded(what);
                yield new Delivery.Sent(ts);
            }
            case Answer.RateLimited<String>(var retryAfter) -> {
                hold.accept(retryAfter);
                yield notNow(retryAfter, "Slack's rate limit", false);
            }
            case Answer.Refused<String> refused
            when refused.remedy() == Remedy.WAIT ->
                notNow(patience.afterFailureOf(what), "Slack: " + refused.code(), false);
            case Answer.Refused<String> refused -> new Delivery.Never(refused.code());
            case Answer.Unclear<String>(String why) -> notNow(patience.afterFailureOf(what), "Slack: " + why, true);
        };
    }

    private void warnOnce() {
        if (blind.compareAndSet(false, true)) {
            log.warn("Slack does not let the bot read its channel (missing_scope: channels:history, groups:history);"
                    + " a post whose answer was lost may show twice");
        }
    }

    private static Delivery ownPace(Duration wait) {
        return notNow(wait, "keeping below Slack's rate", false);
    }

    private static Delivery notNow(Duration wait, String why, boolean mayHaveHappened) {
        return new Delivery.NotNow(new Step.Later(wait, why, mayHaveHappened));
    }
}
