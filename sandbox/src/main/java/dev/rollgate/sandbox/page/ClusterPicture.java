package dev.rollgate.sandbox.page;

import dev.rollgate.sandbox.confluence.Answer;
import dev.rollgate.sandbox.confluence.ClusterReport;
import dev.rollgate.sandbox.confluence.MachineReport;
import dev.rollgate.sandbox.confluence.NodeReport;
import dev.rollgate.sandbox.confluence.SimulatedCluster;
import dev.rollgate.sandbox.world.World;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The cluster's panel: what Confluence says, what is true on the machines, and what may be done to them. */
final class ClusterPicture {
    private final Scene scene;
    private final SimulatedCluster cluster;

    ClusterPicture(Scene scene) {
        this.scene = scene;
        this.cluster = scene.world().cluster();
    }

    ObjectNode json() {
        Optional<ClusterReport> report = report();
        List<NodeReport> rows = report.map(ClusterReport::nodes).orElse(List.of());
        List<MachineReport> machines =
                cluster.hosts().stream().map(cluster::machine).toList();
        ObjectNode json = Wire.object()
                .put("name", World.CLUSTER)
                .put("state", report.map(seen -> seen.state().name()).orElse(null))
                .put(
                        "upgradeMode",
                        report.map(ClusterReport::upgradeModeEnabled).orElse(null));
        json.putObject("version")
                .put("from", scene.setting().from())
                .put("to", scene.setting().to());
        json.put("speed", scene.speed()).put("selfOperating", scene.isSelfOperating());
        ArrayNode nodes = json.putArray("nodes");
        machines.forEach(machine -> nodes.add(node(machine, rows)));
        ArrayNode ghosts = json.putArray("ghosts");
        rows.stream()
                .filter(row -> machines.stream().noneMatch(machine -> isOf(row, machine)))
                .forEach(row -> ghosts.addObject()
                        .put("name", row.name())
                        .put("id", row.id())
                        .put("address", row.ipAddress())
                        .put("state", state(row)));
        addTroubles(json.putArray("troubles"));
        addDeeds(json, report.orElse(null));
        return json;
    }

    /** Empty while nobody serves. */
    private Optional<ClusterReport> report() {
        return cluster.serving().stream()
                .map(cluster::cluster)
                .flatMap(answer ->
                        answer instanceof Answer.Done<ClusterReport>(var report) ? Stream.of(report) : Stream.of())
                .findFirst();
    }

    private ObjectNode node(MachineReport machine, List<NodeReport> rows) {
        @Nullable
        NodeReport row =
                rows.stream().filter(seen -> isOf(seen, machine)).findFirst().orElse(null);
        ObjectNode json = Wire.object()
                .put("host", machine.host())
                .put("name", machine.name())
                .put("id", machine.id())
                .put("address", machine.ipAddress())
                .put("listed", row != null)
                .put("state", row == null ? null : state(row))
                .put("version", row == null ? null : row.version())
                .put("files", machine.version())
                .put("process", machine.process().name())
                .put("tasks", row == null ? null : row.tasksTotal())
                .put("users", row == null ? null : row.activeUserCount())
                .put("replacement", machine.replacement())
                .put("build", machine.buildNumber())
                .put("inRotation", machine.inRotation());
        ArrayNode can = json.putArray("can");
        ArrayNode on = json.putArray("on");
        Arrays.stream(NodeDeed.values())
                .filter(deed -> deed.isPossible(machine))
                .forEach(deed -> can.add(deed.word()));
        Arrays.stream(NodeDeed.values())
                .filter(deed -> deed.isOn(machine, scene.world()))
                .forEach(deed -> on.add(deed.word()));
        return json.put("planned", PlannedWords.of(machine, scene.world().tasksStay(machine.host())));
    }

    private void addDeeds(ObjectNode json, @Nullable ClusterReport report) {
        ArrayNode can = json.putArray("can");
        ArrayNode on = json.putArray("on");
        for (ClusterDeed deed : ClusterDeed.values()) {
            if (deed.isPossible(report)) {
                can.add(deed.word());
            }
            if (deed.isOn(cluster.mishaps())) {
                on.add(deed.word());
            }
        }
    }

    private void addTroubles(ArrayNode all) {
        for (Troubles.Trouble trouble : Troubles.Trouble.values()) {
            all.addObject()
                    .put("id", trouble.id())
                    .put("label", trouble.label())
                    .put("on", scene.troubles().isOn(trouble));
        }
    }

    private static boolean isOf(NodeReport row, MachineReport machine) {
        return row.ipAddress().equals(machine.ipAddress());
    }

    private static @Nullable String state(NodeReport row) {
        return row.state() == null ? null : row.state().name();
    }
}
