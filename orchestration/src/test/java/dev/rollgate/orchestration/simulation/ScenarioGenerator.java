package dev.rollgate.orchestration.simulation;

import dev.rollgate.orchestration.run.Approvals;
import dev.rollgate.orchestration.run.Escalation;
import dev.rollgate.orchestration.run.Limits;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.QuietHours;
import dev.rollgate.orchestration.run.Terms;
import dev.rollgate.orchestration.run.Version;
import dev.rollgate.sandbox.confluence.ClusterSpec;
import dev.rollgate.sandbox.confluence.FinalizationFault;
import dev.rollgate.sandbox.confluence.NodeSpec;
import dev.rollgate.sandbox.confluence.PhaseDurations;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws a cluster, its people and its faults. Every eighth scenario is calm. */
final class ScenarioGenerator {
    private static final String FROM = "9.2.13";

    private enum Kind {
        CALM,
        FAULTY,
        FICKLE,
        TROUBLED,
        OUTSIDERS
    }

    private enum Naming {
        OWN,
        NONE,
        TWO_ALIKE
    }

    private final Chance chance;
    /** Of its own, so that what is drawn of the rest stays what it was. */
    private final Chance waiting;

    ScenarioGenerator(Seeds seeds) {
        this.chance = seeds.fork("scenario");
        this.waiting = seeds.fork("waiting");
    }

    Scenario draw() {
        Kind kind = chance.oneOf(List.of(
                Kind.CALM,
                Kind.FAULTY,
                Kind.FAULTY,
                Kind.FICKLE,
                Kind.TROUBLED,
                Kind.TROUBLED,
                Kind.OUTSIDERS,
                Kind.OUTSIDERS));
        Naming naming = chance.oneOf(List.of(Naming.OWN, Naming.OWN, Naming.OWN, Naming.NONE, Naming.TWO_ALIKE));
        if ((kind == Kind.OUTSIDERS || kind == Kind.TROUBLED) && naming == Naming.TWO_ALIKE) {
            naming = Naming.OWN; // a twin that is away at the start would give the other the name
        }
        List<NodeSpec> nodes = nodes(naming);
        String target = chance.oneOf(List.of("9.2.17", "9.2.17", "9.3.1", "9.3.1", "9.2.20"));
        if (kind != Kind.CALM && chance.onceIn(30)) {
            target = chance.oneOf(List.of("9.2.13", "9.1.0", "9.5.0", "10.0.1"));
        }
        return new Scenario(
                cluster(nodes, target, naming),
                names(nodes, naming),
                Version.of(FROM),
                Version.of(target),
                terms(),
                waiting.seconds(0, 300),
                naming == Naming.OWN && chance.onceIn(2),
                chance.onceIn(3) ? chance.seconds(60, 600) : chance.seconds(0, 10),
                chance.oneOf(List.of(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(10))),
                faults(kind),
                habits(kind));
    }

