package dev.rollgate.orchestration.balancer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollgate.orchestration.run.NodeName;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a name holds, a shell reads it as that one word, and a name that a product could misread is none. */
class WordTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "wiki-prod",
                "rg (wiki)",
                "it's",
                "$(touch /tmp/x)",
                "`id`",
                "a;b|c&d",
                "a\nb",
                "\\",
                "*",
                "~root",
                "#x",
                "<backend>",
                "!!",
                "ä\"ö"
            })
    void aShellGivesItBackAsItIs(String text) throws Exception {
        Process shell = new ProcessBuilder(
                        "/bin/sh", "-c", "printf '%s.' " + new Word("name", Optional.of(text), "").forShell())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(shell.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(text + ".");
    }

    @Test
    void anEmptyOneIsStillAWordAndAnOptionIsQuotedForTheEye() {
        assertThat(Word.quoted("")).isEqualTo("''");
        assertThat(Word.quoted("-x")).isEqualTo("'-x'");
        assertThat(Word.quoted("10.0.0.11:8090")).isEqualTo("10.0.0.11:8090");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-x", "a b", "a;disable server b/c", "a\"b", "a'b", "a\nb", "<server>"})
    void aMembersNameHasNothingThatAProductReadsAsItsOwn(String name) {
        assertThatThrownBy(() -> new Members(Map.of(new NodeName("wiki-1"), name)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("are wanted");
    }
}
