package dev.rollgate.bot.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.NodeStep;
import dev.rollgate.orchestration.run.Phase;
import dev.rollgate.orchestration.run.Problem;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A state is told by a word, and found by an emoji that stands for one idea everywhere. */
class GlossaryTest {
    @Test
    void anEmojiHasOneIdeaAndAnIdeaOneEmoji() {
        assertThat(Stream.of(Sign.values()).map(Sign::emoji)).doesNotHaveDuplicates();
        assertThat(Stream.of(Sign.values()).map(Sign::idea)).doesNotHaveDuplicates();
    }

    /** The page of the sandbox knows the names that every workspace has. */
    @Test
    void slackKnowsEachEmoji() {
        assertThat(ReadersSlack.emoji().keySet().stream().map(name -> ":" + name + ":"))
                .containsAll(Stream.of(Sign.values()).map(Sign::emoji).toList());
    }

    @Test
    void everySignIsUsed() {
        assertThat(Stream.concat(EveryState.terms(), EveryProblem.all().stream().map(Glossary::of))
                        .map(Glossary.Term::sign))
                .contains(Sign.values());
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
