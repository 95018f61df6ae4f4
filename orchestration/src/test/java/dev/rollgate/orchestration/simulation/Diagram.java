package dev.rollgate.orchestration.simulation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/**
 * The kept diagram: what every full simulation must walk. It is kept as a list, and drawn from it for people.
 *
 * <p>An arrow is the design's once somebody has read it and keeps it here; {@code -Dstates=write} writes both files anew.
 */
final class Diagram {
    private static final Path LIST = Path.of("src", "test", "resources", "simulation", "walked.txt");
    private static final Path PAGE = Path.of("..", "docs", "states.md");

    private static final String HEAD = """
            # What leads from where to where

            Written by a test from the pairs of state and event that thousands of simulated upgrades walk: a pair below that they
            do not walk any more fails the build. Names are those of the code: states in `Phase` and `NodeStep`, events in
            `RunEvent`. (`mvn test -pl orchestration -am -Dtest=SimulationTest -Dsurefire.failIfNoSpecifiedTests=false
            -Dstates=write` writes this page anew.)
            """;

    private Diagram() {}

    static List<Arrow> kept() throws IOException {
        return Files.readAllLines(LIST).stream().map(Arrow::parse).toList();
    }

    static String page() throws IOException {
        return Files.readString(PAGE);
    }

    static void keep(List<Arrow> arrows) throws IOException {
        Files.write(LIST, arrows.stream().map(Arrow::toString).toList());
        Files.writeString(PAGE, drawn(arrows));
    }

    static String drawn(List<Arrow> arrows) {
        return HEAD
                + section("A run", of(arrows, Arrow.Of.RUN))
                + section("A node of a run", of(arrows, Arrow.Of.NODE));
    }

    private static List<Arrow> of(List<Arrow> arrows, Arrow.Of what) {
        return arrows.stream().filter(arrow -> arrow.of() == what).toList();
    }

    private static String section(String title, List<Arrow> arrows) {
        List<Arrow> moves = arrows.stream().filter(arrow -> !arrow.isLoop()).toList();
        return "\n## " + title + "\n\n" + picture(moves) + "\n" + table(moves) + "\n" + stays(arrows);
    }

    private static String picture(List<Arrow> moves) {
        return moves.stream()
                .map(arrow -> "    " + arrow.from() + " --> " + arrow.to())
                .distinct()
                .collect(joining("\n", "```mermaid\nstateDiagram-v2\n", "\n```\n"));
    }

    private static String table(List<Arrow> moves) {
        return moves.stream()
                .map(arrow -> "| " + arrow.from() + " | " + arrow.event() + " | " + arrow.to() + " |\n")
                .collect(joining("", "| in | on | becomes |\n|---|---|---|\n", ""));
    }

    private static String stays(List<Arrow> arrows) {
        return arrows.stream()
                .filter(Arrow::isLoop)
                .collect(groupingBy(Arrow::from, TreeMap::new, mapping(Arrow::event, joining(", "))))
                .entrySet()
                .stream()
                .map(state -> "| " + state.getKey() + " | " + state.getValue() + " |\n")
                .collect(joining("", "| in | may happen and leaves it there |\n|---|---|\n", ""));
    }
}
