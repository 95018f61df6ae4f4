package dev.rollgate.bot.slack;

import static dev.rollgate.bot.slack.SlackBench.BEN;
import static dev.rollgate.bot.slack.SlackBench.CARL;
import static dev.rollgate.bot.slack.SlackBench.HOME;
import static dev.rollgate.bot.slack.SlackBench.PROD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.RunEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code audit} tells whoever asks, in whatever channel, everything that is in the log of a run. */
class AuditCommandTest {
    private final SlackBench bench = new SlackBench(PROD);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void everyEventIsToldWithItsNumberItsInstantAndWhoDidIt() {
        bench.aRunAwaitsItsStart(PROD);
        bench.happened(new RunEvent.Approved(3, BEN));
        assertThat(bench.types(CARL, "CELSE", "audit k3x9ab")).isEqualTo("""
                *Run k3x9ab*, prod-wiki: 9.2.19 → 9.2.21: 4 events, times in UTC
                1 · 2026-01-05T10:00:00Z · <@UANNA> asked for the upgrade of prod-wiki to 9.2.21 (approvals: start 1, node 2, finalize 1; not by whoever starts it)
                2 · 2026-01-05T10:00:00Z · Rollgate checked the cluster: wiki-1, wiki-2 on 9.2.19
                3 · 2026-01-05T10:00:00Z · Rollgate asked for approval of the start on prod-wiki (1 needed)
                4 · 2026-01-05T10:00:00Z · <@UBEN> approved the start on prod-wiki""");
    }

    @Test
    void aLongLogIsToldInParts() {
        bench.aRunAwaitsItsStart(PROD);
        for (int i = 0; i < 300; i++) {
            bench.happened(new RunEvent.NodeSeen(new NodeName("wiki-1"), NodeState.STARTING, null, null, null));
        }
        String first = bench.types(CARL, HOME, "audit k3x9ab");
        String next = first.substring(first.lastIndexOf("/confluence-upgrade ") + 20, first.length() - 1);
        assertThat(first).hasSizeLessThan(9200).containsPattern("\n… and \\d+ more events: `");
        assertThat(next).matches("audit k3x9ab \\d+");
        int from = Integer.parseInt(next.substring(13));
        assertThat(first).contains("\n" + (from - 1) + " · ").doesNotContain("\n" + from + " · ");
        assertThat(bench.types(CARL, HOME, next)).contains("303 events", "\n" + from + " · ");
    }

    @Test
    void aRunThatIsNotThereIsRefusedWhateverItsIdLooksLike() {
        bench.aRunAwaitsItsStart(PROD);
        String list = " `/confluence-upgrade history [cluster]` lists them.";
        assertThat(bench.types(CARL, HOME, "audit nobody")).isEqualTo("There is no run “nobody”." + list);
        assertThat(bench.types(CARL, HOME, "audit x'/**/OR/**/1=1;--"))
                .isEqualTo("There is no run “x'/**/OR/**/1=1;--”." + list);
        assertThat(bench.types(CARL, HOME, "audit <!channel>")).isEqualTo("There is no run “&lt;!channel&gt;”." + list);
        assertThat(bench.types(CARL, HOME, "audit " + "9".repeat(3000)))
                .isEqualTo("There is no run “" + "9".repeat(40) + "…”." + list);
    }

    @Test
    void anEventThatIsNotThereIsRefused() {
        bench.aRunAwaitsItsStart(PROD);
        for (String bad : new String[] {"0", "4", "-1", "99999999999", "x"}) {
            assertThat(bench.types(CARL, HOME, "audit k3x9ab " + bad))
                    .isEqualTo("“" + bad + "” is no event of run k3x9ab: they are numbered from 1 to 3.");
        }
    }

    @Test
    void withoutARunItSaysWhereToFindThem() {
        assertThat(bench.types(CARL, HOME, "audit"))
                .isEqualTo("Of which run? `/confluence-upgrade history [cluster]` lists them. This is what `audit`"
                        + " takes: `/confluence-upgrade audit &lt;run&gt; [event]`.");
    }
}
