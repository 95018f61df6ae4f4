package dev.rollgate.sandbox.slack;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** What a person submits: what they entered before and now, as {@code state.values}, if Slack's client would send it. */
final class FilledForm {
    private FilledForm() {}

    /** @param values by block id or action id, as in {@link FieldValue#of} */
    static ObjectNode state(OpenedView view, Map<String, String> values) {
        List<Field> fields =
                Field.in(view.view()).stream().filter(Field::isStateful).toList();
        ObjectNode state = view.values();
        values.forEach((name, given) -> {
            Field field = Field.called(name, fields);
            field.put(state, FieldValue.of(field, given));
        });
        for (Field field : fields) {
            check(field, field.of(state));
        }
        return state;
    }

    private static void check(Field field, ObjectNode value) {
        if (field.isRequired() && FieldValue.isEmpty(value)) {
            throw new IllegalStateException("the client does not submit: \"" + field.label() + "\" is required");
        }
        if (FieldValue.isTooShort(field, value)) {
            throw new IllegalStateException("the client does not submit: the length of " + value + " is not allowed");
        }
    }
}
