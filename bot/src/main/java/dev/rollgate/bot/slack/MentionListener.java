package dev.rollgate.bot.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.handler.BoltEventHandler;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppMentionEvent;

/**
 * Somebody wrote to the bot, which is how commands are given in a thread. It is recorded before it is acknowledged;
 * the answer is private, in the same place.
 */
final class MentionListener implements BoltEventHandler<AppMentionEvent> {
    private static final Reply NOT_RECORDED = Reply.told("Not recorded, write it again.");

    private final Mentions mentions;
    private final WithinLimit limit;
    private final Deliveries deliveries;
    private final Whisper whisper;

    MentionListener(Mentions mentions, WithinLimit limit, Deliveries deliveries, Whisper whisper) {
        this.mentions = mentions;
        this.limit = limit;
        this.deliveries = deliveries;
        this.whisper = whisper;
    }

    @Override
    public Response apply(EventsApiPayload<AppMentionEvent> payload, EventContext context) {
        AppMentionEvent event = payload.getEvent();
        boolean bySomebody = event.getUser() != null && event.getBotId() == null;
        if (bySomebody && deliveries.isNew(String.valueOf(payload.getEventId()))) {
            answer(Mention.of(payload));
        }
        return context.ack();
    }

    private void answer(Mention mention) {
        try {
            Reply reply = limit.answer(
                    runs -> mentions.answer(runs, mention),
                    NOT_RECORDED,
                    late -> whisper.to(mention.place(), mention.by(), "Recorded after all. " + late.text()));
            whisper.to(mention.place(), mention.by(), reply);
        } catch (Throwable broken) {
            whisper.to(mention.place(), mention.by(), Mishap.logged(broken));
        }
    }
}
