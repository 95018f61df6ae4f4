package dev.rollgate.orchestration.balancer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.run.NodeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for a recipe of any product. */
class EveryRecipeTest {
    static Stream<Balancer> all() {
        return Stream.concat(EveryBalancer.configured().values().stream(), EveryBalancer.blank().values().stream());
    }

    @ParameterizedTest
    @MethodSource("all")
    void itNamesTheNodeAndSaysThatOneMayBeOutAndThatUsersFallSlowly(Balancer balancer) {
        Recipe recipe = balancer.disconnect(EveryBalancer.NODE);
        assertThat(recipe.summary()).contains("wiki-1");
        assertThat(recipe.before()).contains("Only one node may be out at a time");
        assertThat(recipe.check().text()).contains("falls slowly");
        assertThat(recipe.code()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void givingTheNodeBackIsAnotherRecipeThatBeginsWithALookAtTheNode(Balancer balancer) {
        Recipe back = balancer.reconnect(EveryBalancer.NODE);
        assertThat(back.before()).contains("wiki-1 is ACTIVE");
        assertThat(back.code())
                .isNotEqualTo(balancer.disconnect(EveryBalancer.NODE).code());
    }

    @ParameterizedTest
    @MethodSource("all")
    void aNodesNameIsNeverPartOfTheCode(Balancer balancer) {
        var hostile = new NodeName("a'\"; $(reboot) `reboot`\nreboot");
        assertThat(everyLine(balancer, hostile)).noneMatch(line -> line.contains("reboot"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void itFitsIntoTwoMessagesOfSlack(Balancer balancer) {
        assertThat(Shown.whole(balancer.disconnect(EveryBalancer.NODE))).hasSizeLessThan(2_500);
        assertThat(Shown.whole(balancer.reconnect(EveryBalancer.NODE))).hasSizeLessThan(2_500);
    }

    @Test
    void whatIsConfiguredLeavesNoBlank() {
        Map<String, Balancer> products = new java.util.HashMap<>(EveryBalancer.configured());
        products.remove("none");
        assertThat(products.values())
                .allSatisfy(balancer ->
                        assertThat(everyLine(balancer, EveryBalancer.NODE)).noneMatch(line -> line.contains("<")));
    }

    @Test
    void aBlankIsNamedTogetherWithTheSettingThatFillsIt() {
        assertThat(EveryBalancer.blank()
                        .get("haproxy")
                        .disconnect(EveryBalancer.NODE)
                        .steps()
                        .getFirst()
                        .text())
                .isEqualTo(
                        "Fill in below: <backend> (setting balancer.backend), <server> (setting member of node wiki-1).");
    }

    @ParameterizedTest
    @MethodSource("all")
    void aShellReadsEveryOrderWithoutAComplaint(Balancer balancer) throws Exception {
        for (String line : everyLine(balancer, EveryBalancer.NODE)) {
            if (line.matches("(nginx|apachectl|echo|others|test|az)\\b.*")) {
                Process shell = new ProcessBuilder("/bin/sh", "-n", "-c", line).start();
                assertThat(shell.waitFor()).as(line).isZero();
            }
        }
    }

    private static List<String> everyLine(Balancer balancer, NodeName node) {
        List<String> lines = new ArrayList<>();
        for (Recipe recipe : List.of(balancer.disconnect(node), balancer.reconnect(node))) {
            lines.addAll(recipe.code());
            lines.addAll(recipe.check().code());
        }
        return lines;
    }
}
