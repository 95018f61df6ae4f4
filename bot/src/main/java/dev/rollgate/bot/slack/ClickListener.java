package dev.rollgate.bot.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;

/** A click: acknowledged with nothing; what there is to say goes privately to the one who clicked, after that. */
final class ClickListener implements BlockActionHandler {
    private static final Reply NOT_RECORDED = Reply.told("Not recorded, click again.");

    private final Clicks clicks;
    private final WithinLimit limit;

    ClickListener(Clicks clicks, WithinLimit limit) {
        this.clicks = clicks;
        this.limit = limit;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) {
        try {
            Reply reply = answer(request.getPayload(), context);
            if (!reply.text().isEmpty()) {
                PrivateAnswer.send(context, reply.text());
            }
        } catch (Throwable broken) {
            PrivateAnswer.send(context, Mishap.logged(broken));
        }
        return context.ack();
    }

    private Reply answer(BlockActionPayload payload, ActionContext context) {
        var by = Askers.of(payload);
        var action = payload.getActions().getFirst();
        String value = action.getValue() == null ? "" : action.getValue();
        return limit.answer(
                runs -> clicks.answer(runs, by, action.getActionId(), value),
                NOT_RECORDED,
                late -> PrivateAnswer.send(context, "Recorded after all: your click counts."));
    }
}
