package dev.rollgate.bot.slack.form;

import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import dev.rollgate.bot.slack.view.FormMemo;
import dev.rollgate.bot.slack.view.StartForm;
import dev.rollgate.orchestration.run.ClusterKey;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person has entered in the start form: words from outside, not looked up yet.
 *
 * @param clusterField whether the form has a field for the cluster; beside one that is not there Slack shows no error
 * @param cluster what was chosen, or what the form without such a field was opened for
 * @param version may be empty
 */
public record FormEntries(boolean clusterField, Optional<ClusterKey> cluster, String version) {
    /** As Slack sends the form with a keystroke or when it is submitted. */
    public static FormEntries of(View view, FormMemo memo) {
        Map<String, Map<String, ViewState.Value>> fields =
                view.getState() == null || view.getState().getValues() == null
                        ? Map.of()
                        : view.getState().getValues();
        boolean clusterField = fields.containsKey(StartForm.CLUSTER);
        return new FormEntries(
                clusterField,
                clusterField ? chosen(fields) : memo.cluster(),
                version(value(fields, StartForm.VERSION)));
    }

    private static Optional<ClusterKey> chosen(Map<String, Map<String, ViewState.Value>> fields) {
        ViewState.Value chosen = value(fields, StartForm.CLUSTER);
        return chosen == null
                        || chosen.getSelectedOption() == null
                        || chosen.getSelectedOption().getValue() == null
                ? Optional.empty()
                : Optional.of(new ClusterKey(chosen.getSelectedOption().getValue()));
    }

    private static String version(ViewState.@Nullable Value typed) {
        return typed == null || typed.getValue() == null ? "" : typed.getValue().strip();
    }

    private static ViewState.@Nullable Value value(Map<String, Map<String, ViewState.Value>> fields, String field) {
        return fields.getOrDefault(field, Map.of()).get(field);
    }
}
