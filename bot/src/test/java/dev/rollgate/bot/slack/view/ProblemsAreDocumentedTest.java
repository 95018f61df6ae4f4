package dev.rollgate.bot.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.bot.Repository;
import dev.rollgate.orchestration.run.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * README's table of problems is made from what the core knows of them, and is never older than it:
 * {@code mvn -Dproblems=write -Dtest=ProblemsAreDocumentedTest test} in the bot's module writes it again.
 */
class ProblemsAreDocumentedTest {
    private static final String BEGIN = "<!-- made from EveryProblem.java: -Dproblems=write -->\n";
    private static final String END = "<!-- end of the table of problems -->\n";

    @Test
    void theReadmeHasATableOfEveryProblem() throws IOException {
        String readme = Repository.read("README.md");
        String before = readme.substring(0, readme.indexOf(BEGIN) + BEGIN.length());
        String made = before + "\n" + ProblemTable.all() + "\n\n" + readme.substring(readme.indexOf(END));
        if ("write".equals(System.getProperty("problems"))) {
            Files.writeString(Repository.file("README.md"), made);
        }
        assertThat(Repository.read("README.md"))
                .as("written anew by -Dproblems=write")
                .isEqualTo(made);
    }

    @Test
    void everyProblemThatTheCoreKnowsHasItsRow() {
        List<Class<?>> known = Leaves.of(Problem.class);
        assertThat(known)
                .allSatisfy(problem ->
                        assertThat(ProblemTable.all()).containsOnlyOnce("| `" + problem.getSimpleName() + "`, "));
        assertThat(ProblemTable.all().lines()).hasSize(known.size() + 2);
    }

    @Test
    void whatStopsTheLineHasAWayOut() {
        assertThat(ProblemTable.all().lines().filter(row -> row.contains("stops the line")))
                .allMatch(row -> row.contains("Roll back the upgrade") && row.contains("Abandon the run"));
    }
}
