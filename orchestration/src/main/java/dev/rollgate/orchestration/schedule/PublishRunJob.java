package dev.rollgate.orchestration.schedule;

import dev.rollgate.orchestration.engine.RunWork;
import org.quartz.DisallowConcurrentExecution;

/** Tells what a run has untold. */
@DisallowConcurrentExecution
final class PublishRunJob extends RunJob {
    PublishRunJob(RunWork work) {
        super(Duty.PUBLISH, work);
    }
}
