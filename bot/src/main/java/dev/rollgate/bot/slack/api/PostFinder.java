package dev.rollgate.bot.slack.api;

import com.slack.api.methods.MethodsClient;
import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a channel or a thread, page by page, until one of our posts is found. */
final class PostFinder {
    private static final int PAGES = 10;
    /** No further page after that: whoever looks has claimed a step for a short while only. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private static final int PAGE = 200;

    private final MethodsClient methods;
    private final SlackApi self;
    private volatile @Nullable Identity me;

    PostFinder(MethodsClient methods, SlackApi self) {
        this.methods = methods;
        this.self = self;
    }

    private record Page(List<Message> messages, String next) {
        static Page of(@Nullable List<Message> messages, @Nullable ResponseMetadata metadata) {
            String next = metadata == null || metadata.getNextCursor() == null ? "" : metadata.getNextCursor();
            return new Page(messages == null ? List.of() : messages, next);
        }
    }

    Answer<Optional<String>> find(Place place, Mark mark, Instant since) {
        return switch (identity()) {
            case Answer.Done<Identity>(Identity known) -> find(place, mark, since, known);
            case Answer.RateLimited<Identity>(var retryAfter) -> new Answer.RateLimited<>(retryAfter);
            case Answer.Refused<Identity>(String code) -> new Answer.Refused<>(code);
            case Answer.Unclear<Identity>(String why) -> new Answer.Unclear<>(why);
        };
    }

    private Answer<Optional<String>> find(Place place, Mark mark, Instant since, Identity own) {
        String cursor = "";
        long begun = System.nanoTime();
        for (int read = 0; read < PAGES; read++) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                return new Answer.Unclear<>("reading the channel took too long");
            }
            switch (page(place, since, cursor)) {
                case Answer.RateLimited<Page>(var retryAfter) -> {
                    return new Answer.RateLimited<>(retryAfter);
                }
                case Answer.Refused<Page>(String code) -> {
                    return new Answer.Refused<>(code);
                }
                case Answer.Unclear<Page>(String why) -> {
                    return new Answer.Unclear<>(why);
                }
                case Answer.Done<Page>(Page page) -> {
                    Optional<String> ours = ours(page, mark, own);
                    if (ours.isPresent() || page.next().isEmpty()) {
                        return new Answer.Done<>(ours);
                    }
                    cursor = page.next();
                }
            }
        }
        return new Answer.Done<>(Optional.empty());
    }

    /** Another app may write the same metadata; only what we posted ourselves counts. */
    private static Optional<String> ours(Page page, Mark mark, Identity own) {
        return page.messages().stream()
                .filter(message -> Marks.matches(message.getMetadata(), mark))
                .filter(message ->
                        own.user().equals(message.getUser()) || own.bot().equals(message.getBotId()))
                .map(Message::getTs)
                .findFirst();
    }

    private Answer<Page> page(Place place, Instant since, String cursor) {
        String oldest = since.getEpochSecond() + ".000000";
        String from = cursor.isEmpty() ? null : cursor;
        String thread = place.thread();
        return thread == null
                ? SlackApiClient.call(
                        () -> methods.conversationsHistory(ask -> ask.channel(place.channel())
                                .oldest(oldest)
                                .limit(PAGE)
                                .cursor(from)
                                .includeAllMetadata(true)),
                        got -> Page.of(got.getMessages(), got.getResponseMetadata()))
                : SlackApiClient.call(
                        () -> methods.conversationsReplies(ask -> ask.channel(place.channel())
                                .ts(thread)
                                .oldest(oldest)
                                .limit(PAGE)
                                .cursor(from)
                                .includeAllMetadata(true)),
                        got -> Page.of(got.getMessages(), got.getResponseMetadata()));
    }

    private Answer<Identity> identity() {
        Identity known = me;
        if (known != null) {
            return new Answer.Done<>(known);
        }
        Answer<Identity> answer = self.whoAmI();
        if (answer instanceof Answer.Done<Identity>(Identity found)) {
            me = found;
        }
        return answer;
    }
}
