package dev.rollgate.bot.slack.view;

import static dev.rollgate.bot.slack.view.RunLog.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.engine.Projection.Story;
import dev.rollgate.orchestration.paging.Page;
import dev.rollgate.orchestration.paging.Subject;
import dev.rollgate.orchestration.paging.Urgency;
import dev.rollgate.orchestration.run.Escalation.Stage;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.RunEvent;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A page says in plain text what the thread says, from its beginning to its end under one key and one summary. */
class PageWordsTest {
    private static final URI LINK = URI.create("https://wiki.slack.com/archives/C0WIKI/p1795597200000100");
    private static final PageWords WORDS =
            new PageWords(run -> Optional.of(LINK), person -> person.id().equals("U0BEN") ? "Ben" : person.id());

    @Test
    void aProblemSaysWhatItMeansAndWhatCanBeDone() {
        Page page = incident(WentWrong.inError());
        assertThat(page.key())
                .isEqualTo(
                        "rollgate:prod-wiki:r-7f3a:" + WentWrong.inError().log().size());
        assertThat(page.summary()).isEqualTo("prod-wiki: wiki-2 is in ERROR (upgrade 9.2.1 → 9.2.21)");
        assertThat(page.component()).contains("wiki-2");
        assertThat(page.kind()).isEqualTo("NodeInError");
        assertThat(page.urgency()).isEqualTo(Urgency.CRITICAL);
        assertThat(page.thread()).contains(LINK);
        assertThat(page.details())
                .containsEntry("upgrade", "prod-wiki: 9.2.1 → 9.2.21")
                .containsEntry("run", "r-7f3a")
                .containsEntry("how far", "0 of 3 nodes upgraded")
                .containsEntry("started by", "U0ANNA")
                .hasEntrySatisfying("what it means", means -> assertThat(means).startsWith("The upgrade cannot be"))
                .hasEntrySatisfying(
                        "what can be done",
                        ways -> assertThat(ways).startsWith("/confluence-upgrade node prod-wiki wiki-2 stop; "));
    }

    @Test
    void itsEndHasTheSameKeyAndSummaryAndSaysHow() {
        RunLog over = WentWrong.over(new Problem.NodeInError(WentWrong.WIKI_2));
        long number = over.run().incidents().getLast().number();
        Page end = WORDS.over(story(over), number);
        Page begin = incident(WentWrong.inError());
        assertThat(end.key()).isEqualTo(begin.key());
        assertThat(end.summary()).isEqualTo(begin.summary());
        assertThat(end.urgency()).isEqualTo(begin.urgency());
        assertThat(end.details().get("how it ended")).startsWith("Over 2026-11-25 09:0");
        assertThat(end.details()).doesNotContainKey("what can be done");
    }

    @Test
    void whoEndedItOrIsOnItIsNamed() {
        RunLog care = WentWrong.inError()
                .then(new RunEvent.CareTaken(WentWrong.inError().log().size(), BEN));
        assertThat(incident(care).details()).containsEntry("taken care of by", "Ben");
        Problem slow = new Problem.NodeOverdue(WentWrong.WIKI_2, NodeState.STARTING, Duration.ofMinutes(15));
        RunLog again = WentWrong.alerted(slow).then(new RunEvent.StepRetried(WentWrong.WIKI_2, BEN));
        assertThat(WORDS.over(story(again), again.run().incidents().getLast().number())
                        .details()
                        .get("how it ended"))
                .startsWith("Ben had the step done again ");
    }

    @Test
    void aQuestionSaysWhatIsAskedAndWhereItIsAnswered() {
        RunLog log = WaitingScenes.unanswered(Stage.PAGED);
        Page page =
                WORDS.page(story(log), new Subject.OfGate(log.run().openGate().orElseThrow()));
        assertThat(page.summary())
                .isEqualTo(
                        "prod-wiki: nobody answers “Start the upgrade of prod-wiki: 9.2.1 → 9.2.21?” (upgrade 9.2.1 →"
                                + " 9.2.21)");
        assertThat(page.kind()).isEqualTo("approval");
        assertThat(page.details())
                .containsEntry("plan", "3 nodes, 9.2.1 → 9.2.21: wiki-1, wiki-2, wiki-3")
                .containsEntry("approvals", "0 of 1 approval");
        Page end = WORDS.over(story(new RunLog(log.log()).approved(BEN)), 3);
        assertThat(end.summary()).isEqualTo(page.summary());
        assertThat(end.details().get("how it ended")).startsWith("Approved by Ben 2026-11-25");
    }

    @Test
    void everyProblemIsPlainTextFromItsBeginningToItsEnd() {
        EveryProblem.all().stream().filter(problem -> !Alerts.isNotice(problem)).forEach(problem -> {
            RunLog log = WentWrong.alerted(problem);
            Page begin = incident(log);
            RunLog over = WentWrong.over(problem);
            Page end = WORDS.over(story(over), begin(log));
            assertThat(List.of(begin, end))
                    .allSatisfy(page -> assertThat(page.summary() + page.details())
                            .doesNotContain("<@", "<!", "&lt;", "&amp;", "`", ":rotating_light:", ":x:"));
            assertThat(end.summary()).isEqualTo(begin.summary());
        });
    }

    @Test
    void aHostileNameIsOneLineOfText() {
        String name = "<!channel>\n& " + "x".repeat(300);
        RunLog log =
                new RunLog().passed(name).then(new RunEvent.ProblemRaised(new Problem.NodeInError(new NodeName(name))));
        assertThat(incident(log).summary()).contains("<!channel> & xxx").doesNotContain("\n", "&amp;");
    }

    @Test
    void thatItBeganAndEndedIsNoted() {
        RunLog log = RunLog.finalizing().then(new RunEvent.RunCompleted(false));
        assertThat(WORDS.began(story(log)).summary()).isEqualTo("upgrade of prod-wiki: 9.2.1 → 9.2.21 began, 2 nodes");
        assertThat(WORDS.ended(story(log)).summary()).isEqualTo("upgrade of prod-wiki: 9.2.1 → 9.2.21 ended: complete");
        assertThat(WORDS.ended(story(log)).thread()).contains(LINK);
    }

    private static Page incident(RunLog log) {
        var incident = log.run().openIncidents().getLast();
        return WORDS.page(story(log), new Subject.OfIncident(incident, Urgency.CRITICAL));
    }

    private static long begin(RunLog log) {
        return log.run().openIncidents().getLast().number();
    }

    private static Story story(RunLog log) {
        return new Story(log.run(), log.log());
    }
}
