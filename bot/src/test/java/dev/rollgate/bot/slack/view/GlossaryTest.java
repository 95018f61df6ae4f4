package dev.rollgate.bot.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.NodeStep;
import dev.rollgate.orchestration.run.Phase;
import dev.rollgate.orchestration.run.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A state is told by a word, and found by an emoji that stands for one idea everywhere. */
class GlossaryTest {
    /** Slack's standard set, as far as it is used here: names that the emoji picker of every workspace knows. */
    private static final List<String> STANDARD = List.of(
            "white_circle",
            "mag",
            "raised_hand",
            "hourglass_flowing_sand",
            "wrench",
            "arrows_counterclockwise",
            "gear",
            "eyes",
            "large_green_circle",
            "white_check_mark",
            "black_circle",
            "double_vertical_bar",
            "leftwards_arrow_with_hook",
            "no_entry_sign",
            "black_square_for_stop",
            "warning",
            "no_entry",
            "x",
            "rotating_light",
            "alarm_clock",
            "satellite_antenna",
            "grey_question");

    @Test
    void anEmojiHasOneIdeaAndAnIdeaOneEmoji() {
        assertThat(Stream.of(Sign.values()).map(Sign::emoji))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        STANDARD.stream().map(name -> ":" + name + ":").toList());
        assertThat(Stream.of(Sign.values()).map(Sign::idea)).doesNotHaveDuplicates();
    }

    @Test
    void noEmojiStandsWithoutItsWord() {
        assertThat(EveryState.terms()).allSatisfy(term -> {
            assertThat(term.word()).isNotBlank();
            assertThat(term.shown()).isEqualTo(term.sign().emoji() + " " + term.word());
        });
    }

    @Test
    void noTwoStatesOfAKindHaveTheSameWord() {
        assertThat(EveryState.phases().map(Words::of)).doesNotHaveDuplicates();
        assertThat(EveryState.steps().map(Words::of)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(NodeState.values()).map(Words::of)).doesNotHaveDuplicates();
    }

    @Test
    void everyKindOfStateIsLookedAtHere() {
        assertThat(EveryState.phases())
                .extracting(Object::getClass)
                .containsExactlyInAnyOrderElementsOf(Leaves.of(Phase.class));
        assertThat(EveryState.steps())
                .extracting(Object::getClass)
                .containsExactlyInAnyOrderElementsOf(Leaves.of(NodeStep.class));
        assertThat(EveryProblem.all())
                .extracting(Object::getClass)
                .containsExactlyInAnyOrderElementsOf(Leaves.of(Problem.class));
    }
}
