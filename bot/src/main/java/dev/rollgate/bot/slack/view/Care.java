package dev.rollgate.bot.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import dev.rollgate.orchestration.run.Gate;
import dev.rollgate.orchestration.run.OnIt;
import dev.rollgate.orchestration.run.Run;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who takes care of a problem or of a question, and the button of whoever wants to: another may always take it over. */
final class Care {
    private Care() {}

    /** In mrkdwn. Empty: nobody said so. */
    static Optional<String> sentence(@Nullable OnIt onIt) {
        return Optional.ofNullable(onIt)
                .map(care -> SlackText.mention(care.by()) + " is on it since " + SlackText.date(care.at()) + ".");
    }

    static Optional<LayoutBlock> line(@Nullable OnIt onIt) {
        return sentence(onIt).map(said -> BlockKit.text(Glossary.ON_IT.sign().before(said)));
    }

    /** Until when nobody else is bothered about a question; a sentence in mrkdwn. */
    static Optional<String> quietUntil(Run run, Gate gate) {
        Duration length = run.terms().escalation().onIt();
        return length.isPositive()
                ? Optional.ofNullable(gate.onIt())
                        .map(care -> "Nobody else is bothered about it until "
                                + SlackText.date(care.at().plus(length)) + ".")
                : Optional.empty();
    }

    /** {@code subject}: the number of an incident or of a gate. */
    static ButtonElement button(Run run, long subject) {
        return BlockKit.button("I'm on it", ClickRef.ON_IT, new ClickRef(run.id(), Long.toString(subject)));
    }
}
