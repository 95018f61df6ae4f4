package dev.rollgate.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.bot.access.Bar;
import dev.rollgate.bot.access.Verdict;
import dev.rollgate.bot.slack.view.BoardScenes;
import dev.rollgate.bot.slack.view.GateScenes;
import dev.rollgate.bot.slack.view.Leaves;
import dev.rollgate.bot.slack.view.PrivateScenes;
import dev.rollgate.bot.slack.view.ReplyScenes;
import dev.rollgate.bot.slack.view.Scene;
import dev.rollgate.bot.slack.view.Shot;
import dev.rollgate.bot.slack.view.WaitingScenes;
import dev.rollgate.bot.slack.view.WayOutScenes;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.Refusal;
import dev.rollgate.orchestration.run.RunEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/messages.md} shows every message as a reader sees it. {@code -Dmessages=write} writes it anew; read the
 * difference before you commit it.
 */
class MessagesPageTest {
    private static final List<Scene> SCENES = List.of(
            PrivateScenes.form(),
            PrivateScenes.notStarted(),
            BoardScenes.all(),
            GateScenes.open(),
            GateScenes.decided(),
            ReplyScenes.ofANode(),
            ReplyScenes.alerts(),
            ReplyScenes.ended(),
            ReplyScenes.over(),
            WaitingScenes.nobodyAnswers(),
            WaitingScenes.pagers(),
            WayOutScenes.ofANode(),
            WayOutScenes.back(),
            WayOutScenes.ofTheRun(),
            ReplyScenes.decisions(),
            ReplyScenes.end(),
            WordScenes.refusals(),
            WayOutWordScenes.refusals(),
            WordScenes.denials(),
            WordScenes.commands(),
            WordScenes.pages(),
            WayOutWordScenes.answers(),
            WayOutWordScenes.withoutARun(),
            PrivateScenes.lookingBack(),
            PrivateScenes.plan(),
            PrivateScenes.home());

    /** In the audit, and seen on the board; nobody is told of them in the thread. */
    private static final Set<Class<?>> NOT_TOLD = Set.of(
            RunEvent.RunRequested.class,
            RunEvent.UpgradeModeAsked.class,
            RunEvent.UpgradeModeSeenOn.class,
            RunEvent.UpgradeModeOffAsked.class,
            RunEvent.NodeReleased.class,
            RunEvent.ReplacementDeclared.class,
            RunEvent.NodeSeen.class,
            RunEvent.NodeSoaked.class,
            RunEvent.FinalizeAsked.class,
            RunEvent.FinalizationRetryAsked.class);

    @Test
    void thePageIsWhatPeopleSee() throws IOException {
        Path page = page();
        String shown = MessagesPage.of(SCENES);
        if ("write".equals(System.getProperty("messages"))) {
            Files.writeString(page, shown);
        }
        assertThat(Files.readString(page))
                .as("written anew by -Dmessages=write")
                .isEqualTo(shown);
    }

    @Test
    void everyKindOfProblemIsOnIt() {
        assertThat(about().map(Object::getClass)).containsAll(Leaves.of(Problem.class));
    }

    @Test
    void everyEventThatIsToldIsOnIt() {
        List<Class<?>> told = Leaves.of(RunEvent.class).stream()
                .filter(event -> !NOT_TOLD.contains(event))
                .toList();
        assertThat(about().map(Object::getClass)).containsAll(told);
    }

    @Test
    void everyRefusalAndEveryReasonToDenyIsOnIt() {
        assertThat(about().map(Object::getClass)).containsAll(Leaves.of(Refusal.class));
        assertThat(about()).contains((Object[]) Bar.values()).contains((Object[]) Verdict.Reason.values());
    }

    @Test
    void everyMessageHasAText() {
        assertThat(SCENES.stream().flatMap(scene -> scene.shots().stream()))
                .allSatisfy(
                        shot -> assertThat(shot.message().text()).isNotBlank().doesNotContainPattern("^:\\w+:"));
    }

    private static Stream<Object> about() {
        return SCENES.stream().flatMap(scene -> scene.shots().stream()).map(Shot::about);
    }

    private static Path page() {
        Path page = Path.of("docs/messages.md");
        return Files.isDirectory(page.toAbsolutePath().getParent())
                ? page
                : Path.of("..").resolve(page);
    }
}
