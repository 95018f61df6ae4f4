package dev.rollgate.bot.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.run.ClusterKey;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a form remembers is read back as it was written; anything else remembers nothing, and gives nobody a channel. */
class FormMemoTest {
    @Test
    void aChannelAndAClusterComeBack() {
        var memo = new FormMemo("C0WIKI", Optional.of(new ClusterKey("prod-wiki")));
        assertThat(FormMemo.parse(memo.asText())).isEqualTo(memo);
    }

    @Test
    void nothingComesBackAsNothing() {
        var nothing = new FormMemo("", Optional.empty());
        assertThat(FormMemo.parse(nothing.asText())).isEqualTo(nothing);
        assertThat(FormMemo.parse(null)).isEqualTo(nothing);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "C0WIKI",
                "C0WIKI/prod-wiki/more",
                "c0wiki/prod-wiki",
                "C0WIKI/PROD",
                "C0WIKI/prod-wiki\n",
                "C0 WIKI/",
                "<!channel>/x",
                "{\"channel\":\"C0WIKI\"}"
            })
    void whatWasNotWrittenByUsRemembersNothing(String forged) {
        assertThat(FormMemo.parse(forged)).isEqualTo(new FormMemo("", Optional.empty()));
    }
}
