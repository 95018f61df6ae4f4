package dev.rollgate.bot.slack.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.composition.BlockCompositions;
import dev.rollgate.bot.slack.view.Message;
import dev.rollgate.orchestration.run.RunId;
import dev.rollgate.sandbox.slack.Channel;
import dev.rollgate.sandbox.slack.Fault;
import dev.rollgate.sandbox.slack.Journal;
import dev.rollgate.sandbox.slack.Person;
import dev.rollgate.sandbox.slack.SlackServer;
import dev.rollgate.sandbox.slack.Trait;
import dev.rollgate.sandbox.slack.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever Slack answers, or does not, comes back as a value that says what may be done next; nothing is sent twice. */
class SlackApiClientTest {
    private static final Mark MARK = new Mark(new RunId("r-1"), 7);
    private static final Place OPS = Place.channel("C0OPS");
    private static final Message HELLO = Message.ofText("hello");
    private static final Instant LONG_AGO = Instant.EPOCH;

    private final Workspace workspace = new Workspace(InstantSource.system());
    private final Person anna = workspace.addPerson("UANNA01", "Anna");
    private final Channel ops = workspace.addChannel("C0OPS", "ops", anna);
    private final SlackServer server = SlackServer.start(workspace);
    private final Slack sdk = SlackSdk.open(server.apiUrl().toString(), Duration.ofSeconds(2));
    private final SlackApiClient slack = new SlackApiClient(sdk, workspace.bot().token());

    SlackApiClientTest() {
        server.rateLimits().off();
    }

    @AfterEach
    void close() throws Exception {
        sdk.close();
        server.close();
    }

    @Test
    void aPostIsFoundAgainByItsMark() {
        String root = done(slack.post(OPS, HELLO, new Mark(MARK.run(), 0)));
        String reply = done(slack.post(Place.thread("C0OPS", root), HELLO, MARK));
        assertThat(slack.find(OPS, new Mark(MARK.run(), 0), LONG_AGO)).isEqualTo(new Answer.Done<>(Optional.of(root)));
        assertThat(slack.find(Place.thread("C0OPS", root), MARK, LONG_AGO))
                .isEqualTo(new Answer.Done<>(Optional.of(reply)));
        assertThat(slack.find(OPS, new Mark(MARK.run(), 8), LONG_AGO)).isEqualTo(new Answer.Done<>(Optional.empty()));
        assertThat(slack.find(OPS, new Mark(new RunId("r-2"), 0), LONG_AGO))
                .isEqualTo(new Answer.Done<>(Optional.empty()));
    }

    @Test
    void aPostIsFoundBehindManyOthers() {
        String first = done(slack.post(OPS, HELLO, MARK));
        for (int other = 0; other < 250; other++) {
            anna.writes("C0OPS", "chatter " + other);
        }
        assertThat(slack.find(OPS, MARK, LONG_AGO)).isEqualTo(new Answer.Done<>(Optional.of(first)));
    }

    @Test
    void postsAreNotUnfolded() {
        done(slack.post(OPS, HELLO, MARK));
        assertThat(calls("chat.postMessage")).singleElement().satisfies(call -> {
            assertThat(call.argument("unfurl_links")).isIn("0", "false");
            assertThat(call.argument("unfurl_media")).isIn("0", "false");
        });
    }

    @Test
    void anEditReplacesTheBlocksToo() {
        Message blocks = new Message(
                "text", List.of(Blocks.section(section -> section.text(BlockCompositions.markdownText("*block*")))));
        String ts = done(slack.post(OPS, blocks, MARK));
        done(slack.edit("C0OPS", ts, HELLO, MARK));
        assertThat(ops.message(ts)).hasValueSatisfying(message -> {
            assertThat(message.text()).isEqualTo("hello");
            assertThat(message.blocks().isEmpty()).isTrue();
        });
        assertThat(slack.find(OPS, MARK, LONG_AGO)).isEqualTo(new Answer.Done<>(Optional.of(ts)));
    }

