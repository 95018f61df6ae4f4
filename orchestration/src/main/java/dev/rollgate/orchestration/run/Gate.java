package dev.rollgate.orchestration.run;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A question put to people once, and what came of it.
 *
 * @param number the number of the event that opened it: a click names it, so a click on an older question is known as one
 * @param needed how many different people must approve
 */
public record Gate(long number, GateSubject subject, int needed, List<Vote> votes, Outcome outcome) {
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
        return new Gate(number, subject, needed, all, all.size() >= needed ? new Outcome.Passed(vote.at()) : outcome);
    }

    Gate ended(Outcome how) {
        return new Gate(number, subject, needed, votes, how);
    }
}
