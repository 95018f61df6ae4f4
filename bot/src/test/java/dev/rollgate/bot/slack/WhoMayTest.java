package dev.rollgate.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.bot.access.Policy;
import dev.rollgate.orchestration.run.Person;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Operators say when the bot works, approvers what becomes of nodes and cluster; what only moves users or gives time is for
 * both, what only reads is for everybody. Each command is typed by one of each kind.
 */
class WhoMayTest {
    private static final Person OPERATOR = new Person("UOPERATOR");
    private static final Person APPROVER = new Person("UAPPROVER");
    private static final Person OTHER = new Person("UOTHER");
    private static final SlackCluster WIKI = SlackBench.cluster(
            "prod-wiki", SlackBench.HOME, new Policy(List.of("UOPERATOR"), List.of("UAPPROVER"), false));
    private static final Map<SubCommand, String> WORDS = Map.of(
            SubCommand.START, " prod-wiki 9.2.21",
            SubCommand.SKIP, " wiki-1",
            SubCommand.WAIT, " 15m",
            SubCommand.PAGE, " test",
            SubCommand.PLAN, " 9.2.21",
            SubCommand.AUDIT, " k3x9ab");

    private final SlackBench bench = new SlackBench(WIKI);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void onlyOperatorsSayWhenTheBotWorks() {
        assertThat(mayOf(SubCommand.START, SubCommand.PAUSE, SubCommand.RESUME, SubCommand.CANCEL, SubCommand.PAGE))
                .allSatisfy(may -> assertThat(may).containsExactly(OPERATOR));
    }

    @Test
    void onlyApproversSayWhatBecomesOfNodesAndCluster() {
        assertThat(mayOf(
                        SubCommand.RETRY,
                        SubCommand.SKIP,
                        SubCommand.ROLLBACK,
                        SubCommand.TAKEOVER,
                        SubCommand.ABANDON))
                .allSatisfy(may -> assertThat(may).containsExactly(APPROVER));
        assertThat(Stream.of("stop", "shutdown").map(what -> may("node wiki-1 " + what)))
                .allSatisfy(may -> assertThat(may).containsExactly(APPROVER));
    }

    @Test
    void bothMoveUsersAndGiveTime() {
        assertThat(mayOf(SubCommand.WAIT, SubCommand.ON_IT))
                .allSatisfy(may -> assertThat(may).containsExactly(OPERATOR, APPROVER));
        assertThat(Stream.of("disconnect", "reconnect").map(what -> may("node wiki-1 " + what)))
                .allSatisfy(may -> assertThat(may).containsExactly(OPERATOR, APPROVER));
    }

    @Test
    void everybodyReads() {
        assertThat(Stream.of(SubCommand.values()).filter(SubCommand::onlyReads).map(this::may))
                .allSatisfy(may -> assertThat(may).containsExactly(OPERATOR, APPROVER, OTHER));
    }

    @Test
    void whoIsNeitherIsToldWhomToAsk() {
        bench.aNodeIsInError(WIKI);
        assertThat(bench.types(OTHER, SlackBench.HOME, "wait 15m"))
                .isEqualTo("You are neither an operator nor an approver of prod-wiki. Nothing happened: ask one of"
                        + " <@UOPERATOR>, <@UAPPROVER>.");
    }

    private Stream<List<Person>> mayOf(SubCommand... commands) {
        return Stream.of(commands).map(this::may);
    }

    private List<Person> may(SubCommand command) {
        return may(command.word() + WORDS.getOrDefault(command, ""));
    }

    /** Whether they are denied, not whether the run takes it. */
    private List<Person> may(String typed) {
        try (var fresh = new SlackBench(WIKI)) {
            fresh.aNodeIsInError(WIKI);
            return Stream.of(OPERATOR, APPROVER, OTHER)
                    .filter(who -> !fresh.types(who, SlackBench.HOME, typed).matches("You are (not|neither) an .*"))
                    .toList();
        }
    }
}
