package dev.rollgate.sandbox.slack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A person in front of a modal or of the home tab. */
final class ViewUse {
    private final Workspace workspace;
    private final Person person;
    private final Sending sending;
    private final Views views;
    private final ViewPayloads payloads;

    ViewUse(Workspace workspace, Person person, Sending sending) {
        this.workspace = workspace;
        this.person = person;
        this.sending = sending;
        this.views = workspace.openedViews();
        this.payloads = new ViewPayloads(workspace, person);
    }

    BotAnswer submit(OpenedView seen, Map<String, String> values) {
        OpenedView now = onScreen(seen);
        if (now.isHome()) {
            throw new IllegalArgumentException("a home has nothing to submit");
        }
        ObjectNode state = FilledForm.state(now, values);
        views.change(now.id(), view -> view.entering(state));
        BotAnswer answer = workspace.line().send(payloads.submission(now, state), sending);
        new ViewAnswers(workspace).take(now, answer);
        return answer;
    }

    void enter(OpenedView seen, Map<String, String> values) {
        OpenedView now = onScreen(seen);
        values.forEach((name, given) -> {
            Field field = Field.called(name, Field.in(now.view()));
            ObjectNode entered = FieldValue.of(field, given);
            views.change(now.id(), view -> view.with(field, entered));
        });
    }

    Optional<BotAnswer> use(OpenedView seen, Field field, @Nullable String value) {
        OpenedView before = onScreen(seen);
        ObjectNode entered =
                field.isButton() ? ViewPayloads.ofButton(field.element()) : FieldValue.of(field, given(field, value));
        if (field.isStateful()) {
            views.change(before.id(), view -> view.with(field, entered));
        }
        if (!field.tellsAtOnce()) {
            return Optional.empty();
        }
        OpenedView now = onScreen(before);
        BotAnswer answer = workspace.line().send(payloads.use(now, field, entered), sending);
        if (!answer.acknowledged()) {
            views.change(now.id(), view -> view.withErrors(clientSays(view.errors(), answer)));
        }
        return Optional.of(answer);
    }

    Optional<BotAnswer> close(OpenedView seen) {
        OpenedView now = onScreen(seen);
        if (now.isHome()) {
            throw new IllegalArgumentException("a home cannot be closed");
        }
        boolean all = flag(now, "clear_on_close");
        if (all) {
            views.closeAll(now);
        } else {
            views.change(now.id(), OpenedView::closed);
        }
        return flag(now, "notify_on_close")
                ? Optional.of(workspace.line().send(payloads.closed(now, all), sending))
                : Optional.empty();
    }

    /** The fields that can be used now, in the view as it stands. */
    List<Field> fields(OpenedView seen) {
        return Field.in(onScreen(seen).view());
    }

    private OpenedView onScreen(OpenedView seen) {
        person.checkActive();
        OpenedView now = views.find(seen.id())
                .filter(OpenedView::open)
                .orElseThrow(() -> new IllegalStateException("the view " + seen.id() + " is no longer open"));
        if (!now.userId().equals(person.id())) {
            throw new IllegalStateException(person.name() + " cannot see a view that is open for " + now.userId());
        }
        if (views.isCovered(now)) {
            throw new IllegalStateException("another view covers the view " + now.id());
        }
        return now;
    }

    private static String given(Field field, @Nullable String value) {
        if (value == null) {
            throw new IllegalArgumentException("what is entered in \"" + field.label() + "\"?");
        }
        return value;
    }

    private static Map<String, String> clientSays(Map<String, String> beside, BotAnswer answer) {
        Map<String, String> errors = new HashMap<>(beside);
        errors.put(ViewAnswers.CLIENT, ViewAnswers.failure(answer));
        return errors;
    }

    private static boolean flag(OpenedView view, String name) {
        return "true".equals(Json.text(view.view(), name));
    }
}
