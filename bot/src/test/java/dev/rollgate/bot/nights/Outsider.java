package dev.rollgate.bot.nights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.run.Incident;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.sandbox.confluence.Answer;
import dev.rollgate.sandbox.confluence.CallLog;
import dev.rollgate.sandbox.confluence.ClusterReport;
import java.time.Instant;
import java.util.function.Function;

/** Somebody who acts in Confluence itself or at the machines, and what the bot does from then on: look, tell, and nothing else. */
final class Outsider {
    /** A poll is a look and, where something is new, a second one that confirms it. */
    private static final int LOOKS_OF_TWO_POLLS = 4;

    private final Scene scene;
    private long acted;

    Outsider(Scene scene) {
        this.scene = scene;
    }

    /** Gives Confluence an order on a node that serves; it must be taken. */
    void orders(Function<String, Answer<ClusterReport>> order) {
        assertThat(order.apply(scene.cluster().serving().getFirst())).isInstanceOf(Answer.Done.class);
        hasActed();
    }

    /** From this moment the bot could know. */
    void hasActed() {
        acted = scene.place().confluence().calls().after(0).getLast().number();
    }

    /** The alert, which came within two polls, and before which the bot ordered nothing. */
    Alert isNoticed(Class<? extends Problem> problem) {
        Alert alert = scene.isTold(problem);
        Incident incident = scene.talk()
                .diary()
                .run()
                .flatMap(run -> run.incident(alert.number()))
                .orElseThrow();
        assertThat(looksUntil(incident.since())).isLessThanOrEqualTo(LOOKS_OF_TWO_POLLS);
        isNotFought();
        return alert;
    }

    /** The bot has given Confluence no order since. */
    void isNotFought() {
        assertThat(scene.place().confluence().calls().after(acted))
                .describedAs("what was asked of Confluence")
                .allMatch(call -> call.method().equals("GET"));
    }

    private long looksUntil(Instant told) {
        return scene.place().confluence().calls().after(acted).stream()
                .filter(call -> call.path().endsWith("/cluster"))
                .map(CallLog.Entry::at)
                .filter(at -> !at.isAfter(told))
                .count();
    }
}
