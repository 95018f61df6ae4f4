package dev.rollgate.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** views.publish shows each person a home of their own, whose buttons reach the bot without a channel. */
class HomeTest extends SlackSpecification {
    private static final String HOME =
            "{\"type\":\"home\",\"blocks\":[" + section("*prod-wiki* STABLE") + ",{\"type\":\"actions\","
                    + "\"block_id\":\"row\",\"elements\":[" + button("Start an upgrade", "start", "prod") + ","
                    + button("Open the thread", "open", "t") + "]}]}";

    @Test
    void eachPersonSeesTheirOwn() {
        publish("UANNA01", HOME);
        publish("UBEN001", HOME.replace("STABLE", "MIXED"));

        assertThat(workspace.home(anna).orElseThrow().plainText()).startsWith("*prod-wiki* STABLE");
        assertThat(workspace.home(ben).orElseThrow().plainText()).contains("MIXED");
        assertThat(workspace.home(outsider)).isEmpty();
        assertThat(workspace.views()).isEmpty();
    }

    @Test
    void publishingAgainReplacesItUnderAnotherHash() {
        JsonNode first = publish("UANNA01", HOME);
        JsonNode second = publish("UANNA01", HOME.replace("STABLE", "MIXED"));

        assertThat(second.path("id").asString()).isEqualTo(first.path("id").asString());
        assertThat(second.path("hash").asString())
                .isNotEqualTo(first.path("hash").asString());
        assertThat(workspace.home(anna).orElseThrow().plainText()).contains("MIXED");
    }

    @Test
    void anOldHashLosesTheRace() {
        String old = publish("UANNA01", HOME).path("hash").asString();
        String now = publish("UANNA01", HOME).path("hash").asString();

        assertThat(api.refusal("views.publish", "user_id", "UANNA01", "view", HOME, "hash", old))
                .isEqualTo("hash_conflict");
        api.call("views.publish", "user_id", "UANNA01", "view", HOME, "hash", now);
    }

    @Test
    void nobodyAndNoModalIsRefused() {
        assertThat(api.refusal("views.publish", "user_id", "UNOBODY", "view", HOME))
                .isEqualTo("user_not_found");
        assertThat(api.refusal("views.publish", "user_id", "UANNA01", "view", HOME.replace("home", "modal")))
                .isEqualTo("invalid_arguments");
    }

    @Test
    void aButtonReachesTheBotWithTheViewAndATriggerOnly() {
        publish("UANNA01", HOME);
        anna.clicks(workspace.home(anna).orElseThrow(), "Start");

        JsonNode payload = bot.last().payload();
        assertThat(payload.path("type").asString()).isEqualTo("block_actions");
        assertThat(payload.path("container").path("type").asString()).isEqualTo("view");
        assertThat(payload.path("container").path("view_id").asString())
                .isEqualTo(payload.path("view").path("id").asString());
        assertThat(payload.path("view").path("type").asString()).isEqualTo("home");
        assertThat(payload.path("actions").path(0).path("value").asString()).isEqualTo("prod");
        assertThat(payload.path("trigger_id").asString()).isNotEmpty();
        assertThat(payload.has("channel") || payload.has("message") || payload.has("response_url"))
                .isFalse();
    }

    @Test
    void openingItAgainTellsTheBotWhatItShows() {
        publish("UANNA01", HOME);
        anna.opensHome();

        JsonNode event = bot.last().json().path("event");
        assertThat(event.path("view").path("hash").asString())
                .isEqualTo(workspace.home(anna).orElseThrow().hash());
    }

    @Test
    void aHomeIsNeitherSubmittedNorClosedNorSomebodyElses() {
        publish("UANNA01", HOME);
        OpenedView home = workspace.home(anna).orElseThrow();

        assertThatThrownBy(() -> anna.closes(home)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ben.clicks(home, "Start")).hasMessageContaining("cannot see");
        assertThatThrownBy(() -> anna.clicks(home, "Stop")).hasMessageContaining("0 buttons begin");
        assertThat(api.refusal("views.update", "view_id", home.id(), "view", HOME))
                .isEqualTo("not_found");
    }

    private JsonNode publish(String user, String view) {
        return api.call("views.publish", "user_id", user, "view", view).path("view");
    }
}
