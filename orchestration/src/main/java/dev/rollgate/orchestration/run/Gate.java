package dev.rollgate.orchestration.run;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question put to people once, and what came of it.
 *
 * @param number the number of the event that opened it: a click names it, so a click on an older question is known as one
 * @param needed how many different people must approve
 * @param since when it was asked
 * @param stage how loud it was asked
 * @param onIt who takes care that it is answered; null: nobody said so
 */
public record Gate(
        long number,
        GateSubject subject,
        int needed,
        Instant since,
        List<Vote> votes,
        Outcome outcome,
        Escalation.Stage stage,
        @Nullable OnIt onIt) {
    /** One person's approval. */
    public record Vote(Person by, Instant at) {}

    /** Where the question stands. */
    public sealed interface Outcome {
        record Open() implements Outcome {}

        record Passed(Instant at) implements Outcome {}

        record Rejected(Person by, Instant at) implements Outcome {}

        /** Overtaken: the run was paused or cancelled, or what was asked about happened without an answer. */
        record Withdrawn(Instant at) implements Outcome {}
    }

    static Gate asked(long number, GateSubject subject, int needed, Instant since) {
        return new Gate(number, subject, needed, since, List.of(), new Outcome.Open(), Escalation.Stage.ASKED, null);
    }

    public Gate {
        votes = List.copyOf(votes);
    }

    public boolean isOpen() {
        return outcome instanceof Outcome.Open;
    }

    public boolean hasVoteOf(Person person) {
        return votes.stream().anyMatch(vote -> vote.by().equals(person));
    }

    Gate withVote(Vote vote) {
        List<Vote> all = Stream.concat(votes.stream(), Stream.of(vote)).toList();
        Outcome next = all.size() >= needed ? new Outcome.Passed(vote.at()) : outcome;
        return new Gate(number, subject, needed, since, all, next, stage, onIt);
    }

    Gate ended(Outcome how) {
        return new Gate(number, subject, needed, since, votes, how, stage, onIt);
    }

    Gate escalated(Escalation.Stage next) {
        return new Gate(number, subject, needed, since, votes, outcome, next, onIt);
    }

    Gate takenCareOf(OnIt by) {
        return new Gate(number, subject, needed, since, votes, outcome, stage, by);
    }
}
