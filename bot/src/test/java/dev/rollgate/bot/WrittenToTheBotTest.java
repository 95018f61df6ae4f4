package dev.rollgate.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rollgate.sandbox.slack.BotAnswer;
import dev.rollgate.sandbox.slack.Message;
import dev.rollgate.sandbox.slack.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slash commands do not work in threads, so there the bot takes the same commands where its name stands before them. */
class WrittenToTheBotTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private BotInAWorld bot;
    private Person olga;
    private String root;

    @BeforeEach
    void aRunAwaitsItsStart(@TempDir Path folder) throws Exception {
        bot = new BotInAWorld(folder);
        olga = bot.world.operator();
        bot.types(olga, "start prod-wiki " + BotInAWorld.NEW);
        await().atMost(SOON).until(() -> bot.asking("Approve start").isPresent());
        root = bot.channel().roots().getFirst().ts();
    }

    @AfterEach
    void close() {
        bot.close();
    }

    @Test
    void inAThreadTheRunOfTheThreadIsMeant() {
        inThread("pause");
        told("is paused");
        await().atMost(SOON).until(() -> bot.asking("Approve start").isEmpty());

        inThread("resume");
        told("goes on");
        await().atMost(SOON).until(() -> bot.asking("Approve start").isPresent());
    }

    @Test
    void theAnswerIsPrivateAndInTheSameThread() {
        inThread("status");
        told("Waiting for approval of the start");

        List<Message> answers = bot.world.workspace().privateTo(olga);
        assertThat(answers.getLast().threadTs()).isEqualTo(root);
    }

    @Test
    void whoMayNotTypeACommandMayNotWriteItEither() {
        Person anna = bot.world.approvers().getFirst();
        anna.mentions(bot.channel().id(), root, "cancel");

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(bot.toldTo(anna)).singleElement().asString().contains("not an operator"));
        assertThat(bot.asking("Approve start")).isPresent();
    }

    @Test
    void whatSlackDeliversAgainIsAnsweredOnce() {
        BotAnswer first = inThread("pause");
        told("is paused");
        olga.sendsAgain(first);
        inThread("status");
        told("Paused by");

        assertThat(bot.toldTo(olga))
                .filteredOn(text -> text.contains("is paused."))
                .hasSize(1);
    }

    @Test
    void inTheThreadOfARunThatIsOverNothingEndsTheNextOne() {
        inThread("cancel");
        await().atMost(SOON)
                .until(() -> bot.channel().roots().getFirst().plainText().contains("Cancelled"));
        bot.types(olga, "start prod-wiki " + BotInAWorld.NEW);
        await().atMost(SOON).until(() -> bot.asking("Approve start").isPresent());

        inThread("cancel");
        told("The run of this thread is over");
        assertThat(bot.asking("Approve start")).isPresent();
    }

    @Test
    void aWayOutNamesTheNodeAndTheThreadNamesTheRun() {
        Person anna = bot.world.approvers().getFirst();
        anna.mentions(bot.channel().id(), root, "skip wiki-9");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(bot.toldTo(anna))
                        .last()
                        .asString()
                        .contains("No node of prod-wiki is called “wiki-9”."));
        anna.mentions(bot.channel().id(), root, "abandon");
        await().atMost(SOON)
                .until(() -> bot.channel().roots().getFirst().plainText().contains("Abandoned"));
    }

    @Test
    void inTheThreadOfARunThatIsOverNoWayOutReachesTheNextOne() {
        inThread("cancel");
        await().atMost(SOON)
                .until(() -> bot.channel().roots().getFirst().plainText().contains("Cancelled"));
        bot.types(olga, "start prod-wiki " + BotInAWorld.NEW);
        await().atMost(SOON).until(() -> bot.asking("Approve start").isPresent());

        Person anna = bot.world.approvers().getFirst();
        for (String way : List.of("skip wiki-1", "abandon", "node wiki-1 stop", "wait 1h")) {
            int heard = bot.toldTo(anna).size();
            anna.mentions(bot.channel().id(), root, way);
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(bot.toldTo(anna))
                            .hasSizeGreaterThan(heard)
                            .last()
                            .asString()
                            .contains("The run of this thread is over"));
        }
        anna.mentions(bot.channel().id(), root, "rollback");
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(bot.toldTo(anna)).last().asString().contains("nothing is to be rolled back"));
        assertThat(bot.asking("Approve start")).isPresent();
    }

    @Test
    void whatIsNoCommandIsAnsweredWithTheCommandsThereAre() {
        inThread("how is it going?");
        told("There is no command “how”");
    }

    private BotAnswer inThread(String text) {
        return olga.mentions(bot.channel().id(), root, text).orElseThrow();
    }

    private void told(String words) {
        await(words)
                .atMost(SOON)
                .untilAsserted(
                        () -> assertThat(bot.toldTo(olga)).last().asString().contains(words));
    }
}
