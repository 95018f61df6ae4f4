package dev.rollgate.bot.process;

import dev.rollgate.sandbox.autopilot.Click;
import dev.rollgate.sandbox.slack.Message;
import dev.rollgate.sandbox.slack.Person;
import dev.rollgate.sandbox.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every approval that was acknowledged counts, unless enough others had decided before; nobody's name is there who did not click;
 * and there are as many names as were needed.
 */
final class ClicksCount {
    private static final Duration PRIVATE_ANSWER = Duration.ofSeconds(10);

    private final World world;
    private final int needed;

    ClicksCount(World world, int needed) {
        this.world = world;
        this.needed = needed;
    }

    List<String> complaints(List<Click> clicks) {
        Map<String, List<Click>> byGate = clicks.stream()
                .collect(Collectors.groupingBy(
                        click -> click.button().message().ts(), LinkedHashMap::new, Collectors.toList()));
        List<String> complaints = new ArrayList<>();
        byGate.values().forEach(gate -> complaints.addAll(ofGate(gate)));
        return complaints;
    }

    private List<String> ofGate(List<Click> clicks) {
        Message gate =
                world.workspace().current(clicks.getFirst().button().message()).orElseThrow();
        String label = clicks.getFirst().button().label();
        Set<String> voters = voters(gate);
        List<String> complaints = new ArrayList<>();
        if (voters.size() != needed) {
            complaints.add("[" + label + "] was approved by " + voters + ", and " + needed + " were needed");
        }
        voters.stream()
                .filter(voter -> clicks.stream().noneMatch(click -> isBy(click, voter)))
                .forEach(voter -> complaints.add(voter + " never clicked [" + label + "]"));
        for (int i = 0; i < clicks.size(); i++) {
            Click click = clicks.get(i);
            if (isPromised(click)
                    && !voters.contains(click.by().id())
                    && votersAmong(clicks.subList(0, i), voters) < needed) {
                complaints.add("lost though acknowledged: " + click.by() + " clicked [" + label + "] at " + click.at());
            }
        }
        return complaints;
    }

    private Set<String> voters(Message gate) {
        String text = gate.plainText();
        int verdict = text.indexOf("Approved by");
        return world.approvers().stream()
                .map(Person::id)
                .filter(id -> verdict >= 0 && text.indexOf("@" + id, verdict) >= 0)
                .collect(Collectors.toSet());
    }

    private static long votersAmong(List<Click> clicks, Set<String> voters) {
        return voters.stream()
                .filter(voter -> clicks.stream().anyMatch(click -> isBy(click, voter)))
                .count();
    }

    private static boolean isBy(Click click, String person) {
        return click.by().id().equals(person);
    }

    /** The acknowledgement of a click says nothing; what is not recorded is told in private. */
    private boolean isPromised(Click click) {
        return click.answer().acknowledged()
                && world.workspace().privateTo(click.by()).stream()
                        .filter(told -> told.plainText().contains("Not recorded"))
                        .map(ClicksCount::sent)
                        .noneMatch(at -> !at.isBefore(click.at().minusSeconds(1))
                                && at.isBefore(click.at().plus(PRIVATE_ANSWER)));
    }

    private static Instant sent(Message message) {
        return Instant.ofEpochSecond(
                Long.parseLong(message.ts().substring(0, message.ts().indexOf('.'))));
    }
}
