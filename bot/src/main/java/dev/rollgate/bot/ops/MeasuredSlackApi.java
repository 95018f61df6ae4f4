package dev.rollgate.bot.ops;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import dev.rollgate.bot.slack.api.Answer;
import dev.rollgate.bot.slack.api.Conversation;
import dev.rollgate.bot.slack.api.Identity;
import dev.rollgate.bot.slack.api.Mark;
import dev.rollgate.bot.slack.api.Place;
import dev.rollgate.bot.slack.api.Profile;
import dev.rollgate.bot.slack.api.ShownView;
import dev.rollgate.bot.slack.api.SlackApi;
import dev.rollgate.bot.slack.view.Message;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Slack's API with how long its verbs took and what came of them: timer {@code rollgate.slack.calls}. */
public final class MeasuredSlackApi implements SlackApi {
    private final SlackApi slack;
    private final MeterRegistry meters;

    public MeasuredSlackApi(SlackApi slack, MeterRegistry meters) {
        this.slack = slack;
        this.meters = meters;
    }

    @Override
    public Answer<String> post(Place place, Message message, Mark mark) {
        return measured("post", () -> slack.post(place, message, mark));
    }

    @Override
    public Answer<String> edit(String channel, String ts, Message message, Mark mark) {
        return measured("edit", () -> slack.edit(channel, ts, message, mark));
    }

    @Override
    public Answer<String> whisper(Place place, String user, Message message) {
        return measured("whisper", () -> slack.whisper(place, user, message));
    }

    @Override
    public Answer<String> publishHome(String user, List<LayoutBlock> blocks) {
        return measured("publishHome", () -> slack.publishHome(user, blocks));
    }

    @Override
    public Answer<URI> linkTo(String channel, String ts) {
        return measured("linkTo", () -> slack.linkTo(channel, ts));
    }

    @Override
    public Answer<Optional<String>> find(Place place, Mark mark, Instant since) {
        return measured("find", () -> slack.find(place, mark, since));
    }

    @Override
    public Answer<ShownView> openView(String triggerId, View view) {
        return measured("openView", () -> slack.openView(triggerId, view));
    }

    @Override
    public Answer<ShownView> updateView(String id, @Nullable String hash, View view) {
        return measured("updateView", () -> slack.updateView(id, hash, view));
    }

    @Override
    public Answer<List<String>> members(String group) {
        return measured("members", () -> slack.members(group));
    }

    @Override
    public Answer<Identity> whoAmI() {
        return measured("whoAmI", slack::whoAmI);
    }

    @Override
    public Answer<Profile> person(String user) {
        return measured("person", () -> slack.person(user));
    }

    @Override
    public Answer<Conversation> channel(String id) {
        return measured("channel", () -> slack.channel(id));
    }

    private <T> Answer<T> measured(String verb, Supplier<Answer<T>> call) {
        Timer.Sample began = Timer.start(meters);
        Answer<T> answer = call.get();
        began.stop(Timer.builder("rollgate.slack.calls")
                .tag("verb", verb)
                .tag("outcome", outcome(answer))
                .register(meters));
        return answer;
    }

    private static String outcome(Answer<?> answer) {
        return switch (answer) {
            case Answer.Done<?> done -> "done";
            case Answer.RateLimited<?> limited -> "rate_limited";
            case Answer.Refused<?> refused -> refused.code();
            case Answer.Unclear<?> unclear -> "unclear";
        };
    }
}
