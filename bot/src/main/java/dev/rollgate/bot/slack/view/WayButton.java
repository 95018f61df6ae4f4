package dev.rollgate.bot.slack.view;

import com.slack.api.model.block.element.ButtonElement;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.Shutdown;
import dev.rollgate.orchestration.run.WayOut;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A way out as a button, and the click on it as the way out again. Whether it still leads anywhere is judged by the run. */
public final class WayButton {
    /** Every action id that {@link #read} knows. */
    public static final List<String> ACTIONS = List.of(
            ClickRef.RETRY,
            ClickRef.RETRY_STEP,
            ClickRef.WAIT_15_MINUTES,
            ClickRef.WAIT_1_HOUR,
            ClickRef.STOP,
            ClickRef.SHUT_DOWN,
            ClickRef.SKIP,
            ClickRef.ROLL_BACK_NODE,
            ClickRef.ROLL_BACK,
            ClickRef.CANCEL,
            ClickRef.DISCONNECT,
            ClickRef.RECONNECT,
            ClickRef.TAKE_OVER,
            ClickRef.ABANDON);

    /** Those the core offers. Two of them stand in one row, where Slack wants two ids. */
    private static final Map<Duration, String> WAITS =
            Map.of(Duration.ofMinutes(15), ClickRef.WAIT_15_MINUTES, Duration.ofHours(1), ClickRef.WAIT_1_HOUR);

    private WayButton() {}

    static ButtonElement of(Run run, WayOut way) {
        ButtonElement button = BlockKit.button(label(way), action(way), new ClickRef(run.id(), subject(way)));
        WayQuestion.of(run, way).ifPresent(question -> {
            button.setStyle("danger");
            button.setConfirm(question);
        });
        return button;
    }

    /**
     * @param action a click's action id
     * @return empty if no way out has that id, or {@code ref} is not about what such a button is about
     */
    public static Optional<WayOut> read(String action, ClickRef ref) {
        return switch (action) {
            case ClickRef.RETRY -> Optional.of(new WayOut.RetryFinalization());
            case ClickRef.ROLL_BACK -> Optional.of(new WayOut.RollBack());
            case ClickRef.CANCEL -> Optional.of(new WayOut.Cancel());
            case ClickRef.ABANDON -> Optional.of(new WayOut.Abandon());
            case ClickRef.RETRY_STEP -> node(ref, WayOut.RetryStep::new);
            case ClickRef.STOP -> node(ref, node -> new WayOut.StopNode(node, Shutdown.GRACEFULLY));
            case ClickRef.SHUT_DOWN -> node(ref, node -> new WayOut.StopNode(node, Shutdown.ALTOGETHER));
            case ClickRef.SKIP -> node(ref, WayOut.LeaveOut::new);
            case ClickRef.ROLL_BACK_NODE -> node(ref, WayOut.RollBackNode::new);
            case ClickRef.DISCONNECT -> node(ref, WayOut.Disconnect::new);
            case ClickRef.RECONNECT -> node(ref, WayOut.Reconnect::new);
            case ClickRef.TAKE_OVER -> ref.incident().map(WayOut.TakeOver::new);
            default ->
                WAITS.entrySet().stream()
                        .filter(wait -> wait.getValue().equals(action))
                        .findFirst()
                        .flatMap(
                                wait -> ref.incident().map(incident -> new WayOut.WaitLonger(incident, wait.getKey())));
        };
    }

    private static Optional<WayOut> node(ClickRef ref, Function<NodeName, WayOut> way) {
        return ref.subject().isBlank() ? Optional.empty() : Optional.of(way.apply(new NodeName(ref.subject())));
    }

    /** What it is called, in plain text; only the answer that lets a run through a gate begins with "Approve". */
    static String label(WayOut way) {
        return switch (way) {
            case WayOut.RetryStep(var node) -> "Retry " + node;
            case WayOut.StopNode(var node, Shutdown how) ->
                (how == Shutdown.GRACEFULLY ? "Stop " : "Shut down ") + node;
            case WayOut.LeaveOut(var node) -> "Skip " + node;
            case WayOut.RollBackNode(var node) -> "Roll back " + node;
            case WayOut.Disconnect(var node) -> "Disconnect " + node;
            case WayOut.Reconnect(var node) -> "Reconnect " + node;
            case WayOut.WaitLonger(long incident, Duration time) ->
                "Wait " + (time.toMinutesPart() == 0 ? time.toHours() + " h" : time.toMinutes() + " min") + " longer";
            case WayOut.TakeOver(long incident) -> "Take over";
            case WayOut.RetryFinalization retry -> "Retry";
            case WayOut.RollBack back -> "Roll back the upgrade";
            case WayOut.Cancel cancel -> "Cancel the upgrade";
            case WayOut.Abandon abandon -> "Abandon the run";
        };
    }

    private static String action(WayOut way) {
        return switch (way) {
            case WayOut.RetryStep retry -> ClickRef.RETRY_STEP;
            case WayOut.StopNode(var node, Shutdown how) ->
                how == Shutdown.GRACEFULLY ? ClickRef.STOP : ClickRef.SHUT_DOWN;
            case WayOut.LeaveOut out -> ClickRef.SKIP;
            case WayOut.RollBackNode back -> ClickRef.ROLL_BACK_NODE;
            case WayOut.Disconnect away -> ClickRef.DISCONNECT;
            case WayOut.Reconnect back -> ClickRef.RECONNECT;
            case WayOut.WaitLonger(long incident, Duration time) ->
                Optional.ofNullable(WAITS.get(time))
                        .orElseThrow(() -> new IllegalArgumentException("no button for a wait of " + time));
            case WayOut.TakeOver over -> ClickRef.TAKE_OVER;
            case WayOut.RetryFinalization retry -> ClickRef.RETRY;
            case WayOut.RollBack back -> ClickRef.ROLL_BACK;
            case WayOut.Cancel cancel -> ClickRef.CANCEL;
            case WayOut.Abandon abandon -> ClickRef.ABANDON;
        };
    }

    private static String subject(WayOut way) {
        return switch (way) {
            case WayOut.OfNode ofNode -> ofNode.node().text();
            case WayOut.WaitLonger(long incident, Duration time) -> Long.toString(incident);
            case WayOut.TakeOver(long incident) -> Long.toString(incident);
            case WayOut.RetryFinalization retry -> "";
            case WayOut.RollBack back -> "";
            case WayOut.Cancel cancel -> "";
            case WayOut.Abandon abandon -> "";
        };
    }
}
