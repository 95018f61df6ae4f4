package dev.rollgate.sandbox.pager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** People acknowledge and resolve in the pager itself, under their name; events do so under their client's. */
class PagerPeopleTest extends PagerSpecification {
    private int number;

    @BeforeEach
    void somebodyIsPaged() throws Exception {
        ObjectNode event = trigger("k").put("client", "Rollgate");
        accepted(event);
        number = service.open().getFirst().number();
        clock.pass(Duration.ofMinutes(2));
    }

    @Test
    void whoAcknowledgesAndResolvesIsKnownWithTheTime() {
        service.acknowledge(number, "Anna");
        clock.pass(Duration.ofMinutes(3));
        service.resolve(number, "Ben");

        Incident incident = service.incidents("k").getFirst();
        assertThat(incident.history()).extracting(Incident.Entry::by).containsExactly("Rollgate", "Anna", "Ben");
        assertThat(incident.last(Incident.Deed.RESOLVED).orElseThrow().at())
                .isEqualTo(incident.since().plus(Duration.ofMinutes(5)));
        assertThat(service.open()).isEmpty();
    }

    @Test
    void theSecondOneIsToldWhoWasFaster() {
        service.acknowledge(number, "Anna");
        assertThatThrownBy(() -> service.acknowledge(number, "Ben"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Anna has acknowledged it already");
        service.resolve(number, "Anna");
        assertThatThrownBy(() -> service.resolve(number, "Ben")).hasMessage("Anna has resolved it already");
        assertThatThrownBy(() -> service.acknowledge(number, "Ben")).hasMessage("Anna has resolved it already");
    }

    @Test
    void anIncidentThatThereIsNotIsAMistake() {
        assertThatThrownBy(() -> service.resolve(9, "Anna"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no incident 9");
    }

    @Test
    void anEventThatAcknowledgesAgainChangesNothing() throws Exception {
        service.acknowledge(number, "Anna");
        accepted(follow("acknowledge", "k"));

        assertThat(service.incidents("k").getFirst().last(Incident.Deed.ACKNOWLEDGED))
                .hasValueSatisfying(entry -> assertThat(entry.by()).isEqualTo("Anna"));
    }

    @Test
    void anEventThatResolvesDoesSoInTheNameOfItsClient() throws Exception {
        accepted(follow("resolve", "k"));

        assertThat(service.incidents("k").getFirst().last(Incident.Deed.RESOLVED))
                .hasValueSatisfying(entry -> assertThat(entry.by()).isEqualTo("Rollgate"));
    }
}
