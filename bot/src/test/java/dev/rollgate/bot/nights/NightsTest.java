package dev.rollgate.bot.nights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rollgate.bot.slack.view.Leaves;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.WayOut;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every problem that an upgrade can meet is seen, told with its ways out, left by one of them, and the run comes to an end that
 * is said: played against the whole bot, by clicks and commands and hands on machines alone.
 *
 * <p>{@code -Dnight=NodeInError,StartHeld} plays the nights of those problems alone.
 */
class NightsTest {
    private static final String ONLY = System.getProperty("night", "");
    private static final List<Method> NIGHTS = Nights.all().stream()
            .filter(night -> ONLY.isEmpty()
                    || ONLY.contains(night.getAnnotation(Night.class).value().getSimpleName()))
            .toList();

    @TempDir
    private static Path folder;

    private static final ExecutorService PLAYERS = Executors.newCachedThreadPool();
    private static final Map<Method, Future<?>> PLAYS = new LinkedHashMap<>();
    private static Town town;

    @BeforeAll
    static void allNightsBeginAtOnce() throws Exception {
        town = new Town(folder, NIGHTS);
        NIGHTS.forEach(night -> PLAYS.put(night, PLAYERS.submit(() -> played(night))));
    }

    @AfterAll
    static void theTownIsLeft() {
        PLAYERS.shutdownNow();
        town.close();
    }

    @TestFactory
    Stream<DynamicTest> everyNightEnds() {
        return PLAYS.entrySet().stream()
                .map(play -> DynamicTest.dynamicTest(Nights.sentence(play.getKey()), () -> ends(play.getValue())));
    }

    @Test
    void everyProblemHasItsNight() {
        Set<Class<?>> played = Nights.all().stream()
                .map(night -> night.getAnnotation(Night.class).value())
                .collect(Collectors.toSet());
        assertThat(played).containsAll(Leaves.of(Problem.class));
    }

    @Test
    void everyWayOutIsTakenInSomeNight() throws Exception {
        assumeTrue(ONLY.isEmpty(), "all nights are played");
        for (Future<?> play : PLAYS.values()) {
            ends(play);
        }
        assertThat(Leaves.of(WayOut.class)).allMatch(town.taken()::contains);
    }

    private static Void played(Method night) {
        Scene scene = town.scene(night);
        try {
            Nights.play(night, scene);
            return null;
        } catch (Throwable failed) {
            throw new AssertionError(
                    Nights.sentence(night) + ": " + failed.getMessage() + "\nthe thread:\n" + scene.transcript(),
                    failed);
        }
    }

    private static void ends(Future<?> play) throws Exception {
        try {
            play.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof AssertionError why) {
                throw why;
            }
            throw failed;
        }
    }
}
