package dev.rollgate.bot.slack.form;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import dev.rollgate.bot.slack.api.Answer;
import dev.rollgate.bot.slack.api.Modals;
import dev.rollgate.bot.slack.api.ShownView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The screen of somebody who has a form open. As strict with hashes as Slack. */
final class FormScreen implements Modals {
    private static final Gson AS_SENT = new GsonBuilder().disableHtmlEscaping().create();

    private final List<String> everShown = new ArrayList<>();
    private String shown = "";
    private int hash = 1;
    private int updates;
    private int refusals;
    private String refusal = "";
    private Optional<Answer<ShownView>> once = Optional.empty();
    private boolean losing;

    @Override
    public Answer<ShownView> openView(String triggerId, View view) {
        throw new AssertionError("nobody here opens a form");
    }

    @Override
    public synchronized Answer<ShownView> updateView(String id, @Nullable String seen, View view) {
        if (once.isPresent()) {
            Answer<ShownView> answer = once.get();
            once = Optional.empty();
            refusals++;
            return answer;
        }
        String code = seen != null && !seen.equals(hash()) ? "hash_conflict" : refusal;
        if (!code.isEmpty()) {
            refusals++;
            return new Answer.Refused<>(code);
        }
        shown = AS_SENT.toJson(GsonFactory.createSnakeCase().toJsonTree(view.getBlocks()));
        everShown.add(shown);
        updates++;
        hash++;
        if (losing) {
            losing = false;
            return new Answer.Unclear<>("lost");
        }
        return new Answer.Done<>(new ShownView(id, hash()));
    }

    synchronized String shown() {
        return shown;
    }

    synchronized List<String> everShown() {
        return List.copyOf(everShown);
    }

    synchronized String hash() {
        return "hash-" + hash;
    }

    synchronized int updates() {
        return updates;
    }

    synchronized int refusals() {
        return refusals;
    }

    synchronized void refuses(String code) {
        refusal = code;
    }

    synchronized void answersOnce(Answer<ShownView> answer) {
        once = Optional.of(answer);
    }

    synchronized void losesTheNextAnswer() {
        losing = true;
    }

    synchronized void isReplacedBySomebodyElse() {
        shown = "somebody else's";
        hash++;
    }
}
