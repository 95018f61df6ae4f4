package dev.rollgate.orchestration.balancer;

/** A recipe as one reads it. */
final class Shown {
    private Shown() {}

    static String whole(Recipe recipe) {
        var text = new StringBuilder(recipe.summary() + "\n" + recipe.before() + "\n");
        recipe.steps().forEach(step -> text.append(step("- ", step)));
        return text.append(step("Check: ", recipe.check())).toString();
    }

    private static String step(String mark, Recipe.Step step) {
        String code = step.code().stream().map(line -> "  " + line + "\n").reduce("", String::concat);
        return mark + step.text() + "\n" + code;
    }
}
