package dev.rollgate.sandbox.autopilot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.sandbox.slack.Message;
import dev.rollgate.sandbox.world.UsualCluster;
import dev.rollgate.sandbox.world.World;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The terminal shows what Slack shows, as it grows, readable without colour. */
class TranscriptTest {
    private final List<String> lines = new ArrayList<>();
    private World world;
    private SlackLine bot;
    private Transcript transcript;

    @BeforeEach
    void open() throws IOException {
        world = World.open(
                UsualCluster.of(2, "9.2.13", 60), InstantSource.fixed(Instant.parse("2026-03-01T09:30:05Z")));
        bot = new SlackLine(world);
        transcript = new Transcript(world, ZoneOffset.UTC, lines::add);
    }

    @AfterEach
    void close() {
        bot.close();
        world.close();
    }

    @Test
    void newMessagesStandWholeWithTimeAndButtons() {
        Message board = bot.posts("*Upgrade of prod-wiki*\nWaiting for <@U0ANNA>");
        bot.replies(board, "Start?", "Approve start", "Reject start");

        transcript.look();

        assertThat(lines)
                .containsExactly(
                        "09:30:05  board           *Upgrade of prod-wiki*",
                        "                          Waiting for @Anna",
                        "09:30:05  thread          Start?",
                        "                          [Approve start]  [Reject start]");
    }

    @Test
    void nothingIsShownTwice() {
        bot.posts("Upgrade of prod-wiki");
        transcript.look();
        transcript.look();

        assertThat(lines).hasSize(1);
    }

    @Test
    void ofAnEditedMessageOnlyTheChange() {
        Message board = bot.posts("Upgrade of prod-wiki\nwiki-1: waiting\nwiki-2: waiting");
        transcript.look();
        lines.clear();
        bot.edits(board, "Upgrade of prod-wiki\nwiki-1: waiting\nwiki-2: TERMINATING");
        transcript.look();

        assertThat(lines).containsExactly("09:30:05  board, edited   wiki-2: TERMINATING");
    }

    @Test
    void privateMessagesSayWhoSeesThem() {
        bot.whispers("U0OLGA", "See <#C0CONFOPS>");
        transcript.look();

        assertThat(lines).containsExactly("09:30:05  only Olga sees  See #confluence-ops");
    }

    @Test
    void deedsComeAfterWhatWasThereBefore() {
        bot.posts("Upgrade of prod-wiki");
        transcript.tell(new Deed("Anna", "clicks [Approve start]"));

        assertThat(lines)
                .containsExactly(
                        "09:30:05  board           Upgrade of prod-wiki",
                        "09:30:05  *               Anna clicks [Approve start]");
    }
}
