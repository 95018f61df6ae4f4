package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.balancer.Recipe;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is to be done at a load balancer, in mrkdwn, with its code as it stands. */
public final class RecipeText {
    private static final int SENTENCE = 500;
    private static final int CODE = 1200;

    private RecipeText() {}

    /** All of it; for whoever asks in private. */
    public static String of(Recipe recipe) {
        return SlackText.foreign(recipe.summary(), SENTENCE) + "\n" + String.join("\n", paragraphs(recipe));
    }

    /** What must hold before, each step with its code, and how to see that it worked: each fits into a block. */
    static List<String> paragraphs(Recipe recipe) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(SlackText.foreign(recipe.before(), SENTENCE));
        List<Recipe.Step> steps = recipe.steps();
        for (int step = 0; step < steps.size(); step++) {
            paragraphs.add((step + 1) + ". " + of(steps.get(step)));
        }
        paragraphs.add("Then look: " + of(recipe.check()));
        return paragraphs;
    }

    private static String of(Recipe.Step step) {
        String text = SlackText.foreign(step.text(), SENTENCE);
        return step.code().isEmpty() ? text : text + "\n```\n" + code(step.code()) + "\n```";
    }

    private static String code(List<String> lines) {
        return SlackText.cut(lines.stream().map(SlackText::code).collect(Collectors.joining("\n")), CODE);
    }
}
