package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.engine.Projection.Story;
import dev.rollgate.orchestration.paging.ChangeNote;
import dev.rollgate.orchestration.paging.Page;
import dev.rollgate.orchestration.paging.PageWriter;
import dev.rollgate.orchestration.paging.Subject;
import dev.rollgate.orchestration.run.Person;
import dev.rollgate.orchestration.run.Recorded;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.orchestration.run.RunId;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Pages in the words of the thread, as plain text: Slack's markup means nothing to a pager. Calls nobody. */
public final class PageWords implements PageWriter {
    private final Function<RunId, Optional<URI>> links;
    private final Function<Person, String> names;

    /**
     * Pages in these words.
     *
     * @param links where a run's thread is; empty while that is not known
     * @param names of people, as others know them, in plain text
     */
    public PageWords(Function<RunId, Optional<URI>> links, Function<Person, String> names) {
        this.links = links;
        this.names = names;
    }

    @Override
    public Page page(Story story, Subject subject) {
        return switch (subject) {
            case Subject.OfIncident ofIncident -> problems(story).open(ofIncident.incident());
            case Subject.OfGate ofGate -> gates(story).open(ofGate.gate());
        };
    }

    @Override
    public Page over(Story story, long number) {
        Run run = story.run();
        return run.incident(number)
                .map(incident -> problems(story).over(incident))
                .orElseGet(() -> gates(story).over(run.gate(number).orElseThrow()));
    }

    @Override
    public String name(Person person) {
        return names.apply(person);
    }

    @Override
    public ChangeNote began(Story story) {
        Instant at = story.log().stream()
                .filter(recorded -> recorded.event() instanceof RunEvent.UpgradeModeSeenOn)
                .map(Recorded::at)
                .findFirst()
                .orElse(story.run().startedAt());
        Run run = story.run();
        String nodes = Words.counted(run.nodes().size(), "node");
        return note(run, "upgrade of " + Words.journey(run) + " began, " + nodes, at);
    }

    @Override
    public ChangeNote ended(Story story) {
        Run run = story.run();
        return note(
                run,
                "upgrade of " + Words.journey(run) + " ended: " + Words.withinSentence(run.phase()),
                Objects.requireNonNull(run.endedAt()));
    }

    private ChangeNote note(Run run, String summary, Instant at) {
        return new ChangeNote(run.cluster(), summary, at, links.apply(run.id()));
    }

    private ProblemPage problems(Story story) {
        return new ProblemPage(story, links.apply(story.run().id()), names);
    }

    private GatePage gates(Story story) {
        return new GatePage(story, links.apply(story.run().id()), names);
    }
}
