package dev.rollgate.bot.process;

import dev.rollgate.sandbox.process.BotProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Kills the bot that several stories share, and starts it again: each time that all of them are in the middle of something, so
 * that one start serves all. One thread reaps; each story is played by a thread of its own.
 */
final class Reaper {
    private static final Duration START = Duration.ofSeconds(90);
    /** From what was done last to the kill: between the record of a click and what comes of it lie a few of them. */
    private static final int[] AFTER_MILLIS = {0, 0, 30, 5, 80, 0, 150, 15, 300};

    private final BotProcess bot;
    /** Is done before each kill, while nobody clicks. */
    private final Runnable prepared;

    /** Those that are waited for. */
    private final Set<String> playing = new HashSet<>();

    private final List<Wanted> wanted = new ArrayList<>();
    private final List<Struck> struck = new ArrayList<>();
    private int yetToLeave;
    private int kills;

    /**
     * A blow that fell.
     *
     * @param kill its number; one kill may be several blows
     * @param after from what was done last to the kill
     */
    record Struck(int kill, Duration after, Blow blow) {}

    private record Wanted(Blow blow, CompletableFuture<Void> over) {}

    Reaper(BotProcess bot, List<Story> stories, Runnable prepared) {
        this.bot = bot;
        this.yetToLeave = stories.size();
        this.prepared = prepared;
        stories.stream().filter(story -> !story.joinsLate()).map(Story::name).forEach(playing::add);
    }

    /** Returns when the bot was killed at that moment and is ready again. */
    void strike(Blow blow) {
        Wanted mine = new Wanted(blow, new CompletableFuture<>());
        synchronized (this) {
            playing.add(blow.story());
            wanted.add(mine);
            notifyAll();
        }
        mine.over().join();
    }

    /** A story is over, or has failed. */
    synchronized void leaves(String story) {
        playing.remove(story);
        yetToLeave--;
        notifyAll();
    }

    /** Returns when every story has left. */
    void reaps() throws IOException, InterruptedException {
        for (List<Wanted> round = next(); !round.isEmpty(); round = next()) {
            strike(round);
        }
    }

    /** In the order in which they fell. */
    synchronized List<Struck> struck() {
        return List.copyOf(struck);
    }

    private synchronized List<Wanted> next() throws InterruptedException {
        while (yetToLeave > 0 && (wanted.isEmpty() || wanted.size() < playing.size())) {
            wait();
        }
        List<Wanted> round = List.copyOf(wanted);
        wanted.clear();
        return round;
    }

    private void strike(List<Wanted> round) throws IOException, InterruptedException {
        Duration after = Duration.ofMillis(AFTER_MILLIS[kills++ % AFTER_MILLIS.length]);
        prepared.run();
        together(round, Blow::before);
        together(round, Blow::last);
        Thread.sleep(after);
        bot.kill();
        together(round, Blow::meanwhile);
        bot.restart();
        bot.awaitReady(START);
        note(round, after);
        round.forEach(story -> story.over().complete(null));
    }

    private synchronized void note(List<Wanted> round, Duration after) {
        round.forEach(story -> struck.add(new Struck(kills, after, story.blow())));
    }

    /** What fails is its own story's failure. */
    private static void together(List<Wanted> round, Function<Blow, Runnable> part) throws InterruptedException {
        List<Thread> working = round.stream()
                .map(story -> Thread.ofVirtual().start(() -> {
                    try {
                        part.apply(story.blow()).run();
                    } catch (RuntimeException | AssertionError failed) {
                        story.over().completeExceptionally(failed);
                    }
                }))
                .toList();
        for (Thread thread : working) {
            thread.join();
        }
    }
}
