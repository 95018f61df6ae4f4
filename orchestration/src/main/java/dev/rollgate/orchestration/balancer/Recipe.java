package dev.rollgate.orchestration.balancer;

import dev.rollgate.orchestration.run.NodeName;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a person does at the load balancer about one node. All of it is plain text, in which the node's name stands as Confluence
 * gave it: whoever shows it escapes it. The name is never part of the code.
 *
 * @param summary what it comes to, in one sentence
 * @param before what must hold before anything is done
 * @param steps in their order, never none
 * @param check how to see that it worked
 */
public record Recipe(String summary, String before, List<Step> steps, Step check) {
    public Recipe {
        steps = List.copyOf(steps);
    }

    /**
     * @param text what to do
     * @param code what to write or to run, line by line, just as it stands; empty where there is nothing to type
     */
    public record Step(String text, List<String> code) {
        public Step {
            code = List.copyOf(code);
        }

        public static Step of(String text, String... code) {
            return new Step(text, List.of(code));
        }
    }

    /** Of products that also keep away whom a cookie binds to the node. */
    public static final String MOVED_AT_ONCE =
            " Whoever is on it goes to the other nodes at once, and may have to log in again.";

    /** Takes a node away; adds what holds for every product. */
    public static Recipe disconnecting(NodeName node, String summary, List<Step> steps, Step check) {
        return new Recipe(
                summary,
                "Only one node may be out at a time: see that every other node is ACTIVE and in rotation.",
                steps,
                new Step(
                        check.text() + " The number of users that Confluence tells of " + node
                                + " falls slowly: it counts a session until that times out.",
                        check.code()));
    }

    /** Gives a node back; adds what holds for every product. */
    public static Recipe reconnecting(NodeName node, String summary, List<Step> steps, Step check) {
        return new Recipe(
                summary,
                "See first that " + node + " is ACTIVE and answers.",
                steps,
                new Step(check.text() + " Users come back slowly, with new sessions.", check.code()));
    }

    /** The code of all steps. */
    public List<String> code() {
        return steps.stream().flatMap(step -> step.code().stream()).toList();
    }

    /** {@code steps}, and before them what the reader has to fill in, if there is anything. */
    public static List<Step> filledIn(List<Word> words, Step... steps) {
        return Stream.concat(Word.toFillIn(words).map(Step::of).stream(), Stream.of(steps))
                .toList();
    }
}
