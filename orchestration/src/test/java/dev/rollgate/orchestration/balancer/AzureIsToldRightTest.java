package dev.rollgate.orchestration.balancer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The update of a pool names every target that Azure has but the node's own, and none is ever lost to an answer that failed. */
class AzureIsToldRightTest {
    private static final String SHOWS_TWO =
            "case \"$*\" in *address-pool\\ show*) echo 10.0.0.12; echo 10.0.0.13;; *) printf '%s|' \"$@\";; esac";
    private static final String SHOWS_NONE =
            "case \"$*\" in *address-pool\\ show*) exit 1;; *) printf '%s|' \"$@\";; esac";
    private static final String UPDATE = "network|application-gateway|address-pool|update|--resource-group|rg (wiki)|"
            + "--gateway-name|gw|--name|nodes|--servers|10.0.0.12|10.0.0.13|";

    private final Balancer azure = EveryBalancer.configured().get("azure");

    @TempDir
    private Path folder;

    @Test
    void withoutTheNodeTheOthersStay() throws Exception {
        var shell = new ShellWithPrograms(folder).with("az", SHOWS_TWO);
        assertThat(shell.run(azure.disconnect(EveryBalancer.NODE).code())).isEqualTo(UPDATE);
    }

    @Test
    void withTheNodeItIsOneOfThem() throws Exception {
        var shell = new ShellWithPrograms(folder).with("az", SHOWS_TWO);
        assertThat(shell.run(azure.reconnect(EveryBalancer.NODE).code())).isEqualTo(UPDATE + "10.0.0.11|");
    }

    @Test
    void whereThePoolCannotBeReadNothingIsChanged() throws Exception {
        var shell = new ShellWithPrograms(folder).with("az", SHOWS_NONE);
        List<String> code = azure.disconnect(EveryBalancer.NODE).code();
        assertThat(shell.run(List.of(code.getFirst() + "\n" + code.getLast() + " || echo unchanged")))
                .isEqualTo("unchanged");
    }
}
