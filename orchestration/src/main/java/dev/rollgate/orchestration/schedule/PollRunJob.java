package dev.rollgate.orchestration.schedule;

import dev.rollgate.orchestration.engine.RunWork;
import org.quartz.DisallowConcurrentExecution;

/** One tick of a run. */
@DisallowConcurrentExecution
final class PollRunJob extends RunJob {
    PollRunJob(RunWork work) {
        super(Duty.POLL, work);
    }
}
