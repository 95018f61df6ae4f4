package dev.rollgate.bot.slack;

import com.slack.api.bolt.response.Response;
import dev.rollgate.bot.slack.view.StartForm;
import dev.rollgate.orchestration.run.Person;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What Slack sends of a start form, to the app on a {@link SlackBench}. */
final class FormBench {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final SlackBench bench;

    FormBench(SlackBench bench) {
        this.bench = bench;
    }

    /** Slack opens and updates every form, and takes private words. */
    void slackShowsForms() {
        String shown = "{\"ok\":true,\"view\":{\"id\":\"V1\",\"hash\":\"156.hash\"}}";
        bench.slack.answers.put("views.open", shown);
        bench.slack.answers.put("views.update", shown);
        bench.slack.answers.put("chat.postEphemeral", "{\"ok\":true,\"message_ts\":\"1.2\"}");
    }

    /**
     * Submits.
     *
     * @param memo private_metadata as it comes back
     * @param cluster what is chosen; null where the form has no field for it
     * @return what is told beside fields, by block id; empty: the form closes
     */
    Map<String, String> submits(Person person, String memo, @Nullable String cluster, String version) {
        ObjectNode payload = payload("view_submission", person);
        view(payload, memo, cluster, version);
        Response ack = bench.send(asForm(payload));
        if (ack.getStatusCode() != 200) {
            throw new AssertionError("not acknowledged: " + ack);
        }
        if (ack.getBody() == null || ack.getBody().isEmpty()) {
            return Map.of();
        }
        JsonNode body = JSON.readTree(ack.getBody());
        if (!body.path("response_action").asString().equals("errors")) {
            throw new AssertionError("neither closed nor told beside a field: " + body);
        }
        return body.path("errors").properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, error -> error.getValue().asString()));
    }

    /** Presses a key in the field for the version. */
    Response enters(Person person, String memo, @Nullable String cluster, String version) {
        ObjectNode payload = payload("block_actions", person);
        view(payload, memo, cluster, version);
        payload.putArray("actions")
                .addObject()
                .put("type", "plain_text_input")
                .put("action_id", StartForm.VERSION)
                .put("block_id", StartForm.VERSION)
                .put("value", version);
        return bench.send(asForm(payload));
    }

    /** Clicks the button for the form in their App Home. */
    Response clicksTheButton(Person person, String value) {
        ObjectNode payload = payload("block_actions", person);
        payload.putObject("view").put("id", "V0").put("type", "home");
        payload.putArray("actions")
                .addObject()
                .put("type", "button")
                .put("action_id", StartForm.ACTION)
                .put("block_id", "b")
                .put("value", value);
        return bench.send(asForm(payload));
    }

    private static void view(ObjectNode payload, String memo, @Nullable String cluster, String version) {
        ObjectNode view = payload.putObject("view");
        view.put("id", "V1")
                .put("type", "modal")
                .put("hash", "155.hash")
                .put("callback_id", StartForm.CALLBACK)
                .put("private_metadata", memo);
        ObjectNode values = view.putObject("state").putObject("values");
        if (cluster != null) {
            ObjectNode chosen = values.putObject(StartForm.CLUSTER)
                    .putObject(StartForm.CLUSTER)
                    .put("type", "static_select");
            chosen.putObject("selected_option").put("value", cluster);
        }
        values.putObject(StartForm.VERSION)
                .putObject(StartForm.VERSION)
                .put("type", "plain_text_input")
                .put("value", version);
    }

    private static ObjectNode payload(String type, Person person) {
        ObjectNode payload = JSON.createObjectNode().put("type", type).put("trigger_id", "1.2.3");
        payload.putObject("team").put("id", "T1");
        payload.putObject("user").put("id", person.id()).put("team_id", "T1");
        return payload;
    }

    private static String asForm(ObjectNode payload) {
        return "payload=" + URLEncoder.encode(payload.toString(), StandardCharsets.UTF_8);
    }
}
