package dev.rollgate.orchestration.paging;

import dev.rollgate.orchestration.engine.Projection.Story;
import dev.rollgate.orchestration.run.Person;
import dev.rollgate.orchestration.run.Run;

/** The words of pages, which are those of the thread. */
public interface PageWriter {
    /** The page about it. The same for as long as it lasts, but for what is learned meanwhile. */
    Page page(Story story, Subject subject);

    /** The page about something that is over. {@code number}: what {@link Subject#number} was. */
    Page over(Story story, long number);

    /** A person, as people know them; plain text. */
    String name(Person person);

    /** That an upgrade began. */
    ChangeNote began(Story story);

    /** That an upgrade ended, and how. */
    ChangeNote ended(Story story);

    /** The dedup key of a subject: the cluster, the run and the subject's number, so that no two have one. */
    static String key(Run run, long number) {
        return "rollgate:" + run.cluster() + ":" + run.id() + ":" + number;
    }
}
