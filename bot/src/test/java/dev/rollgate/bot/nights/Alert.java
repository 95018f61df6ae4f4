package dev.rollgate.bot.nights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.run.Incident;
import dev.rollgate.orchestration.run.Playbook;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.Severity;
import dev.rollgate.orchestration.run.WayOut;
import dev.rollgate.orchestration.run.WaysOut;
import dev.rollgate.sandbox.slack.Message;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What the thread says of one problem, with the buttons that lead out of it. */
final class Alert {
    private static final String ON_IT = "I'm on it";

    private final Talk talk;
    private final long number;

    Alert(Talk talk, long number) {
        this.talk = talk;
        this.number = number;
    }

    long number() {
        return number;
    }

    Message message() {
        return talk.told(number);
    }

    Alert says(String... words) {
        assertThat(message().plainText()).contains(words);
        return this;
    }

    /** Waits until the buttons are "I'm on it" and those of the ways out that the core would accept, whatever happens around it. */
    Alert offersEveryWayOut() {
        return offers(() -> Stream.concat(care(), labelsOf(ways()).stream()).toList());
    }

    /** What is only worth knowing nobody need take care of. */
    private Stream<String> care() {
        return Playbook.of(incident().problem()).severity() == Severity.NOTICE ? Stream.of() : Stream.of(ON_IT);
    }

    /** Only worth knowing: there is nothing to press. */
    Alert offersNothing() {
        assertThat(ways()).isEmpty();
        return offers(List::of);
    }

    private Alert offers(Supplier<List<String>> labels) {
        talk.awaiting("the buttons of " + incident().problem())
                .untilAsserted(() -> assertThat(Talk.labels(message())).containsExactlyElementsOf(labels.get()));
        return this;
    }

    /** The way out behind that button, once it is offered. */
    WayOut way(String label) {
        talk.awaiting("the button " + label + " of " + incident().problem())
                .untilAsserted(() -> assertThat(Talk.labels(message())).contains(label));
        return ways().stream()
                .filter(way -> Labels.of(way).equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the core offers no " + label + " but " + labelsOf(ways())));
    }

    private List<WayOut> ways() {
        return WaysOut.of(run(), incident());
    }

    private static List<String> labelsOf(List<WayOut> ways) {
        return ways.stream().map(Labels::of).toList();
    }

    private Incident incident() {
        return run().incident(number).orElseThrow();
    }

    private Run run() {
        return talk.diary().run().orElseThrow();
    }

    /** Waits until it has ended so, and its message has no buttons left. */
    void ends(Class<? extends Incident.How> how) {
        talk.until(
                "the end of event " + number,
                run -> !run.incident(number).orElseThrow().isOpen());
        assertThat(incident().ending())
                .isNotNull()
                .extracting(Incident.Ending::how)
                .isInstanceOf(how);
        talk.awaiting("no buttons on event " + number)
                .untilAsserted(() -> assertThat(Talk.labels(message())).isEmpty());
    }
}
