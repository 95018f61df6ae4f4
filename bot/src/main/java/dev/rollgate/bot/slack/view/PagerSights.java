package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.run.Run;

/** Looks what pagers have of a run. Reads only; calls no pager. */
@FunctionalInterface
public interface PagerSights {
    /** Where there are no pagers. */
    PagerSights NONE = run -> PagesSeen.NONE;

    PagesSeen of(Run run);
}
