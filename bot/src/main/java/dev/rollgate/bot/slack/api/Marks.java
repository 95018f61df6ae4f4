package dev.rollgate.bot.slack.api;

import com.slack.api.model.Message;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A {@link Mark} as Slack's message metadata, and back. */
final class Marks {
    private Marks() {}

    static Message.Metadata metadata(Mark mark) {
        return Message.Metadata.builder()
                .eventType(Mark.EVENT_TYPE)
                .eventPayload(payload(mark))
                .build();
    }

    private static Map<String, Object> payload(Mark mark) {
        return mark.pager().isEmpty()
                ? Map.of("run", mark.run().text(), "event", mark.event())
                : Map.of("run", mark.run().text(), "event", mark.event(), "pager", mark.pager());
    }

    /** Any number form: the SDK reads JSON's numbers as doubles. */
    static boolean matches(Message.@Nullable Metadata found, Mark mark) {
        return found != null
                && Mark.EVENT_TYPE.equals(found.getEventType())
                && found.getEventPayload() != null
                && mark.run().text().equals(found.getEventPayload().get("run"))
                && mark.pager().equals(found.getEventPayload().getOrDefault("pager", ""))
                && found.getEventPayload().get("event") instanceof Number event
                && event.longValue() == mark.event();
    }
}
