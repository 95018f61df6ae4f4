package dev.rollgate.bot.slack.api;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import dev.rollgate.bot.slack.view.Message;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Slack's Web API by its SDK. */
public final class SlackApiClient implements SlackApi {
    private static final Duration UNNAMED_RETRY = Duration.ofSeconds(30);

    private final MethodsClient methods;
    /** For what must be done before an acknowledgement. */
    private final MethodsClient hurried;

    private final PostFinder finder;

    /** @param slack made by {@link SlackSdk}, and closed by whoever made it */
    public SlackApiClient(Slack slack, String botToken) {
        methods = slack.methods(botToken);
        hurried = SlackSdk.hurried(slack, botToken);
        finder = new PostFinder(methods, this);
    }

    @Override
    public Answer<String> post(Place place, Message message, Mark mark) {
        return call(
                () -> methods.chatPostMessage(post -> post.channel(place.channel())
                        .threadTs(place.thread())
                        .text(message.text())
                        .blocks(blocks(message))
                        .metadata(Marks.metadata(mark))
                        .unfurlLinks(false)
                        .unfurlMedia(false)),
                posted -> posted.getTs());
    }

    @Override
    public Answer<String> edit(String channel, String ts, Message message, Mark mark) {
        return call(
                () -> methods.chatUpdate(edit -> edit.channel(channel)
                        .ts(ts)
                        .text(message.text())
                        .blocks(blocks(message))
                        .metadata(Marks.metadata(mark))),
                edited -> edited.getTs());
    }

    @Override
    public Answer<String> whisper(Place place, String user, Message message) {
        return call(
                () -> methods.chatPostEphemeral(post -> post.channel(place.channel())
                        .threadTs(place.thread())
                        .user(user)
                        .text(message.text())
                        .blocks(blocks(message))),
                posted -> posted.getMessageTs());
    }

    @Override
    public Answer<String> publishHome(String user, List<LayoutBlock> blocks) {
        View home = View.builder().type("home").blocks(blocks).build();
        return call(
                () -> methods.viewsPublish(publish -> publish.userId(user).view(home)),
                published -> published.getView().getId());
    }

    @Override
    public Answer<URI> linkTo(String channel, String ts) {
        return call(
                () -> methods.chatGetPermalink(link -> link.channel(channel).messageTs(ts)),
                found -> URI.create(found.getPermalink()));
    }

    @Override
    public Answer<Optional<String>> find(Place place, Mark mark, Instant since) {
        return finder.find(place, mark, since);
    }

    @Override
    public Answer<ShownView> openView(String triggerId, View view) {
        return call(
                () -> hurried.viewsOpen(open -> open.triggerId(triggerId).view(view)),
                opened -> shown(opened.getView()));
    }

    @Override
    public Answer<ShownView> updateView(String id, @Nullable String hash, View view) {
        return call(
                () -> methods.viewsUpdate(update -> update.viewId(id).hash(hash).view(view)),
                updated -> shown(updated.getView()));
    }

    private static ShownView shown(View view) {
        return new ShownView(text(view.getId()), text(view.getHash()));
    }

    @Override
    public Answer<List<String>> members(String group) {
        return call(
                () -> methods.usergroupsUsersList(list -> list.usergroup(group)), list -> List.copyOf(list.getUsers()));
    }

    @Override
    public Answer<Identity> whoAmI() {
        return call(
                () -> methods.authTest(test -> test),
                me -> new Identity(
                        text(me.getTeamId()), text(me.getUserId()), text(me.getBotId()), text(me.getEnterpriseId())));
    }

    @Override
    public Answer<Profile> person(String user) {
        return there(call(
                () -> methods.usersInfo(ask -> ask.user(user)),
                got -> Optional.ofNullable(got.getUser()).map(Profile::of)));
    }

    @Override
    public Answer<Conversation> channel(String id) {
        return there(call(
                () -> methods.conversationsInfo(ask -> ask.channel(id)),
                got -> Optional.ofNullable(got.getChannel())
                        .map(channel -> new Conversation(channel.isExtShared() || channel.isPendingExtShared()))));
    }

    /** Slack never says "ok" without what was asked for; an endpoint that does so has the method by name only. */
    private static <T> Answer<T> there(Answer<Optional<T>> answer) {
        return switch (answer) {
            case Answer.Done<Optional<T>>(Optional<T> value) ->
                value.<Answer<T>>map(Answer.Done::new).orElseGet(() -> new Answer.Refused<>("unknown_method"));
            case Answer.RateLimited<Optional<T>>(Duration retryAfter) -> new Answer.RateLimited<>(retryAfter);
            case Answer.Refused<Optional<T>>(String code) -> new Answer.Refused<>(code);
            case Answer.Unclear<Optional<T>>(String why) -> new Answer.Unclear<>(why);
        };
    }

    /** One call of the SDK. */
    interface Call<R> {
        R make() throws IOException, SlackApiException;
    }

    /** Why only the kind of an exception is told: its text may hold what was sent, and so the token. */
    static <R extends SlackApiTextResponse, T> Answer<T> call(Call<R> call, Function<R, T> value) {
        try {
            R response = call.make();
            return response.isOk() ? new Answer.Done<>(value.apply(response)) : refusal(text(response.getError()));
        } catch (SlackApiException answered) {
            return httpFailure(answered);
        } catch (ConnectException | UnknownHostException neverSent) {
            return new Answer.Refused<>("not_connected");
        } catch (IOException | RuntimeException lost) {
            return new Answer.Unclear<>("no answer: " + lost.getClass().getSimpleName());
        }
    }

    /** Slack says of some codes that part of what was asked may have happened all the same. */
    private static <T> Answer<T> refusal(String code) {
        return switch (code) {
            case "internal_error", "fatal_error", "request_timeout", "service_unavailable" ->
                new Answer.Unclear<>(code);
            case "ratelimited", "rate_limited" -> new Answer.RateLimited<>(UNNAMED_RETRY);
            default -> new Answer.Refused<>(code);
        };
    }

    private static <T> Answer<T> httpFailure(SlackApiException answered) {
        int status = answered.getResponse().code();
        if (status == 429) {
            return new Answer.RateLimited<>(retryAfter(answered.getResponse().header("Retry-After")));
        }
        return status >= 400 && status < 500
                ? new Answer.Refused<>("http_" + status)
                : new Answer.Unclear<>("HTTP " + status);
    }

    private static Duration retryAfter(@Nullable String header) {
        return header != null && header.matches("\\d{1,5}")
                ? Duration.ofSeconds(Math.max(1, Long.parseLong(header)))
                : UNNAMED_RETRY;
    }

    /** Null, not empty: an empty list would be sent, and Slack refuses it. */
    private static @Nullable List<LayoutBlock> blocks(Message message) {
        return message.blocks().isEmpty() ? null : message.blocks();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
