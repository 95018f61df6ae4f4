package dev.rollgate.orchestration.driver.manual;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.Shutdown;
import dev.rollgate.orchestration.run.Version;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A person is told what remains to be done from the node's state on, and what is saved before is what is put back. */
class ManualDriverTest {
    private static final NodeName WIKI_2 = new NodeName("wiki-2");
    private static final Version BEFORE = Version.of("9.2.1");
    private static final Version TARGET = Version.of("9.2.21");

    private final ManualDriver driver = new ManualDriver();

    @Test
    void whatARollBackNeedsIsSavedBeforeTheNewVersionIsInstalled() {
        assertThat(driver.todo(WIKI_2, TARGET, NodeState.ACTIVE).orElseThrow())
                .startsWith("Stop Confluence on wiki-2 gracefully")
                .containsSubsequence("save its install directory and the confluence.cfg.xml", "put 9.2.21 on it");
        assertThat(driver.todo(WIKI_2, TARGET, NodeState.OFFLINE).orElseThrow())
                .containsSubsequence("save its install directory and the confluence.cfg.xml", "put 9.2.21 on it");
    }

    @Test
    void aNodeIsPutBackWithItsHome() {
        assertThat(driver.restoring(WIKI_2, BEFORE, NodeState.ACTIVE))
                .satisfiesExactly(
                        stop -> assertThat(stop).startsWith("Run the stop script on wiki-2"),
                        install -> assertThat(install).contains("install directory of 9.2.1"),
                        home -> assertThat(home).contains("confluence.cfg.xml of its local home", "build number"),
                        start -> assertThat(start).isEqualTo("Start it."));
    }

    @ParameterizedTest
    @EnumSource(NodeState.class)
    void onlyANodeThatRunsIsStoppedFirst(NodeState seen) {
        List<String> steps = driver.restoring(WIKI_2, BEFORE, seen);
        assertThat(steps).hasSize(seen == NodeState.OFFLINE ? 3 : 4);
        assertThat(steps.getLast()).isEqualTo("Start it.");
    }

    @Test
    void whatStartsOnTheRightVersionIsLeftAlone() {
        assertThat(driver.restoring(WIKI_2, BEFORE, NodeState.STARTING).getFirst())
                .isEqualTo("If 9.2.1 is what starts on wiki-2, wait until it is ACTIVE. If not, stop it.");
    }

    @Test
    void aNodeIsStoppedByItsScriptOrAltogether() {
        assertThat(driver.stopping(WIKI_2, Shutdown.GRACEFULLY, NodeState.ERROR).getFirst())
                .startsWith("Run the stop script on wiki-2");
        assertThat(driver.stopping(WIKI_2, Shutdown.GRACEFULLY, NodeState.TERMINATING)
                        .getFirst())
                .startsWith("It is TERMINATING");
        assertThat(driver.stopping(WIKI_2, Shutdown.ALTOGETHER, NodeState.ERROR))
                .first()
                .asString()
                .startsWith("End the Java process of Confluence on wiki-2");
    }

    @ParameterizedTest
    @EnumSource(Shutdown.class)
    void whatIsOfflineNeedsNoStop(Shutdown how) {
        assertThat(driver.stopping(WIKI_2, how, NodeState.OFFLINE)).isEmpty();
    }
}
