package dev.rollgate.bot.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import dev.rollgate.bot.slack.form.FormJudge;
import dev.rollgate.bot.slack.form.StartForms;
import dev.rollgate.bot.slack.view.FormMemo;
import dev.rollgate.orchestration.run.ClusterKey;
import java.util.Optional;

/** Opens the start form for those who ask for it, and has a look taken at what they enter. */
final class StartFormScreens {
    private static final Reply NOT_READ =
            Reply.told("The bot's database does not answer, so nothing can be started now.");

    private final SlackParts parts;
    private final StartForms forms;
    private final StartFormRequests requests;

    StartFormScreens(SlackParts parts, StartForms forms, StartFormRequests requests) {
        this.parts = parts;
        this.forms = forms;
        this.requests = requests;
    }

    /** Whether the form opened instead of an answer: only to {@code start} without another word. */
    boolean opened(Sent sent, String triggerId) {
        return sent.line().equals(StartFormRequests.START)
                && opened(sent, triggerId, new FormMemo(sent.channel(), Optional.empty()));
    }

    /** It shows which clusters there are, and so is not for people who may not ask; that is known within a second. */
    private boolean opened(Sent sent, String triggerId, FormMemo memo) {
        return parts.access().barToRead(sent.asker()).isEmpty() && forms.open(triggerId, memo, judge(sent));
    }

    /** A button for the form, in no channel. It has no private answer: who sees no form types the command. */
    Response button(BlockActionRequest request, ActionContext context) {
        BlockActionPayload payload = request.getPayload();
        String key = payload.getActions().getFirst().getValue();
        Optional<ClusterKey> cluster =
                parts.clusters().named(key == null ? "" : key).map(SlackCluster::key);
        var memo = new FormMemo("", cluster);
        opened(sent(payload, memo), payload.getTriggerId(), memo);
        return context.ack();
    }

    /** A key was pressed in the form, or a cluster chosen. */
    Response entry(BlockActionRequest request, ActionContext context) {
        View view = request.getPayload().getView();
        if (view != null) {
            FormMemo memo = FormMemo.parse(view.getPrivateMetadata());
            forms.entered(view, memo, judge(sent(request.getPayload(), memo)));
        }
        return context.ack();
    }

    private FormJudge judge(Sent sent) {
        return key -> {
            String text = parts.limit()
                    .answer(runs -> requests.objection(runs, sent, key), NOT_READ, late -> {})
                    .text();
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        };
    }

    private static Sent sent(BlockActionPayload payload, FormMemo memo) {
        return new Sent(Askers.of(payload), memo.channel(), StartFormRequests.START);
    }
}