    private List<NodeSpec> nodes(Naming naming) {
        int count = chance.oneOf(List.of(2, 2, 3, 3, 3, 4, 4, 5, 6));
        List<NodeSpec> nodes = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            String host = "host-" + (char) ('a' + index);
            NodeSpec node = NodeSpec.named(host, "10.1.0." + (11 + index))
                    .busyWith(chance.between(-2, 3) > 0 ? chance.between(1, 3) : 0, chance.between(0, 50));
            nodes.add(
                    switch (naming) {
                        case OWN -> node.withName("wiki-" + (index + 1));
                        case NONE -> node.withName(null);
                        case TWO_ALIKE -> node.withName(index < 2 ? "wiki" : "wiki-" + (index + 1));
                    });
        }
        return nodes;
    }

    /** A run calls a node by its name where that is its own, and by its address else. */
    private static Map<String, NodeName> names(List<NodeSpec> nodes, Naming naming) {
        Map<String, NodeName> names = new LinkedHashMap<>();
        for (NodeSpec node : nodes) {
            boolean own = naming == Naming.OWN || (naming == Naming.TWO_ALIKE && names.size() >= 2);
            String name = node.name();
            names.put(node.host(), new NodeName(own && name != null ? name : node.ipAddress()));
        }
        return names;
    }

    private ClusterSpec cluster(List<NodeSpec> nodes, String target, Naming naming) {
        ClusterSpec.Builder spec = ClusterSpec.builder()
                .version(FROM)
                .durations(new PhaseDurations(chance.seconds(2, 20), chance.seconds(5, 60), chance.seconds(10, 90)))
                .failureDetection(chance.seconds(5, 20));
        nodes.forEach(spec::node);
        if (chance.onceIn(2)) {
            spec.buildNumber(target, "9116");
        }
        if (chance.onceIn(2)) {
            spec.finalization(chance.seconds(3, 120));
        }
        if (chance.onceIn(2)) {
            spec.silentAfterJoining(chance.seconds(1, 8));
        }
        if (chance.onceIn(3)) {
            spec.newIdAtRestart();
        }
        if (naming == Naming.OWN && chance.onceIn(3)) {
            spec.newAddressAtRestart();
        }
        return spec.build();
    }

    private Terms terms() {
        List<Integer> needed = List.of(0, 1, 1, 1, 2, 3);
        Approvals approvals = new Approvals(chance.oneOf(needed), chance.oneOf(needed), chance.oneOf(needed));
        Limits limits = new Limits(
                chance.seconds(40, 300),
                chance.seconds(10, 60),
                chance.seconds(30, 300),
                chance.seconds(20, 200),
                chance.seconds(30, 400),
                chance.onceIn(2) ? Duration.ZERO : chance.seconds(1, 60),
                chance.seconds(120, 1800));
        return new Terms(approvals, !chance.onceIn(4), limits, escalation());
    }

    /** Times that some people keep and some do not; at night nobody is bothered. */
    private Escalation escalation() {
        if (waiting.onceIn(4)) {
            return Escalation.NEVER;
        }
        Duration remind = waiting.seconds(20, 200);
        Duration mention = remind.plus(waiting.seconds(20, 200));
        Duration page = mention.plus(waiting.seconds(20, 300));
        Duration park = page.plus(waiting.seconds(60, 900));
        LocalTime night = LocalTime.of(8, waiting.between(0, 50));
        return new Escalation(
                waiting.onceIn(5) ? Duration.ZERO : remind,
                mention,
                page,
                waiting.onceIn(4) ? Duration.ZERO : park,
                waiting.seconds(30, 600),
                waiting.onceIn(3)
                        ? new QuietHours(night, night.plusMinutes(waiting.between(1, 20)), ZoneOffset.UTC)
                        : null);
    }

    private Scenario.Faults faults(Kind kind) {
        if (kind == Kind.CALM) {
            return Scenario.Faults.NONE;
        }
        return new Scenario.Faults(
                rate(100, 400),
                rate(40, 300),
                rate(3, 40),
                chance.onceIn(8) ? 1 : rate(2, 5),
                rate(5, 60),
                rate(4, 30),
                waiting.onceIn(3) ? 0 : waiting.between(2, 20),
                chance.onceIn(3) ? 0 : chance.between(1, 20),
                Duration.ofSeconds(chance.between(-4, 4)));
    }

    private Scenario.Habits habits(Kind kind) {
        boolean fickle = kind == Kind.FICKLE || kind == Kind.TROUBLED || kind == Kind.OUTSIDERS;
        return new Scenario.Habits(
                chance.between(1, 4),
                fickle ? rate(4, 30) : 0,
                kind == Kind.CALM ? 0 : rate(10, 60),
                fickle ? rate(20, 100) : 0,
                chance.between(1, 8),
                fickle ? rate(6, 60) : 0,
                rate(2, 20),
                rate(3, 20),
                rate(2, 6),
                kind == Kind.TROUBLED ? chance.between(3, 30) : 0,
                kind == Kind.OUTSIDERS ? chance.between(4, 40) : 0,
                kind != Kind.CALM && chance.onceIn(5),
                kind == Kind.CALM ? 0 : waiting.between(0, 20),
                chance.oneOf(List.of(
                        FinalizationFault.NONE,
                        FinalizationFault.NONE,
                        FinalizationFault.FAILS_ONCE,
                        FinalizationFault.FAILS_ON_EVERY_NODE,
                        FinalizationFault.HANGS)));
    }

    /** Never, or once in so many times. */
    private int rate(int often, int seldom) {
        return chance.onceIn(3) ? 0 : chance.between(often, seldom);
    }
}
