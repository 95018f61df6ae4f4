package dev.rollgate.bot.slack;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import dev.rollgate.bot.slack.api.Place;
import dev.rollgate.bot.slack.form.FormEntries;
import dev.rollgate.bot.slack.view.FormMemo;
import dev.rollgate.bot.slack.view.StartForm;
import dev.rollgate.orchestration.run.Person;
import java.util.Map;

/** A submitted start form: acknowledged by closing it, or by saying beside a field why nothing was started. */
final class StartFormSubmission implements ViewSubmissionHandler {
    /** Beside the field that every such form has. */
    private static final FormAnswer NOT_RECORDED =
            FormAnswer.objected(StartForm.VERSION, "Not recorded, press the button again.");

    private final StartFormRequests requests;
    private final Whisper whisper;
    private final WithinLimit limit;

    StartFormSubmission(StartFormRequests requests, Whisper whisper, WithinLimit limit) {
        this.requests = requests;
        this.whisper = whisper;
        this.limit = limit;
    }

    @Override
    public Response apply(ViewSubmissionRequest request, ViewSubmissionContext context) {
        try {
            return acknowledged(request.getPayload(), context);
        } catch (Throwable broken) {
            return beside(context, FormAnswer.objected(StartForm.VERSION, Mishap.logged(broken)));
        }
    }

    private Response acknowledged(ViewSubmissionPayload payload, ViewSubmissionContext context) {
        View view = payload.getView();
        FormMemo memo = FormMemo.parse(view.getPrivateMetadata());
        FormEntries entries = FormEntries.of(view, memo);
        var sent = new Sent(Askers.of(payload), memo.channel(), StartFormRequests.START);
        FormAnswer answer = limit.answer(
                runs -> requests.answer(runs, sent, entries),
                NOT_RECORDED,
                late -> tell(late, sent.by(), "Recorded after all. "));
        tell(answer, sent.by(), "");
        return beside(context, answer);
    }

    private void tell(FormAnswer answer, Person by, String before) {
        if (answer instanceof FormAnswer.Accepted(String channel, String told)) {
            whisper.to(Place.channel(channel), by, before + told);
        }
    }

    private static Response beside(ViewSubmissionContext context, FormAnswer answer) {
        return switch (answer) {
            case FormAnswer.Accepted accepted -> context.ack();
            case FormAnswer.Objected(String field, String words) -> context.ackWithErrors(Map.of(field, words));
        };
    }
}
