package dev.rollgate.sandbox.slack;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The bodies Slack sends to a bot about commands and messages. */
final class Payloads {
    static final String VERIFICATION_TOKEN = "deprecated-verification-token";

    private final Workspace workspace;
    private final Person person;

    Payloads(Workspace workspace, Person person) {
        this.workspace = workspace;
        this.person = person;
    }

    String command(Channel channel, String command, String text) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("token", VERIFICATION_TOKEN);
        form.put("team_id", person.teamId());
        form.put("team_domain", "sandbox");
        form.put("channel_id", channel.id());
        form.put("channel_name", channel.isPrivate() ? "privategroup" : channel.name());
        form.put("user_id", person.id());
        form.put("user_name", person.name());
        form.put("command", command);
        form.put("text", text);
        form.put("api_app_id", workspace.bot().appId());
        form.put("is_enterprise_install", "false");
        form.put("response_url", responseUrl(new ResponseUrls.Occasion(channel, person.id(), null)));
        form.put("trigger_id", trigger());
        return FormBody.encode(form);
    }

    String click(Channel channel, Button button) {
        Message message = button.message();
        ObjectNode payload = common("block_actions").put("trigger_id", trigger());
        container(payload.putObject("container"), message);
        payload.putObject("channel").put("id", channel.id()).put("name", channel.name());
        if (message.onlyFor() == null) {
            payload.set("message", MessageJson.read(message, channel, workspace.bot(), false));
        }
        payload.putObject("state").putObject("values");
        payload.put("response_url", responseUrl(new ResponseUrls.Occasion(channel, person.id(), message)));
        action(payload.putArray("actions").addObject(), button);
        return asForm(payload);
    }

    Person person() {
        return person;
    }

    /** What every interaction says, without the trigger that most of them bring. */
    ObjectNode common(String type) {
        ObjectNode payload = Json.object().put("type", type);
        payload.putObject("user")
                .put("id", person.id())
                .put("username", person.name())
                .put("name", person.name())
                .put("team_id", person.teamId());
        payload.putObject("team").put("id", person.teamId()).put("domain", "sandbox");
        return payload.put("api_app_id", workspace.bot().appId())
                .put("token", VERIFICATION_TOKEN)
                .putNull("enterprise")
                .put("is_enterprise_install", false);
    }

    private static void container(ObjectNode container, Message message) {
        container
                .put("type", "message")
                .put("message_ts", message.ts())
                .put("channel_id", message.channel())
                .put("is_ephemeral", message.onlyFor() != null);
        if (message.threadTs() != null) {
            container.put("thread_ts", message.threadTs());
        }
    }

    private void action(ObjectNode action, Button button) {
        action.put("type", "button").put("action_id", button.actionId()).put("block_id", button.blockId());
        action.putObject("text")
                .put("type", "plain_text")
                .put("text", button.label())
                .put("emoji", true);
        if (button.value() != null) {
            action.put("value", button.value());
        }
        if (button.style() != null) {
            action.put("style", button.style());
        }
        action.put("action_ts", workspace.poster().nextTs());
    }

    private String responseUrl(ResponseUrls.Occasion occasion) {
        return workspace.line().responseUrl(workspace.responseUrls().issueFor(occasion));
    }

    private String trigger() {
        return workspace.triggers().issueTo(person.id(), null);
    }

    static String asForm(ObjectNode payload) {
        return FormBody.encode(Map.of("payload", payload.toString()));
    }
}
