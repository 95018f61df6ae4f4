package dev.rollgate.bot.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.handler.BoltEventHandler;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import dev.rollgate.bot.slack.view.HomePage;
import dev.rollgate.orchestration.run.Person;
import java.util.List;
import java.util.function.Consumer;

/** Somebody looks at the bot's home tab, or presses what only looks: acknowledged at once, shown later. */
final class HomeListener implements BoltEventHandler<AppHomeOpenedEvent>, BlockActionHandler {
    static final List<String> ACTIONS = List.of(HomePage.REFRESH, HomePage.OPEN_THREAD);

    private final Consumer<Person> show;

    /** @param show returns at once */
    HomeListener(Consumer<Person> show) {
        this.show = show;
    }

    @Override
    public Response apply(EventsApiPayload<AppHomeOpenedEvent> payload, EventContext context) {
        AppHomeOpenedEvent event = payload.getEvent();
        if ("home".equals(event.getTab())) {
            show.accept(new Person(event.getUser()));
        }
        return context.ack();
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) {
        show.accept(new Person(request.getPayload().getUser().getId()));
        return context.ack();
    }
}
