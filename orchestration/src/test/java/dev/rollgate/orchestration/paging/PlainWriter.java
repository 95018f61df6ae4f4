package dev.rollgate.orchestration.paging;

import dev.rollgate.orchestration.engine.Projection.Story;
import dev.rollgate.orchestration.run.Person;
import java.util.Map;
import java.util.Optional;

/** Pages with hardly a word: their key, their urgency, and that they are about something. */
public final class PlainWriter implements PageWriter {
    @Override
    public Page page(Story story, Subject subject) {
        return page(story, subject.number(), subject.urgency());
    }

    @Override
    public Page over(Story story, long number) {
        return page(story, number, Urgency.CRITICAL);
    }

    private static Page page(Story story, long number, Urgency urgency) {
        return new Page(
                PageWriter.key(story.run(), number),
                story.run().cluster(),
                urgency,
                "event " + number,
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
        return note(story, "began");
    }

    @Override
    public ChangeNote ended(Story story) {
        return note(story, "ended");
    }

    private static ChangeNote note(Story story, String what) {
        return new ChangeNote(story.run().cluster(), what, story.run().startedAt(), Optional.empty());
    }
}
