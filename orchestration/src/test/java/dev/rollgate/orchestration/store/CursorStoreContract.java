package dev.rollgate.orchestration.store;

import static dev.rollgate.orchestration.store.Samples.ANNA;
import static dev.rollgate.orchestration.store.Samples.requested;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollgate.orchestration.engine.Cursor;
import dev.rollgate.orchestration.engine.CursorStore;
import dev.rollgate.orchestration.engine.RunStore;
import dev.rollgate.orchestration.run.RunEvent.RunCancelled;
import dev.rollgate.orchestration.run.RunEvent.RunPaused;
import dev.rollgate.orchestration.run.RunId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of those who tell the same thing at once one is let through, and what is untold is known after any crash. */
abstract class CursorStoreContract {
    private static final RunId R1 = new RunId("r-1");
    private static final RunId R2 = new RunId("r-2");
    private static final Instant SOON = Instant.parse("2026-11-25T10:00:00.123456Z");

    abstract RunStore runs();

    abstract CursorStore cursors();

    @BeforeEach
    void twoRuns() {
        runs().begin(R1, requested("wiki"));
        runs().begin(R2, requested("other"));
    }

    @Test
    void aProjectionThatHasToldNothingHasAFreshCursor() {
        assertThat(cursors().cursor(R1, "thread")).isEqualTo(Cursor.fresh(R1, "thread"));
    }

    @Test
    void whatIsWrittenIsReadBack() {
        Cursor first = new Cursor(R1, "thread", 1, "{\"ts\":\"1.2\"}", 3, "429", SOON, SOON.plusSeconds(1), 1);
        Cursor second = new Cursor(R1, "thread", 2, "{}", 0, null, Instant.EPOCH, Instant.EPOCH, 2);

        assertThat(cursors().advance(first)).isTrue();
        assertThat(cursors().cursor(R1, "thread")).isEqualTo(first);
        assertThat(cursors().advance(second)).isTrue();
        assertThat(cursors().cursor(R1, "thread")).isEqualTo(second);
        assertThat(cursors().cursor(R1, "board")).isEqualTo(Cursor.fresh(R1, "board"));
        assertThat(cursors().cursor(R2, "thread")).isEqualTo(Cursor.fresh(R2, "thread"));
    }

    @Test
    void aWriteFromAnOldCursorIsNone() {
        cursors().advance(told(R1, "thread", 1, 1));
        cursors().advance(told(R1, "thread", 1, 2));

        assertThat(cursors().advance(told(R1, "thread", 9, 1))).isFalse();
        assertThat(cursors().advance(told(R1, "thread", 9, 2))).isFalse();
        assertThat(cursors().advance(told(R1, "thread", 9, 4))).isFalse();
        assertThat(cursors().cursor(R1, "thread")).isEqualTo(told(R1, "thread", 1, 2));
    }

    @Test
    void ofThoseWhoTellAtTheSameMomentOneWins() throws Exception {
        for (long revision = 1; revision <= 5; revision++) {
            Cursor next = told(R1, "thread", 1, revision);

            assertThat(RunStoreContract.atOnce(4, number -> cursors().advance(next)))
                    .containsOnlyOnce(true);
        }
    }

    @Test
    void aMemoHasItsLimitAndAnErrorIsShortened() {
        String full = "x".repeat(100_000);

        assertThat(cursors().advance(cursor("thread", full, "e\0".repeat(5_000), 1)))
                .isTrue();
        assertThat(cursors().cursor(R1, "thread").memo()).isEqualTo(full);
        assertThat(cursors().cursor(R1, "thread").lastError()).hasSize(2_000).startsWith("e e ");
        assertRefused(cursor("board", full + "x", null, 1));
        assertRefused(cursor("board", "{}", null, 0));
    }

    @Test
    void aRunIsUntoldUntilEveryProjectionHasToldItsLastEvent() {
        assertThat(cursors().untold(List.of("thread", "pager"))).containsExactly(R1, R2);

        cursors().advance(told(R1, "thread", 1, 1));
        assertThat(cursors().untold(List.of("thread", "pager"))).containsExactly(R1, R2);
        assertThat(cursors().untold(List.of("thread"))).containsExactly(R2);

        cursors().advance(told(R1, "pager", 1, 1));
        assertThat(cursors().untold(List.of("thread", "pager"))).containsExactly(R2);

        runs().append(R1, 1, List.of(new RunPaused(ANNA)));
        assertThat(cursors().untold(List.of("thread", "pager"))).containsExactly(R1, R2);
    }

    @Test
    void whoeverIsToBeWokenHasSomethingToTell() {
        cursors().advance(told(R2, "pager", 1, 1));
        cursors().advance(new Cursor(R1, "pager", 1, "{}", 0, null, SOON, Instant.EPOCH, 1));

        assertThat(cursors().untold(List.of("pager"))).containsExactly(R1);
    }

    @Test
    void anEndIsToldToo() {
        cursors().advance(told(R1, "thread", 1, 1));
        runs().append(R1, 1, List.of(new RunCancelled()));

        assertThat(cursors().untold(List.of("thread"))).containsExactly(R1, R2);
    }

    @Test
    void whereNobodyTellsNothingIsUntold() {
        assertThat(cursors().untold(List.of())).isEmpty();
    }

    private void assertRefused(Cursor next) {
        assertThatThrownBy(() -> cursors().advance(next)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Cursor told(RunId run, String projection, long told, long revision) {
        return new Cursor(run, projection, told, "{}", 0, null, Instant.EPOCH, Instant.EPOCH, revision);
    }

    private static Cursor cursor(String projection, String memo, String error, long revision) {
        return new Cursor(R1, projection, 0, memo, 0, error, Instant.EPOCH, Instant.EPOCH, revision);
    }
}
