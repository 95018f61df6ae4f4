package dev.rollgate.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ids can be read aloud and told apart. */
class RunIdsTest {
    @Test
    void sixCharactersNoneOfWhichLooksLikeAnother() {
        var ids = new RunIds();
        Set<String> some = new HashSet<>();
        IntStream.range(0, 1000).forEach(i -> some.add(ids.get().text()));
        assertThat(some).hasSizeGreaterThan(990).allSatisfy(id -> assertThat(id).matches("[2-9a-hjkmnp-z]{6}"));
    }
}