    @Test
    void aWhisperReachesOnePerson() {
        done(slack.whisper(Place.channel("C0OPS"), "UANNA01", HELLO));
        assertThat(ops.messages()).isEmpty();
        assertThat(slack.whisper(Place.channel("C0OPS"), "UNOBODY", HELLO)).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void groupsAndTheBotItselfAreKnownByIds() {
        workspace.addGroup("S0OPS", "ops", anna);
        assertThat(slack.members("S0OPS")).isEqualTo(new Answer.Done<>(List.of("UANNA01")));
        assertThat(slack.whoAmI())
                .isEqualTo(new Answer.Done<>(new Identity("TSANDBOX1", "UROLLGATE", "BROLLGATE", "")));
    }

    @Test
    void aPersonIsKnownByWhatTheyAre() {
        workspace.addPerson("UGUEST1", "Gus", Trait.GUEST);
        workspace.addPerson("UOTHER1", "Sue", Trait.STRANGER);
        assertThat(slack.person("UANNA01"))
                .isEqualTo(new Answer.Done<>(new Profile(false, false, false, false, Set.of("TSANDBOX1"), "")));
        assertThat(slack.person("UGUEST1"))
                .isEqualTo(new Answer.Done<>(new Profile(false, false, true, false, Set.of("TSANDBOX1"), "")));
        assertThat(slack.person("UOTHER1"))
                .isEqualTo(new Answer.Done<>(new Profile(false, false, false, true, Set.of("TSTRANGER"), "")));
        assertThat(slack.person("UNOBODY")).isEqualTo(new Answer.Refused<>("user_not_found"));
    }

    @Test
    void aChannelIsKnownToBeSharedWithAnotherCompany() {
        assertThat(slack.channel("C0OPS")).isEqualTo(new Answer.Done<>(new Conversation(false)));
        ops.shareExternally();
        assertThat(slack.channel("C0OPS")).isEqualTo(new Answer.Done<>(new Conversation(true)));
        workspace.install(workspace.bot().without("channels:read"));
        assertThat(slack.channel("C0OPS")).isEqualTo(new Answer.Refused<>("missing_scope"));
    }

    @Test
    void aLostAnswerIsUnclearAndNothingIsSentAgain() {
        done(slack.post(OPS, HELLO, new Mark(MARK.run(), 1)));
        server.faults().next(1, new Fault.AnswerLost());
        assertThat(slack.post(OPS, HELLO, MARK)).isInstanceOf(Answer.Unclear.class);
        assertThat(ops.messages()).hasSize(2);
        assertThat(calls("chat.postMessage")).hasSize(2);
        assertThat(slack.find(OPS, MARK, LONG_AGO))
                .isInstanceOfSatisfying(
                        Answer.Done.class,
                        found -> assertThat((Optional<?>) found.value()).isPresent());
    }

    @Test
    void aSilentSlackIsGivenUpInTime() {
        server.faults().next(1, new Fault.Hang());
        assertThat(slack.post(OPS, HELLO, MARK)).isInstanceOf(Answer.Unclear.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void anErrorOfTheServerIsUnclear(int status) {
        server.faults().next(1, new Fault.Status(status));
        assertThat(slack.post(OPS, HELLO, MARK)).isEqualTo(new Answer.Unclear<>("HTTP " + status));
    }

    @ParameterizedTest
    @ValueSource(strings = {"internal_error", "fatal_error"})
    void aRefusalThatMayHaveHappenedIsUnclear(String code) {
        server.faults().next(1, new Fault.Refused(code));
        assertThat(slack.post(OPS, HELLO, MARK)).isEqualTo(new Answer.Unclear<>(code));
    }

    @Test
    void slacksWaitIsPassedOn() {
        server.faults().next(1, new Fault.TooMany(17));
        assertThat(slack.post(OPS, HELLO, MARK)).isEqualTo(new Answer.RateLimited<>(Duration.ofSeconds(17)));
    }

    @Test
    void aSlackThatWasNeverReachedDidNothing() throws Exception {
        server.close();
        assertThat(slack.post(OPS, HELLO, MARK)).isEqualTo(new Answer.Refused<>("not_connected"));
    }

    @Test
    void refusalsSayWhatMayBeDone() {
        ops.archive();
        assertThat(slack.post(OPS, HELLO, MARK)).isEqualTo(new Answer.Refused<>("is_archived"));
        assertThat(remedy("is_archived")).isEqualTo(Answer.Remedy.WAIT);
        assertThat(remedy("missing_scope")).isEqualTo(Answer.Remedy.WAIT);
        assertThat(remedy("invalid_blocks")).isEqualTo(Answer.Remedy.PLAINER);
        assertThat(remedy("message_not_found")).isEqualTo(Answer.Remedy.NONE);
    }

    @Test
    void aBotThatMayNotReadSaysSo() {
        workspace.install(workspace.bot().without("channels:history"));
        assertThat(slack.find(OPS, MARK, LONG_AGO)).isEqualTo(new Answer.Refused<>("missing_scope"));
    }

    @Test
    void theSdkMakesNoCallsOfItsOwn() {
        done(slack.post(OPS, HELLO, MARK));
        assertThat(server.journal().entries()).extracting(Journal.Entry::method).containsExactly("chat.postMessage");
    }

    private List<Journal.Entry> calls(String method) {
        return server.journal().of(method);
    }

    private static Answer.Remedy remedy(String code) {
        return new Answer.Refused<>(code).remedy();
    }

    private static String done(Answer<String> answer) {
        assertThat(answer).isInstanceOf(Answer.Done.class);
        return ((Answer.Done<String>) answer).value();
    }
}
