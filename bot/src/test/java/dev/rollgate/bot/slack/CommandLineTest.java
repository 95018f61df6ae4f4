package dev.rollgate.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A command and at most the words it takes; whatever else is typed is answered with the rule and what to type instead. */
class CommandLineTest {
    @Test
    void wordsFollowTheCommand() {
        assertThat(CommandLine.parse("start prod-wiki 9.2.21"))
                .isEqualTo(understood(SubCommand.START, "prod-wiki", "9.2.21"));
    }

    @Test
    void spacesOfAnyKindAndNumberSeparateWords() {
        assertThat(CommandLine.parse("  status\u00a0 \t prod-wiki\n"))
                .isEqualTo(understood(SubCommand.STATUS, "prod-wiki"));
    }

    @Test
    void thePhonesCapitalIsForgiven() {
        assertThat(CommandLine.parse("Pause")).isEqualTo(understood(SubCommand.PAUSE));
    }

    @Test
    void nothingTypedAsksForHelp() {
        assertThat(CommandLine.parse(" ")).isEqualTo(understood(SubCommand.HELP));
    }

    @Test
    void anUnknownCommandIsAnsweredWithTheKnownOnes() {
        assertThat(CommandLine.parse("upgrade prod-wiki"))
                .isEqualTo(
                        misunderstood(
                                "There is no command “upgrade”. The commands are: start, status, pause, resume,"
                                        + " cancel, retry, skip, rollback, node, wait, on-it, takeover, abandon, plan, page, history, audit, clusters, help."));
    }

    @Test
    void whatStandsInQuotationMarksIsOneWord() {
        assertThat(CommandLine.parse("skip prod-wiki \"wiki node 1\""))
                .isEqualTo(understood(SubCommand.SKIP, "prod-wiki", "wiki node 1"));
        assertThat(CommandLine.parse("skip “wiki node 1”")).isEqualTo(understood(SubCommand.SKIP, "wiki node 1"));
        assertThat(CommandLine.parse("node wiki\"1 x\"y stop"))
                .isEqualTo(understood(SubCommand.NODE, "wiki\"1", "x\"y", "stop"));
    }

    @Test
    void aWordThatSlackMadeALinkIsTheWordThatWasTyped() {
        assertThat(CommandLine.parse("skip <http://wiki1.example.com|wiki1.example.com>"))
                .isEqualTo(understood(SubCommand.SKIP, "wiki1.example.com"));
    }

    @Test
    void aWordTooManyIsAnsweredWithWhatTheCommandTakes() {
        assertThat(CommandLine.parse("start prod-wiki 9.2.21 now"))
                .isEqualTo(misunderstood("A word too many: “now”. This is what `start` takes:"
                        + " `/confluence-upgrade start [cluster] [version]`."));
        assertThat(CommandLine.parse("audit k3x9ab 1 2"))
                .isEqualTo(misunderstood("A word too many: “2”. This is what `audit` takes:"
                        + " `/confluence-upgrade audit &lt;run&gt; [event]`."));
        assertThat(CommandLine.parse("help me"))
                .isEqualTo(
                        misunderstood("A word too many: “me”. This is what `help` takes: `/confluence-upgrade help`."));
    }

    @Test
    void ofThreeThousandCharactersFortyAreQuoted() {
        assertThat(CommandLine.parse("x".repeat(3000)))
                .isEqualTo(
                        misunderstood(
                                "There is no command “" + "x".repeat(40)
                                        + "…”. The commands are: start, status, pause, resume, cancel, retry, skip, rollback, node, wait, on-it, takeover, abandon, plan, page, history, audit, clusters, help."));
    }

    @Test
    void whatIsQuotedCannotMentionLinkOrHide() {
        assertThat(CommandLine.parse("<!channel>&<http://evil|Approve>"))
                .isEqualTo(
                        misunderstood(
                                "There is no command “&lt;!channel&gt;&amp;&lt;http://evil|Approve&gt;”."
                                        + " The commands are: start, status, pause, resume, cancel, retry, skip, rollback, node, wait, on-it, takeover, abandon, plan, page, history, audit, clusters, help."));
        assertThat(CommandLine.parse("sta\u202ert\u200b\u0007"))
                .isEqualTo(
                        misunderstood(
                                "There is no command “start”. The commands are: start, status, pause, resume,"
                                        + " cancel, retry, skip, rollback, node, wait, on-it, takeover, abandon, plan, page, history, audit, clusters, help."));
    }

    private static CommandLine understood(SubCommand command, String... words) {
        return new CommandLine.Understood(command, List.of(words));
    }

    private static CommandLine misunderstood(String complaint) {
        return new CommandLine.Misunderstood(complaint);
    }
}
