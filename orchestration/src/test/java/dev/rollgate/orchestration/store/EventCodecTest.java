package dev.rollgate.orchestration.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.rollgate.orchestration.run.*;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What was written is read as it was, whatever it is. What a newer build wrote is either without meaning for this one
 * (a further field) or not understood at all: never half.
 */
class EventCodecTest {
    @ParameterizedTest
    @MethodSource("dev.rollgate.orchestration.store.Samples#events")
    void anEventIsReadAsItWasWritten(RunEvent event) {
        assertThat(throughTheStore(event)).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("dev.rollgate.orchestration.store.Samples#problems")
    void aProblemIsReadAsItWasWritten(Problem problem) {
        var raised = new RunEvent.ProblemRaised(problem);

        assertThat(throughTheStore(raised)).isEqualTo(raised);
    }

    @Test
    void noKindOfEventProblemOrGateIsForgottenHere() {
        assertThat(kindsOf(Samples.events())).isEqualTo(leavesOf(RunEvent.class));
        assertThat(kindsOf(Samples.problems())).isEqualTo(leavesOf(Problem.class));
        assertThat(kindsOf(Samples.events().stream()
                        .filter(RunEvent.GateOpened.class::isInstance)
                        .map(event -> ((RunEvent.GateOpened) event).subject())
                        .toList()))
                .isEqualTo(leavesOf(GateSubject.class));
    }

    @Test
    void namesAreNotShared() {
        List<String> names = Samples.events().stream()
                .collect(Collectors.toMap(
                        Object::getClass, event -> EventCodec.write(event).name(), (a, b) -> a))
                .values()
                .stream()
                .toList();

        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z]+(-[a-z]+)*"));
    }

    /** Constants are stored by name: to rename one is to make old logs unreadable. */
    @Test
    void theWordsOfEnumsAreFrozen() {
        assertThat(words(NodeState.values()))
                .startsWith("ACTIVE", "STARTING", "DRAINING", "TERMINATING", "OFFLINE", "ERROR")
                .contains("RUNNING_FINALIZE_UPGRADE_TASKS", "UPGRADE_TASKS_FAILED", "UNANSWERED", "UNKNOWN");
        assertThat(words(ClusterState.values()))
                .contains("STABLE", "READY_TO_UPGRADE", "MIXED", "READY_TO_RUN_UPGRADE_TASKS")
                .contains("RUNNING_UPGRADE_TASKS", "UPGRADE_TASKS_FAILED", "UNKNOWN");
        assertThat(words(PlannedNode.FoundBy.values())).contains("NAME", "ADDRESS");
        assertThat(words(Check.Verdict.values())).contains("PASS", "WARN", "BLOCK");
        assertThat(words(Check.Name.values()))
                .contains("REACHABLE", "AUTHENTICATED", "CLUSTERED", "UPGRADE_MODE_OFF", "STABLE", "ENOUGH_NODES")
                .contains("ALL_ACTIVE", "ONE_VERSION", "TARGET_ALLOWED", "FINALIZATION_DONE", "RUNNING_TASKS")
                .contains("READ_ONLY_MODE");
        assertThat(words(Order.What.values()))
                .contains("SWITCH_UPGRADE_MODE_ON", "SWITCH_UPGRADE_MODE_OFF", "FINALIZE", "RETRY_FINALIZATION")
                .contains("GIVEN_BY_OTHERS");
        assertThat(words(Escalation.Stage.values())).startsWith("ASKED", "REMINDED", "MENTIONED", "PAGED", "PARKED");
        assertThat(words(Shutdown.values())).contains("GRACEFULLY", "ALTOGETHER");
        assertThat(words(Trouble.Kind.values()))
                .contains("UNREACHABLE", "TIMED_OUT", "UNAUTHENTICATED", "NOT_SYSTEM_ADMINISTRATOR", "NOT_CLUSTERED")
                .contains("XSRF_REFUSED", "NOT_FOUND", "REDIRECTED", "SERVER_ERROR", "NOT_JSON", "MALFORMED")
                .contains("TOO_LARGE");
    }

    @Test
    void aFurtherFieldIsIgnored() {
        assertThat(EventCodec.read("node-released", """
                {"node": "wiki-1", "since": {"some": ["newer", 1]}}""")).isEqualTo(new RunEvent.NodeReleased(new NodeName("wiki-1")));
    }

    @Test
    void aFieldThatMayBeAbsentIsAbsent() {
        assertThat(EventCodec.read("node-seen", """
                {"node": "wiki-1", "state": "OFFLINE"}"""))
                .isEqualTo(new RunEvent.NodeSeen(new NodeName("wiki-1"), NodeState.OFFLINE, null, null, null));
    }

    @ParameterizedTest
    @MethodSource
    void whatIsNotUnderstoodIsSaidToBe(String name, String body) {
        assertThatThrownBy(() -> EventCodec.read(name, body)).isInstanceOf(UnknownToThisBuild.class);
    }

    static Stream<Arguments> whatIsNotUnderstoodIsSaidToBe() {
        return Stream.of(
                arguments("node-skipped", "{}"),
                arguments("node-released", "{}"),
                arguments("node-released", "{\"node\": 7}"),
                arguments("node-released", "{\"node\""),
                arguments("upgrade-mode-asked", "{\"attempt\": \"one\"}"),
                arguments("node-seen", "{\"node\": \"wiki-1\", \"state\": \"SLEEPING\"}"),
                arguments("problem-raised", "{\"problem\": {\"kind\": \"node-on-fire\", \"node\": \"wiki-1\"}}"),
                arguments("problem-raised", "{\"problem\": {\"kind\": \"finalization-overdue\", \"limit\": \"1h\"}}"),
                arguments("node-stop-asked", "{\"node\": \"wiki-1\", \"how\": \"BY_FORCE\", \"by\": \"U0ANNA\"}"),
                arguments("taken-over", "{\"problems\": [{\"kind\": \"upgrade-mode-lost\"}], \"by\": \"U0ANNA\"}"),
                arguments("more-time-given", "{\"problem\": {\"kind\": \"not-finalized\"}, \"by\": \"U0ANNA\"}"),
                arguments("gate-opened", "{\"subject\": {\"kind\": \"rollback\"}, \"needed\": 1, \"loads\": []}"));
    }

    private static RunEvent throughTheStore(RunEvent event) {
        EventCodec.Stored stored = EventCodec.write(event);
        return EventCodec.read(stored.name(), stored.body());
    }

    private static List<String> words(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    private static Set<Class<?>> kindsOf(List<?> samples) {
        return samples.stream().map(Object::getClass).collect(Collectors.toSet());
    }

    static Set<Class<?>> leavesOf(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(part -> leavesOf(part).stream())
                        .collect(Collectors.toSet())
                : Set.of(type);
    }
}
