package dev.rollgate.orchestration.store;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.run.Escalation;
import dev.rollgate.orchestration.run.Incident;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeProgress;
import dev.rollgate.orchestration.run.Person;
import dev.rollgate.orchestration.run.Phase;
import dev.rollgate.orchestration.run.PlannedNode;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.Recorded;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.orchestration.run.RunId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a released build recorded, every later one can read and fold. The files under {@code recorded/} are never edited:
 * a release adds a directory of its own.
 */
class RecordedLogsTest {
    private static final Path ALL = Path.of("src/test/resources/recorded");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Person ANNA = new Person("U0ANNA");
    private static final Person BEN = new Person("U0BEN");

    @ParameterizedTest
    @MethodSource("files")
    void aRecordedLogFoldsToAnEndedRun(Path file) throws IOException {
        Run run = Run.of(new RunId("r-1"), log(file));

        assertThat(run.isOver()).isTrue();
        assertThat(run.problems()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatIsWrittenTodayIsWhatWasWrittenThen(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            JsonNode then = JSON.readTree(line);
            EventCodec.Stored today = EventCodec.write(recorded(line).event());

            assertThat(today.name()).isEqualTo(then.get("name").stringValue());
            assertThat(JSON.readTree(today.body())).isEqualTo(withWhatWasAddedSince(then.get("body")));
        }
    }

    /** The fields that were added after 0.1, with what they are where the log does not have them. */
    private static JsonNode withWhatWasAddedSince(JsonNode body) {
        JsonNode today = body.deepCopy();
        if (today.at("/terms/limits") instanceof ObjectNode limits && !limits.has("unfinalized")) {
            limits.put("unfinalized", "PT4H");
        }
        if (today.get("terms") instanceof ObjectNode terms && !terms.has("escalation")) {
            terms.set("escalation", EscalationCodec.write(Escalation.NEVER));
        }
        for (JsonNode node : today.at("/plan/nodes")) {
            if (node instanceof ObjectNode planned && !planned.has("id")) {
                planned.putNull("id");
            }
        }
        return today;
    }

    @Test
    void everyKindOfEventAndProblemWasRecorded() throws IOException {
        List<RunEvent> events = new ArrayList<>();
        for (Path file : files()) {
            log(file).forEach(recorded -> events.add(recorded.event()));
        }
        assertThat(kinds(events)).isEqualTo(EventCodecTest.leavesOf(RunEvent.class));
        assertThat(kinds(events.stream()
                        .filter(RunEvent.ProblemRaised.class::isInstance)
                        .map(event -> ((RunEvent.ProblemRaised) event).problem())
                        .toList()))
                .isEqualTo(EventCodecTest.leavesOf(Problem.class));
    }

    @Test
    void theCompletedRunOf01IsRememberedInFull() throws IOException {
        Run run = Run.of(new RunId("r-1"), log(ALL.resolve("0.1/completed.jsonl")));

        assertThat(run.phase()).isEqualTo(new Phase.Completed(false));
        assertThat(run.target()).hasToString("9.2.21");
        assertThat(run.startedAt()).isEqualTo(Instant.parse("2026-11-25T09:00:05.001117Z"));
        assertThat(run.allUpgraded()).isTrue();
        assertThat(run.gates()).hasSize(6);
    }

    @Test
    void theTroublesOfTheCompletedRunOf02AreRememberedWithHowTheyEnded() throws IOException {
        Run run = Run.of(new RunId("r-1"), log(ALL.resolve("0.2/completed-with-troubles.jsonl")));

        assertThat(run.incidents())
                .extracting(incident -> requireNonNull(incident.ending()).how())
                .contains(
                        new Incident.How.ByItself(),
                        new Incident.How.MoreTime(BEN, Instant.parse("2026-11-25T18:30:46.011170Z")),
                        new Incident.How.TakenOver(ANNA));
        assertThat(run.takingPart()).extracting(NodeProgress::name).contains(new NodeName("wiki-9"));
        assertThat(run.thePlan().nodes())
                .contains(new PlannedNode(new NodeName("wiki-1"), PlannedNode.FoundBy.NAME, "77aa0b1d"));
    }

    @Test
    void theRolledBackRunOf02IsOnTheVersionOfBefore() throws IOException {
        Run run = Run.of(new RunId("r-1"), log(ALL.resolve("0.2/rolled-back.jsonl")));

        assertThat(run.phase()).isEqualTo(new Phase.RolledBack());
        assertThat(run.nodes()).extracting(NodeProgress::version).containsOnly("9.2.19");
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(ALL)) {
            return all.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Recorded> log(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(RecordedLogsTest::recorded).toList();
    }

    private static Recorded recorded(String line) {
        JsonNode json = JSON.readTree(line);
        return new Recorded(
                json.get("number").longValue(),
                Instant.parse(json.get("at").stringValue()),
                EventCodec.read(json.get("name").stringValue(), json.get("body").toString()));
    }

    private static Set<Class<?>> kinds(Collection<?> all) {
        return all.stream().map(Object::getClass).collect(Collectors.toSet());
    }
}
