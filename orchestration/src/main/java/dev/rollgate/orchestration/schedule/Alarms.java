package dev.rollgate.orchestration.schedule;

import dev.rollgate.orchestration.run.RunId;
import java.time.Duration;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;

/** The jobs and triggers of runs in a scheduler. Every method is one of Quartz's transactions, or says so. */
final class Alarms {
    private final Scheduler scheduler;

    Alarms(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /** Replaces the next ring. */
    void set(Duty duty, RunId run, Duration delay) throws SchedulerException {
        put(duty, run, duty.nextOf(run), delay);
    }

    /**
     * A ring at once, besides the next one. While the job is at work it waits for the end of it, and is then the one more
     * execution that sees what the present one may have missed.
     */
    void ring(Duty duty, RunId run) throws SchedulerException {
        put(duty, run, duty.nowOf(run), Duration.ZERO);
    }

    /** Like {@link #set}, but leaves a ring that comes sooner. Two transactions: a ring set between them may come late. */
    void setUnlessSooner(Duty duty, RunId run, Duration delay) throws SchedulerException {
        Trigger present = scheduler.getTrigger(duty.nextOf(run));
        Date due = present == null ? null : present.getNextFireTime();
        if (due == null || due.after(in(delay))) {
            set(duty, run, delay);
        }
    }

    /** No next ring; one that is to come at once comes all the same. */
    void unset(Duty duty, RunId run) throws SchedulerException {
        scheduler.unscheduleJob(duty.nextOf(run));
    }

    /** The job and its triggers, whatever state they are in. ({@code deleteJob} is several transactions, and fails halfway.) */
    void drop(Duty duty, RunId run) throws SchedulerException {
        scheduler.deleteJobs(List.of(duty.jobOf(run)));
    }

    /** Runs with a job for this duty. */
    Set<RunId> withJob(Duty duty) throws SchedulerException {
        return scheduler.getJobKeys(GroupMatcher.jobGroupEquals(duty.group())).stream()
                .map(JobKey::getName)
                .map(RunId::new)
                .collect(Collectors.toSet());
    }

    /** Runs with a trigger for this duty, of any state; while a job is at work its trigger is there. Two transactions. */
    Set<RunId> withTrigger(Duty duty) throws SchedulerException {
        Set<RunId> all = new HashSet<>();
        for (String group : List.of(duty.nextGroup(), duty.nowGroup())) {
            for (TriggerKey key : scheduler.getTriggerKeys(GroupMatcher.triggerGroupEquals(group))) {
                all.add(new RunId(key.getName()));
            }
        }
        return all;
    }

    /** Whether every trigger that is there should have fired, or has fired, longer ago than {@code grace}. */
    boolean isLate(Duty duty, RunId run, Duration grace) throws SchedulerException {
        Date limit = in(grace.negated());
        return scheduler.getTriggersOfJob(duty.jobOf(run)).stream()
                .allMatch(trigger -> lastSign(trigger).before(limit));
    }

    private static Date lastSign(Trigger trigger) {
        if (trigger.getNextFireTime() != null) {
            return trigger.getNextFireTime();
        }
        return trigger.getPreviousFireTime() != null ? trigger.getPreviousFireTime() : trigger.getStartTime();
    }

    private void put(Duty duty, RunId run, TriggerKey key, Duration delay) throws SchedulerException {
        Trigger trigger = TriggerBuilder.newTrigger()
                .withIdentity(key)
                .forJob(duty.jobOf(run))
                .startAt(in(delay))
                .withSchedule(SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionFireNow())
                .build();
        scheduler.scheduleJob(duty.detailOf(run), Set.of(trigger), true);
    }

    /** By the clock that Quartz itself reads: another one would only make it early or late. */
    private static Date in(Duration delay) {
        return new Date(System.currentTimeMillis() + delay.toMillis());
    }
}
