package dev.rollgate.orchestration.schedule;

import dev.rollgate.orchestration.engine.RunWork;
import org.quartz.DisallowConcurrentExecution;

/** Wakes whoever is to be woken about a run. */
@DisallowConcurrentExecution
final class PageRunJob extends RunJob {
    PageRunJob(RunWork work) {
        super(Duty.PAGE, work);
    }
}
