package dev.rollgate.bot.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The chart's pod is the only one, may do as little as Kubernetes lets it, and is asked whether it lives and is ready. */
class ChartPodTest {
    @ParameterizedTest
    @EnumSource
    void thereIsNeverASecondPod(Values.Kind kind) throws IOException {
        Rendered chart = Chart.asItIs().with(kind.asValues());
        assertThat(Rendered.<Object>at(chart.one("StatefulSet"), "spec", "replicas"))
                .isEqualTo(1);
        assertThat(chart.kinds()).doesNotContain("Deployment", "HorizontalPodAutoscaler", "PodDisruptionBudget");
    }

    /** Kubernetes's Pod Security Standards, profile "restricted", and a root file system that cannot be written to. */
    @ParameterizedTest
    @EnumSource
    void itKeepsTheRestrictedProfile(Values.Kind kind) throws IOException {
        Rendered chart = Chart.asItIs().with(kind.asValues());
        assertThat(Rendered.<Map<String, Object>>at(chart.pod(), "securityContext"))
                .containsEntry("runAsNonRoot", true)
                .containsEntry("seccompProfile", Map.of("type", "RuntimeDefault"))
                .hasEntrySatisfying(
                        "runAsUser", user -> assertThat((Integer) user).isPositive());
        assertThat(Rendered.<Map<String, Object>>at(chart.container(), "securityContext"))
                .isEqualTo(Map.of(
                        "allowPrivilegeEscalation", false,
                        "readOnlyRootFilesystem", true,
                        "capabilities", Map.of("drop", List.of("ALL"))));
        assertThat(chart.pod())
                .containsEntry("automountServiceAccountToken", false)
                .containsEntry("enableServiceLinks", false)
                .doesNotContainKeys("hostNetwork", "hostPID", "hostIPC", "initContainers");
        assertThat(Rendered.<List<Object>>at(chart.pod(), "containers")).hasSize(1);
    }

    @Test
    void itWritesToScratchSpaceAndToTheVolumeOfItsH2File() throws IOException {
        Rendered chart = Chart.asItIs().with(Values.fewest());
        assertThat(writable(chart)).containsExactly("/tmp", "/var/lib/rollgate");
        assertThat(chart.applicationYml()).contains("jdbc:h2:file:/var/lib/rollgate/");
        assertThat(Rendered.<Object>at(chart.one("StatefulSet"), "spec", "volumeClaimTemplates", "0", "spec"))
                .isEqualTo(Map.of(
                        "accessModes", List.of("ReadWriteOnce"),
                        "resources", Map.of("requests", Map.of("storage", "1Gi"))));
    }

    @Test
    void aVolumeThatIsThereCanBeGiven() throws IOException {
        Rendered chart = Chart.asItIs().with(Values.fewest().and("persistence: { existingClaim: old-runs }\n"));
        assertThat(Rendered.<Object>at(chart.one("StatefulSet"), "spec", "volumeClaimTemplates"))
                .isNull();
        assertThat(Rendered.<List<Object>>at(chart.pod(), "volumes"))
                .contains(Map.of("name", "data", "persistentVolumeClaim", Map.of("claimName", "old-runs")));
    }

    @Test
    void withPostgresItWritesToScratchSpaceOnly() throws IOException {
        Rendered chart = Chart.asItIs().with(Values.Kind.POSTGRES_AND_SOCKET.asValues());
        assertThat(writable(chart)).containsExactly("/tmp");
        assertThat(Rendered.<Object>at(chart.one("StatefulSet"), "spec", "volumeClaimTemplates"))
                .isNull();
    }

    @ParameterizedTest
    @EnumSource
    void itsProbesAreOnTheManagementPort(Values.Kind kind) throws IOException {
        Map<String, Object> container = Chart.asItIs().with(kind.asValues()).container();
        assertThat(probe(container, "startupProbe")).isEqualTo("/actuator/health/liveness");
        assertThat(probe(container, "livenessProbe")).isEqualTo("/actuator/health/liveness");
        assertThat(probe(container, "readinessProbe")).isEqualTo("/actuator/health/readiness");
        assertThat(Rendered.<List<Object>>at(container, "ports"))
                .contains(Map.of("name", "management", "containerPort", 8081));
    }

    @Test
    void newSettingsMakeANewPod() throws IOException {
        Chart chart = Chart.asItIs();
        assertThat(checksum(chart.with(Values.fewest())))
                .isEqualTo(checksum(chart.with(Values.fewest())))
                .isNotEqualTo(checksum(chart.with(Values.Kind.POSTGRES_AND_SOCKET.asValues())));
    }

    private static String probe(Map<String, Object> container, String name) {
        assertThat(Rendered.<Object>at(container, name, "httpGet", "port")).isEqualTo("management");
        return Rendered.at(container, name, "httpGet", "path");
    }

    private static List<String> writable(Rendered chart) {
        List<Map<String, Object>> mounts = Rendered.at(chart.container(), "volumeMounts");
        return mounts.stream()
                .filter(mount -> !Boolean.TRUE.equals(mount.get("readOnly")))
                .map(mount -> (String) mount.get("mountPath"))
                .toList();
    }

    private static String checksum(Rendered chart) {
        return Rendered.at(
                chart.one("StatefulSet"), "spec", "template", "metadata", "annotations", "rollgate.dev/config");
    }
}
