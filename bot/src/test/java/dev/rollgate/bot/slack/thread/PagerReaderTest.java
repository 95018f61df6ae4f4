package dev.rollgate.bot.slack.thread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.bot.slack.view.PagesSeen;
import dev.rollgate.bot.slack.view.PagesSeen.OfPager;
import dev.rollgate.bot.slack.view.PagesSeen.OpenPage;
import dev.rollgate.bot.slack.view.PagesSeen.State;
import dev.rollgate.bot.slack.view.PagesSeen.Trouble;
import dev.rollgate.bot.slack.view.RunLog;
import dev.rollgate.orchestration.engine.Cursor;
import dev.rollgate.orchestration.engine.CursorStore;
import dev.rollgate.orchestration.paging.Page;
import dev.rollgate.orchestration.paging.Pager;
import dev.rollgate.orchestration.paging.Receipt;
import dev.rollgate.orchestration.paging.Urgency;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.orchestration.run.RunId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What pagers have is read from what their projections remember; it is settled when that is what the run wants. */
class PagerReaderTest {
    private static final Problem ERROR = new Problem.NodeInError(new NodeName("wiki-2"));
    private static final RunLog LOG = RunLog.replacing("wiki-2").then(new RunEvent.ProblemRaised(ERROR));
    private static final long SUBJECT = LOG.log().size();
    private static final Instant SINCE = Instant.ofEpochMilli(1_767_607_200_000L);

    private String memo = "{}";
    private @Nullable String error;

    @Test
    void aPageThatIsStillToBeSentIsNotSettled() {
        assertThat(seen(LOG)).isEqualTo(new PagesSeen(List.of(), false));
        memo = memo("OPENING", "null");
        assertThat(seen(LOG).pagers()).containsExactly(pager(State.SENDING, Optional.empty()));
        assertThat(seen(LOG).settled()).isFalse();
    }

    @Test
    void aPageThatIsOpenIs() {
        memo = memo("OPEN", "null");
        assertThat(seen(LOG)).isEqualTo(new PagesSeen(List.of(pager(State.OPEN, Optional.empty())), true));
    }

    @Test
    void thatSomebodyIsOnItIsAwaitedThereToo() {
        RunLog cared = new RunLog(LOG.log()).then(new RunEvent.CareTaken(SUBJECT, RunLog.BEN));
        memo = memo("OPEN", "null");
        assertThat(seen(cared).settled()).isFalse();
        memo = memo("ACKNOWLEDGED", "null");
        assertThat(seen(cared).settled()).isTrue();
    }

    @Test
    void soIsItsEnd() {
        RunLog over = new RunLog(LOG.log()).then(new RunEvent.ProblemCleared(ERROR));
        memo = memo("OPEN", "null");
        assertThat(seen(over).settled()).isFalse();
        memo = memo("RESOLVED", "null");
        assertThat(seen(over)).isEqualTo(PagesSeen.NONE);
    }

    @Test
    void aPagerThatRefusesSaysWhy() {
        memo = memo("OPENING", "\"on-call: 401\"");
        assertThat(seen(LOG).pagers()).containsExactly(pager(State.SENDING, Optional.of(new Trouble.Refuses("401"))));
    }

    @Test
    void soDoesOneThatDoesNotAnswer() {
        memo = memo("OPENING", "null");
        error = "on-call: timed out";
        assertThat(seen(LOG).pagers())
                .containsExactly(pager(State.SENDING, Optional.of(new Trouble.Silent("timed out"))));
    }

    @Test
    void whatThePagerIsNotWokenForIsNotAwaited() {
        RunLog slow = RunLog.replacing("wiki-2")
                .then(new RunEvent.ProblemRaised(new Problem.UnevenUsers(new NodeName("wiki-1"), 90, 10)));
        assertThat(seen(slow)).isEqualTo(PagesSeen.NONE);
    }

    private PagesSeen seen(RunLog log) {
        var configured = new ConfiguredPagers(
                List.of(new NamedPager("on-call", "PagerDuty", new Uncalled())),
                cluster -> Map.of("on-call", Set.of(Urgency.CRITICAL)));
        return new PagerReader(new OneCursor(), configured).of(log.run());
    }

    private static OfPager pager(State state, Optional<Trouble> trouble) {
        return new OfPager("on-call", "PagerDuty", List.of(new OpenPage(SUBJECT, state, SINCE)), trouble);
    }

    /** As it is stored. */
    private static String memo(String state, String refused) {
        return """
                {"pages":[{"subject":%d,"state":"%s","openedAt":%d,"sentAt":0,"resolvedAt":0}],"began":false,"ended":false,"refused":%s,"refusedAt":0}""".formatted(SUBJECT, state, SINCE.toEpochMilli(), refused);
    }

    private final class OneCursor implements CursorStore {
        @Override
        public Cursor cursor(RunId run, String projection) {
            assertThat(projection).isEqualTo("pager-on-call");
            return new Cursor(run, projection, 1, memo, 0, error, Instant.EPOCH, Instant.EPOCH, 1);
        }

        @Override
        public boolean advance(Cursor next) {
            throw new AssertionError("it only reads");
        }

        @Override
        public List<RunId> untold(List<String> projections) {
            throw new AssertionError("it asks about one run");
        }
    }

    private static final class Uncalled implements Pager {
        @Override
        public Receipt trigger(Page page, boolean repeated) {
            throw new AssertionError("it only reads");
        }

        @Override
        public Receipt acknowledge(Page page, String by) {
            throw new AssertionError("it only reads");
        }

        @Override
        public Receipt resolve(Page page) {
            throw new AssertionError("it only reads");
        }
    }
}
