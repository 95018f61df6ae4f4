package dev.rollgate.sandbox.autopilot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Of an edited message a reader is shown what has changed, line by line. */
class LineChangesTest {
    @Test
    void onlyTheLinesThatAreNewInTheOrderOfReading() {
        assertThat(LineChanges.between("Upgrading\n0 of 2\nwiki-1: waiting\nwiki-2: waiting", """
                Upgrading
                0 of 2
                wiki-1: TERMINATING
                wiki-2: waiting
                Waiting for wiki-1"""))
                .containsExactly("wiki-1: TERMINATING", "Waiting for wiki-1");
    }

    @Test
    void whereNothingIsNewWhatIsGone() {
        assertThat(LineChanges.between("Upgrading\n[Approve wiki-1]  [Reject]", "Upgrading"))
                .containsExactly("gone: [Approve wiki-1]  [Reject]");
    }

    @Test
    void aLineThatIsRepeatedOnceMoreIsNew() {
        assertThat(LineChanges.between("a\nb", "a\nb\na")).containsExactly("a");
    }

    @Test
    void nothingWhereNothingChanged() {
        assertThat(LineChanges.between("a\nb", "a\nb")).isEmpty();
    }
}
