package dev.rollgate.bot.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeProgress;
import dev.rollgate.orchestration.run.NodeStep;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.Shutdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a person has to do at a machine, step by step, where no driver does it.
 *
 * @param steps mrkdwn, in order; empty where nothing is to be done but wait
 */
record Handwork(List<String> steps) {
    static final Handwork NOTHING = new Handwork(List.of());

    private static final int STEP = 600;
    private static final String SEEN = "The bot sees this by itself.";

    Handwork {
        steps = List.copyOf(steps);
    }

    /** What is asked for now: that the node is stopped where a person wants that, else what its step needs. */
    static Handwork of(Run run, NodeProgress node, Room room) {
        Shutdown how = node.stopAsked();
        return how == null ? ofStep(run, node, room) : stopping(node, how, room);
    }

    private static Handwork ofStep(Run run, NodeProgress node, Room room) {
        return switch (node.step()) {
            case NodeStep.Replacing step ->
                of(room.driver().todo(node.name(), run.target(), node.state()).stream()
                        .toList());
            case NodeStep.Restoring step ->
                node.isOn(run.thePlan().from()) // also one that nobody touched yet
                        ? NOTHING
                        : of(room.driver().restoring(node.name(), run.thePlan().from(), node.state()));
            case NodeStep.LeavingOut step -> stopping(node, Shutdown.GRACEFULLY, room);
            case NodeStep.Waiting step -> NOTHING;
            case NodeStep.AwaitingApproval step -> NOTHING;
            case NodeStep.Quiescing step -> NOTHING;
            case NodeStep.Verifying step -> NOTHING;
            case NodeStep.Soaking step -> NOTHING;
            case NodeStep.Done step -> NOTHING;
            case NodeStep.LeftOut step -> NOTHING;
            case NodeStep.RolledBack step -> NOTHING;
        };
    }

    private static Handwork stopping(NodeProgress node, Shutdown how, Room room) {
        return of(room.driver().stopping(node.name(), how, node.state()));
    }

    private static Handwork of(List<String> plain) {
        return new Handwork(
                plain.stream().map(step -> SlackText.foreign(step, STEP)).toList());
    }

    /** In one paragraph. */
    String asSentences() {
        return String.join(" ", steps);
    }

    /** One step stands for itself; several have numbers. */
    private String asLines() {
        return steps.size() == 1
                ? steps.getFirst()
                : IntStream.range(0, steps.size())
                        .mapToObj(step -> (step + 1) + ". " + steps.get(step))
                        .collect(Collectors.joining("\n"));
    }

    /** @param headline mrkdwn: what it is about, a sentence or more */
    Message under(Sign sign, String headline) {
        return under(sign, headline, List.of());
    }

    /** @param buttons for when the bot cannot see that it is done; nothing to do needs none */
    Message under(Sign sign, String headline, List<ButtonElement> buttons) {
        if (steps.isEmpty()) {
            return new Message(headline, List.of(BlockKit.text(sign.before(headline))));
        }
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(BlockKit.text(sign.before("*" + headline + "*") + "\n" + asLines()));
        blocks.add(BlockKit.aside(buttons.isEmpty() ? SEEN : SEEN + " The button is for when it cannot."));
        if (!buttons.isEmpty()) {
            blocks.add(BlockKit.row(buttons));
        }
        return new Message(headline + " " + asSentences(), blocks);
    }

    /** The button of a node that is put on another version; gone where it has been seen away, or is done. */
    static List<ButtonElement> declaring(Run run, NodeName name) {
        return run.node(name).map(NodeProgress::step).flatMap(Handwork::done).stream()
                .map(done -> BlockKit.button(done, ClickRef.REPLACED, new ClickRef(run.id(), name.text())))
                .toList();
    }

    private static Optional<String> done(NodeStep step) {
        return step.equals(new NodeStep.Replacing(false))
                ? Optional.of("Node replaced")
                : step.equals(new NodeStep.Restoring(false)) ? Optional.of("Node put back") : Optional.empty();
    }
}
