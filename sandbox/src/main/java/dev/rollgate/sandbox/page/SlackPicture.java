package dev.rollgate.sandbox.page;

import dev.rollgate.sandbox.slack.Channel;
import dev.rollgate.sandbox.slack.Message;
import dev.rollgate.sandbox.slack.OpenedView;
import dev.rollgate.sandbox.slack.Origin;
import dev.rollgate.sandbox.slack.Person;
import dev.rollgate.sandbox.slack.Workspace;
import dev.rollgate.sandbox.world.Member;
import dev.rollgate.sandbox.world.SubCommands;
import dev.rollgate.sandbox.world.World;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Slack's window as one person has it before them: nothing that only others see. */
final class SlackPicture {
    private final Scene scene;
    private final World world;
    private final Workspace workspace;
    private final Person viewer;

    SlackPicture(Scene scene, Person viewer) {
        this.scene = scene;
        this.world = scene.world();
        this.workspace = world.workspace();
        this.viewer = viewer;
    }

    ObjectNode json() {
        ObjectNode json = Wire.object().put("me", viewer.id());
        ArrayNode people = json.putArray("people");
        world.members().forEach(member -> people.add(person(member)));
        ArrayNode groups = json.putArray("groups");
        workspace
                .groups()
                .forEach(group -> groups.addObject().put("id", group.id()).put("handle", group.handle()));
        json.putObject("bot")
                .put("userId", workspace.bot().userId())
                .put("name", "Rollgate")
                .put("up", scene.bot().isUp());
        json.put("command", World.COMMAND);
        ArrayNode subCommands = json.putArray("subCommands");
        SubCommands.all().forEach(one -> subCommands.add(Wire.JSON.valueToTree(one)));
        ArrayNode channels = json.putArray("channels");
        workspace.channels().stream().filter(this::isShown).forEach(channel -> channels.add(channel(channel)));
        ArrayNode views = json.putArray("views");
        workspace.openViews(viewer).forEach(view -> views.add(view(view)));
        json.set("home", workspace.home(viewer).<JsonNode>map(OpenedView::view).orElse(Wire.JSON.nullNode()));
        return json;
    }

    private static ObjectNode person(Member member) {
        return Wire.object()
                .put("id", member.person().id())
                .put("name", member.person().name())
                .put("role", member.role())
                .put("note", member.note());
    }

    private boolean isShown(Channel channel) {
        return isMember(channel) || !channel.isPrivate();
    }

    private boolean isMember(Channel channel) {
        return channel.members().contains(viewer.id());
    }

    private ObjectNode channel(Channel channel) {
        ObjectNode json = Wire.object()
                .put("id", channel.id())
                .put("name", channel.name())
                .put("member", isMember(channel))
                .put("archived", channel.isArchived())
                .put("external", channel.isSharedExternally());
        ArrayNode messages = json.putArray("messages");
        Stream<Message> whispered = workspace.privateTo(viewer).stream()
                .filter(message -> message.channel().equals(channel.id()));
        Stream.concat(channel.messages().stream(), whispered)
                .sorted(Comparator.comparing(Message::ts))
                .forEach(message -> messages.add(message(message)));
        return json;
    }

    private static ObjectNode message(Message message) {
        ObjectNode json = Wire.object()
                .put("ts", message.ts())
                .put("threadTs", message.threadTs())
                .put("user", message.author())
                .put("byBot", message.origin() == Origin.BOT)
                .put("text", message.text());
        JsonNode blocks = message.blocks().isEmpty() ? Wire.JSON.nullNode() : message.blocks();
        json.set("blocks", blocks);
        return json.put("edited", message.edited()).put("onlyForYou", message.onlyFor() != null);
    }

    private static ObjectNode view(OpenedView view) {
        ObjectNode json = Wire.object().put("id", view.id()).put("hash", view.hash());
        json.set("view", view.view());
        json.set("values", view.values());
        ObjectNode errors = json.putObject("errors");
        List.copyOf(view.errors().entrySet()).forEach(error -> errors.put(error.getKey(), error.getValue()));
        return json;
    }
}
