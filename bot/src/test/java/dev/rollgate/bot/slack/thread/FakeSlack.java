package dev.rollgate.bot.slack.thread;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A Slack that is stricter than Slack: it fails the test at once where something is posted twice, too fast, or before
 * Slack's wait is over, and where what is edited was never posted. It misbehaves as it is told.
 */
final class FakeSlack implements SlackApi {
    /** What goes wrong with one call. */
    enum Fault {
        /** It happens, and nobody learns of it. */
        ANSWER_LOST,
        /** It does not happen, and nobody learns of that. */
        REQUEST_LOST,
        RATE_LIMITED
    }

    /** A message as it is now. */
    record Post(String ts, Place place, Mark mark, Message message, int edits) {}

    static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    private final SettableClock clock;
    final List<Post> posts = new ArrayList<>();
    final List<String> calls = new ArrayList<>();
    final List<Message> whispers = new ArrayList<>();
    private final Map<Integer, Fault> faults = new HashMap<>();
    private final Map<String, Instant> lastPost = new HashMap<>();
    private final Map<String, Instant> postBeforeLast = new HashMap<>();
    private final Map<String, Instant> heldUntil = new HashMap<>();
    private String refusal = "";
    private String editRefusal = "";
    private String whisperRefusal = "";
    private boolean readable = true;
    private boolean blocksTaken = true;
    private final Set<String> deleted = new HashSet<>();
    private int changes;

    FakeSlack(SettableClock clock) {
        this.clock = clock;
    }

    /** @param call counts the calls that change something, from 0 */
    void failsAt(int call, Fault how) {
        faults.put(call, how);
    }

    void failsNext(Fault how) {
        faults.put(changes, how);
    }

    /** Until it is told otherwise; empty: never. */
    void refuses(String code) {
        refusal = code;
    }

    void refusesEdits(String code) {
        editRefusal = code;
    }

    void refusesWhispers(String code) {
        whisperRefusal = code;
    }

    /** Somebody deletes a message. */
    void deletes(String ts) {
        posts.removeIf(post -> post.ts().equals(ts));
        deleted.add(ts);
    }

    void takesNoBlocks() {
        blocksTaken = false;
    }

    /** The history scopes are missing; then, and only then, a post may show twice. */
    void cannotBeRead() {
        readable = false;
    }

    List<String> thread(String root) {
        return posts.stream()
                .filter(post -> root.equals(post.place().thread()))
                .map(post -> post.message().text())
                .toList();
    }

    List<Post> inChannel() {
        return posts.stream().filter(post -> post.place().thread() == null).toList();
    }

