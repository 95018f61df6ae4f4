package dev.rollgate.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rollgate.bot.slack.view.StartForm;
import dev.rollgate.sandbox.confluence.ClusterSpec;
import dev.rollgate.sandbox.confluence.ConfluenceServer;
import dev.rollgate.sandbox.confluence.ServerSpec;
import dev.rollgate.sandbox.confluence.SimulatedCluster;
import dev.rollgate.sandbox.slack.BotAnswer;
import dev.rollgate.sandbox.slack.Channel;
import dev.rollgate.sandbox.slack.Fault;
import dev.rollgate.sandbox.slack.Message;
import dev.rollgate.sandbox.slack.OpenedView;
import dev.rollgate.sandbox.slack.Person;
import dev.rollgate.sandbox.slack.SlackServer;
import dev.rollgate.sandbox.slack.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The start form, everything wired: a person opens it, reads in it what a run would meet, and starts one by it. */
@Timeout(60)
class FilledInFormTest {
    private static final String COMMAND = "/confluence-upgrade";

    private final SimulatedCluster cluster = new SimulatedCluster(
            ClusterSpec.builder().nodes("wiki-1", "wiki-2", "wiki-3").speed(100).build(), InstantSource.system());
    private final Workspace workspace = new Workspace(InstantSource.system());
    private final SlackServer slack = SlackServer.start(workspace);
    private final Person anna = workspace.addPerson("U0ANNA", "anna");
    private final Channel wiki = workspace.addChannel("C0WIKI", "wiki", anna);
    private final Channel lobby = workspace.addChannel("C0LOBBY", "lobby", anna);
    private ConfluenceServer confluence;
    private StartedBot bot;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        confluence = ConfluenceServer.start(
                cluster, ServerSpec.builder().sysadminToken("pat-hush").build());
        bot = new StartedBot(
                "jdbc:h2:file:" + folder.resolve("rollgate") + ";DB_CLOSE_ON_EXIT=FALSE",
                Map.of(
                        "rollgate.poll-interval", "200ms",
                        "rollgate.slack.api-url", slack.apiUrl().toString(),
                        "rollgate.slack.bot-token", workspace.bot().token(),
                        "rollgate.slack.signing-secret", workspace.bot().signingSecret(),
                        "rollgate.clusters.prod-wiki.base-url",
                                confluence.baseUrl().toString(),
                        "rollgate.clusters.prod-wiki.channel", wiki.id()));
        workspace.botListensAt(bot.eventsUrl());
        slack.rateLimits().off();
    }

    @AfterEach
    void stop() {
        bot.close();
        slack.close();
        confluence.close();
    }

    @Test
    void itIsOpenedFilledInReadAndSubmittedAndTheRunStarts() {
        assertThat(anna.types(wiki.id(), COMMAND, "start").body()).isEmpty();
        await().untilAsserted(() ->
                assertThat(form().plainText()).contains("Who approves", "is STABLE on 9.2.13, with 3 nodes."));

        enters("9.2");
        shows("“9.2” is no version yet");
        enters("9.2.21");
        shows("Nothing stands in the way of upgrading prod-wiki from 9.2.13 to 9.2.21.");
        assertThat(form().plainText()).contains("passed: All nodes are ACTIVE.", "1. wiki-1", "3. wiki-3");

        assertThat(anna.submits(form(), Map.of()).acknowledged()).isTrue();
        assertThat(form().open()).isFalse();
        await().untilAsserted(() -> assertThat(workspace.privateTo(anna))
                .extracting(Message::plainText)
                .anyMatch(told -> told.startsWith("Checking prod-wiki before the upgrade to 9.2.21")));
        await().untilAsserted(() -> assertThat(wiki.roots()).hasSize(1));
    }

    @Test
    void whatStandsInTheWayIsReadBeforeItIsSubmitted() {
        anna.types(wiki.id(), COMMAND, "start");
        enters("8.0.0");
        shows("prod-wiki would not be upgraded to 8.0.0 now.");
        assertThat(form().plainText()).contains("in the way: 8.0.0 is older than 9.2.13");
    }

    @Test
    void aMistakeIsSaidBesideItsFieldAndTheFormStays() {
        anna.types(wiki.id(), COMMAND, "start");
        shows("with 3 nodes.");
        anna.submits(form(), Map.of(StartForm.VERSION, "latest"));
        assertThat(form().open()).isTrue();
        assertThat(form().errors())
                .containsExactly(Map.entry(
                        StartForm.VERSION, "“latest” is no version: a version has three numbers, like 9.2.21."));
        anna.submits(form(), Map.of(StartForm.VERSION, "9.2.21"));
        assertThat(form().open()).isFalse();
    }

    @Test
    void inAnotherChannelTheFormSaysWhereToAskForIt() {
        anna.types(lobby.id(), COMMAND, "start");
        shows("Cannot be started from here.");
        anna.submits(form(), Map.of(StartForm.VERSION, "9.2.21"));
        assertThat(form().errors().get(StartForm.VERSION)).contains("are taken only in its channel");
        assertThat(wiki.messages()).isEmpty();
    }

    @Test
    void aConfluenceThatDoesNotAnswerIsSaid() {
        confluence.close();
        anna.types(wiki.id(), COMMAND, "start");
        shows("prod-wiki cannot be asked");
        enters("9.2.21");
        shows("prod-wiki cannot be asked, so it would not be upgraded now.");
    }

    @Test
    void whereSlackDoesNotOpenItTheAnswerSaysWhatToType() {
        slack.faults().always("views.open", new Fault.Refused("expired_trigger_id"));
        BotAnswer answer = anna.types(wiki.id(), COMMAND, "start");
        assertThat(answer.body()).contains("To which version?");
        assertThat(workspace.views()).isEmpty();
    }

    @Test
    void aSlackThatHangsIsGivenUpBeforeTheCommandIs() {
        slack.faults().always("views.open", new Fault.Hang());
        BotAnswer answer = anna.types(wiki.id(), COMMAND, "start");
        assertThat(answer.timedOut()).isFalse();
        assertThat(answer.body()).contains("To which version?");
    }

    private void enters(String version) {
        anna.uses(form(), StartForm.VERSION, version);
    }

    private void shows(String words) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(form().plainText()).contains(words));
    }

    private OpenedView form() {
        List<OpenedView> opened = workspace.views();
        return opened.getLast();
    }
}
