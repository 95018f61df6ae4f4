package dev.rollgate.bot.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.balancer.Recipe;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A recipe's words are text that mentions nobody, and its code can be copied as it stands. */
class RecipeTextTest {
    @Test
    void codeStandsAsItIs() {
        assertThat(RecipeText.of(recipe("wiki-2", "a  b <c> && d")))
                .contains("1. Mark wiki-2 as down.\n```\na  b &lt;c&gt; &amp;&amp; d\n```")
                .endsWith("Then look: It is gone.");
    }

    @Test
    void namesAreInert() {
        assertThat(RecipeText.of(recipe("<!channel>", "x")))
                .contains("&lt;!channel&gt;")
                .doesNotContain("<!channel>");
    }

    @Test
    void codeCannotEndItsOwnFence() {
        assertThat(RecipeText.of(recipe("wiki-2", "```<!here>")).split("```", -1))
                .hasSize(3);
    }

    private static Recipe recipe(String node, String code) {
        return new Recipe(
                "Take " + node + " out.",
                "Only one.",
                List.of(Recipe.Step.of("Mark " + node + " as down.", code)),
                Recipe.Step.of("It is gone."));
    }
}