    Post about(long event) {
        return posts.stream()
                .filter(post -> post.mark().event() == event)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public synchronized Answer<String> post(Place place, Message message, Mark mark) {
        calls.add("post " + mark.event());
        if (deleted.contains(place.thread())) {
            return new Answer.Refused<>("thread_not_found");
        }
        Optional<Answer<String>> refused = refusal("post", message, refusal);
        if (refused.isPresent()) {
            return refused.get();
        }
        Fault fault = faults.get(changes++);
        if (fault == Fault.REQUEST_LOST) {
            return new Answer.Unclear<>("lost");
        }
        if (fault == Fault.RATE_LIMITED) {
            return limited("post");
        }
        Instant last = lastPost.put(place.channel(), clock.instant());
        Instant lastButOne = last == null ? null : postBeforeLast.put(place.channel(), last);
        assertThat(lastButOne == null || !lastButOne.plusSeconds(1).isAfter(clock.instant()))
                .as("at most two posts at once, and one a second: %s", calls)
                .isTrue();
        assertThat(readable && posts.stream().anyMatch(post -> post.mark().equals(mark)))
                .as("posted twice: %s", message.text())
                .isFalse();
        assertThat(place.thread() == null
                        || posts.stream().anyMatch(post -> post.ts().equals(place.thread())))
                .as("no such thread: %s", place)
                .isTrue();
        String ts = "17." + (1000 + posts.size() + deleted.size());
        posts.add(new Post(ts, place, mark, message, 0));
        return fault == Fault.ANSWER_LOST ? new Answer.Unclear<>("lost") : new Answer.Done<>(ts);
    }

    @Override
    public Answer<String> edit(String channel, String ts, Message message, Mark mark) {
        calls.add("edit " + mark.event());
        if (deleted.contains(ts)) {
            return new Answer.Refused<>("message_not_found");
        }
        Optional<Answer<String>> refused = refusal("edit", message, refusal.isEmpty() ? editRefusal : refusal);
        if (refused.isPresent()) {
            return refused.get();
        }
        Fault fault = faults.get(changes++);
        if (fault == Fault.REQUEST_LOST) {
            return new Answer.Unclear<>("lost");
        }
        if (fault == Fault.RATE_LIMITED) {
            return limited("edit");
        }
        Post old = posts.stream()
                .filter(post -> post.ts().equals(ts) && post.mark().equals(mark))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing to edit: " + ts + " " + mark));
        posts.set(posts.indexOf(old), new Post(ts, old.place(), mark, message, old.edits() + 1));
        return fault == Fault.ANSWER_LOST ? new Answer.Unclear<>("lost") : new Answer.Done<>(ts);
    }

    private Optional<Answer<String>> refusal(String method, Message message, String code) {
        assertThat(clock.instant())
                .as("Slack said when to come again")
                .isAfterOrEqualTo(heldUntil.getOrDefault(method, Instant.EPOCH));
        if (!code.isEmpty()) {
            return Optional.of(new Answer.Refused<>(code));
        }
        return blocksTaken || message.blocks().isEmpty()
                ? Optional.empty()
                : Optional.of(new Answer.Refused<>("invalid_blocks"));
    }

    private Answer<String> limited(String method) {
        heldUntil.put(method, clock.instant().plus(RETRY_AFTER));
        return new Answer.RateLimited<>(RETRY_AFTER);
    }

    @Override
    public Answer<String> whisper(Place place, String user, Message message) {
        calls.add("whisper " + user);
        if (!whisperRefusal.isEmpty()) {
            return new Answer.Refused<>(whisperRefusal);
        }
        whispers.add(message);
        return new Answer.Done<>("17.0");
    }

    @Override
    public synchronized Answer<Optional<String>> find(Place place, Mark mark, Instant since) {
        calls.add("find " + mark.event());
        if (!readable) {
            return new Answer.Refused<>("missing_scope");
        }
        return new Answer.Done<>(posts.stream()
                .filter(post -> post.mark().equals(mark) && post.place().equals(place))
                .map(Post::ts)
                .findFirst());
    }

    @Override
    public Answer<String> publishHome(String user, List<LayoutBlock> blocks) {
        throw new AssertionError("nobody here shows a home tab");
    }

    @Override
    public Answer<URI> linkTo(String channel, String ts) {
        calls.add("link");
        return refusal.isEmpty() ? new Answer.Done<>(link(ts)) : new Answer.Refused<>(refusal);
    }

    static URI link(String ts) {
        return URI.create("https://wiki.slack.com/archives/C0WIKI/p" + ts.replace(".", ""));
    }

    @Override
    public Answer<ShownView> openView(String triggerId, View view) {
        throw new AssertionError("nobody here opens a form");
    }

    @Override
    public Answer<ShownView> updateView(String id, @Nullable String hash, View view) {
        throw new AssertionError("nobody here shows a form");
    }

    @Override
    public Answer<List<String>> members(String group) {
        throw new AssertionError("nobody here asks for members");
    }

    @Override
    public Answer<Identity> whoAmI() {
        return new Answer.Done<>(new Identity("T0", "U0BOT", "B0BOT", ""));
    }

    @Override
    public Answer<Profile> person(String user) {
        throw new AssertionError("nobody here asks who somebody is");
    }

    @Override
    public Answer<Conversation> channel(String id) {
        throw new AssertionError("nobody here asks about a channel");
    }
}
