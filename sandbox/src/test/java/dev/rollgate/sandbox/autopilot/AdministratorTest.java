package dev.rollgate.sandbox.autopilot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.sandbox.confluence.ClusterSpec;
import dev.rollgate.sandbox.confluence.NodeSpec;
import dev.rollgate.sandbox.confluence.ProcessState;
import dev.rollgate.sandbox.slack.Message;
import dev.rollgate.sandbox.world.World;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A node is replaced because a reply says so, and for no other reason. */
class AdministratorTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:30:00Z");

    private final List<Deed> deeds = new ArrayList<>();
    private Instant now = NOW;
    private World world;
    private SlackLine bot;
    private Message board;
    private Administrator administrator;

    @BeforeEach
    void open() throws IOException {
        ClusterSpec spec = ClusterSpec.builder()
                .nodes("wiki-1", "wiki-10")
                .node(NodeSpec.named("host-3", "10.1.0.1").withName(null))
                .build();
        world = World.open(spec, () -> now);
        bot = new SlackLine(world);
        board = bot.posts("Upgrade of prod-wiki");
        Habits atOnce = new Habits(Duration.ZERO, Duration.ofHours(1));
        administrator = new Administrator(world, "9.2.21", atOnce, deeds::add);
    }

    @AfterEach
    void close() {
        bot.close();
        world.close();
    }

    @Test
    void whatIsReleasedIsStopped() {
        bot.replies(board, "*wiki-1* is released: it may be replaced now.");
        look();

        assertThat(world.cluster().process("wiki-1")).isEqualTo(ProcessState.STOPPING);
        assertThat(deeds).hasSize(1);
    }

    @Test
    void theNameMustStandWhole() {
        bot.replies(board, "Stop Confluence on wiki-10, put 9.2.21 on it.");
        look();

        assertThat(world.cluster().process("wiki-10")).isEqualTo(ProcessState.STOPPING);
        assertThat(world.cluster().process("wiki-1")).isEqualTo(ProcessState.RUNNING);
    }

    @Test
    void theReplyNamesTheVersion() {
        bot.replies(board, "wiki-10 is released: it may be replaced now. Stop it, put 9.2.22 on it.");
        look();

        assertThat(world.cluster().machine("wiki-10").replacement()).isEqualTo("9.2.22");
    }

    @Test
    void aNodeWithoutANameIsCalledByItsAddress() {
        bot.replies(board, "Stop Confluence on 10.1.0.11. Then see.");
        look();
        assertThat(deeds).isEmpty();

        bot.replies(board, "Stop Confluence on 10.1.0.1. Then see.");
        look();
        assertThat(world.cluster().process("host-3")).isEqualTo(ProcessState.STOPPING);
    }

    @Test
    void aQuestionIsNoRelease() {
        bot.replies(
                board,
                "Take wiki-1 out? Approving lets wiki-1 be stopped once its tasks have ended.",
                "Approve wiki-1");
        bot.replies(board, "Take wiki-10 out? Approving lets wiki-10 be stopped. Approved by <@U0ANNA>");
        look();

        assertThat(deeds).isEmpty();
    }

    @Test
    void theSameReplyAgainChangesNothing() {
        bot.replies(board, "wiki-1 is released: it may be replaced now.");
        look();
        bot.replies(board, "wiki-1 is released: it may be replaced now.");
        look();

        assertThat(deeds).hasSize(1);
    }

    @Test
    void whatComesBackWrongIsLeftAloneUntilItIsReleasedAnew() {
        world.cluster().mishaps().nextVersion("wiki-1", "9.2.13");
        bot.replies(board, "wiki-1 is released: it may be replaced now.");
        look();
        comesBack("wiki-1");
        look();
        assertThat(deeds).hasSize(1);

        bot.replies(board, "wiki-1 is released: it may be replaced now.");
        look();
        assertThat(deeds).hasSize(2);
    }

    @Test
    void aRollBackIsFollowedToo() {
        bot.replies(board, "wiki-1 is released: it may be replaced now.");
        world.cluster().start("wiki-1");
        look();
        comesBack("wiki-1");
        world.cluster().mishaps().fail("wiki-1");
        bot.replies(board, "wiki-1 is released: put 9.2.13 back on it.");
        look();

        assertThat(world.cluster().machine("wiki-1").replacement()).isEqualTo("9.2.13");
    }

    @Test
    void peopleTakeTheirTime() {
        Administrator slow =
                new Administrator(world, "9.2.21", new Habits(Duration.ofSeconds(2), Duration.ofHours(1)), deeds::add);
        bot.replies(board, "wiki-1 is released: it may be replaced now.");
        List<Message> replies = Reading.of(world.channel()).replies();

        slow.look(replies, NOW);
        slow.look(replies, NOW.plusMillis(1999));
        assertThat(deeds).isEmpty();

        slow.look(replies, NOW.plusSeconds(2));
        assertThat(deeds).hasSize(1);
    }

    private void comesBack(String host) {
        now = now.plus(Duration.ofHours(1));
        assertThat(world.cluster().process(host)).isEqualTo(ProcessState.RUNNING);
    }

    private void look() {
        administrator.look(Reading.of(world.channel()).replies(), now);
    }
}
