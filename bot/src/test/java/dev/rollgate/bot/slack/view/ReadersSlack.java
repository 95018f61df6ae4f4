package dev.rollgate.bot.slack.view;

import com.slack.api.Slack;
import dev.rollgate.bot.slack.api.Answer;
import dev.rollgate.bot.slack.api.Mark;
import dev.rollgate.bot.slack.api.Place;
import dev.rollgate.bot.slack.api.SlackApiClient;
import dev.rollgate.bot.slack.api.SlackSdk;
import dev.rollgate.sandbox.slack.Channel;
import dev.rollgate.sandbox.slack.Person;
import dev.rollgate.sandbox.slack.SlackServer;
import dev.rollgate.sandbox.slack.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The sandbox's Slack with the people of {@link RunLog}: takes messages as Slack does, and says what a reader sees of them. */
public final class ReadersSlack implements AutoCloseable {
    private static final Pattern EMOJI = Pattern.compile("(\\w+): '([^']+)'");
    private static final Pattern SHORTCODE = Pattern.compile(":(\\w+):");
    private static final Mark MARK = new Mark(RunLog.RUN, 1);

    private final Workspace workspace = new Workspace(InstantSource.fixed(RunLog.START));
    private final Map<String, Person> people = Map.of(
            "Anna", workspace.addPerson("U0ANNA", "Anna"),
            "Ben", workspace.addPerson("U0BEN", "Ben"),
            "Caro", workspace.addPerson("U0CARO", "Caro"),
            "Dora", workspace.addPerson("U0DORA", "Dora"));
    private final Channel channel =
            workspace.addChannel("C0WIKI", "wiki", people.values().toArray(Person[]::new));
    private final SlackServer server = SlackServer.start(workspace);
    private final Slack sdk = SlackSdk.open(server.apiUrl().toString());
    private final SlackApiClient slack = new SlackApiClient(sdk, workspace.bot().token());
    private final Map<String, String> emoji = emoji();

    public ReadersSlack() {
        workspace.addGroup("S0OPS", "wiki-ops", people.get("Caro"));
        server.rateLimits().off();
    }

    /**
     * What its reader sees. Posted, and edited into itself, for an edit is refused where a post is not.
     *
     * @throws AssertionError with what Slack answers, where it refuses
     */
    public String shows(Shot shot) {
        if (!shot.reader().isEmpty()) {
            Person reader = Objects.requireNonNull(people.get(shot.reader()));
            done(slack.whisper(Place.channel(channel.id()), reader.id(), shot.message()), shot.message());
            return read(workspace.privateTo(reader).getLast().plainText());
        }
        return read(posted(shot.message()).plainText());
    }

    /** What a notification or a screen reader says of it. */
    public String says(Message message) {
        return read(posted(Message.ofText(message.text())).plainText());
    }

    private dev.rollgate.sandbox.slack.Message posted(Message message) {
        String ts = done(slack.post(Place.channel(channel.id()), message, MARK), message);
        done(slack.edit(channel.id(), ts, message, MARK), message);
        return channel.messages().getLast();
    }

    /** With names for ids and pictures for their names. */
    private String read(String shown) {
        String named = shown;
        for (Person person : people.values()) {
            named = named.replace("@" + person.id(), "@" + person.name());
        }
        String whole = named.replace("@S0OPS", "@wiki-ops").replace("#" + channel.id(), "#" + channel.name());
        return SHORTCODE
                .matcher(whole)
                .replaceAll((MatchResult name) ->
                        Matcher.quoteReplacement(emoji.getOrDefault(name.group(1), name.group())));
    }

    /** As the sandbox's page draws them; it knows Slack's own names only. */
    public static Map<String, String> emoji() {
        try (InputStream script =
                Objects.requireNonNull(SlackServer.class.getResourceAsStream("/dev/rollgate/sandbox/page/emoji.js"))) {
            return EMOJI.matcher(new String(script.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .collect(Collectors.toMap(name -> name.group(1), name -> name.group(2)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String done(Answer<String> answer, Message message) {
        if (answer instanceof Answer.Done<String>(String ts)) {
            return ts;
        }
        throw new AssertionError("Slack answers " + answer + " to " + message);
    }

    @Override
    public void close() {
        server.close();
        try {
            sdk.close();
        } catch (Exception unclosed) {
            throw new IllegalStateException(unclosed);
        }
    }
}
