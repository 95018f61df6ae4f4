package dev.rollgate.orchestration.simulation;

import dev.rollgate.orchestration.engine.Projection.Story;
import dev.rollgate.orchestration.paging.ChangeNote;
import dev.rollgate.orchestration.paging.Page;
import dev.rollgate.orchestration.paging.PageWriter;
import dev.rollgate.orchestration.paging.Subject;
import dev.rollgate.orchestration.paging.Urgency;
import dev.rollgate.orchestration.run.Person;
import java.util.Map;
import java.util.Optional;

/** Pages without words. */
final class PlainPages implements PageWriter {
    @Override
    public Page page(Story story, Subject subject) {
        return page(story, subject.number());
    }

    @Override
    public Page over(Story story, long number) {
        return page(story, number);
    }

    private static Page page(Story story, long number) {
        return new Page(
                PageWriter.key(story.run(), number),
                story.run().cluster(),
                Urgency.CRITICAL,
                "a page",
                Optional.empty(),
                "page",
                story.run().startedAt(),
                Optional.empty(),
                Map.of());
    }

    @Override
    public String name(Person person) {
        return person.id();
    }

    @Override
    public ChangeNote began(Story story) {
        return new ChangeNote(story.run().cluster(), "began", story.run().startedAt(), Optional.empty());
    }

    @Override
    public ChangeNote ended(Story story) {
        return new ChangeNote(story.run().cluster(), "ended", story.run().startedAt(), Optional.empty());
    }
}
