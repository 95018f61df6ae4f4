package dev.rollgate.bot.nights;

import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.Recorded;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.sandbox.confluence.ProcessState;
import dev.rollgate.sandbox.slack.Message;
import dev.rollgate.sandbox.slack.Person;
import java.util.HashSet;
import java.util.Set;

/** Who stands at the machines. They begin nothing on a node that the thread has not told them to. */
final class Crew {
    private static final String APPROVE = "Approve ";

    private final Place place;
    private final Talk talk;
    private final Person approver;
    private final Set<Long> obeyed = new HashSet<>();

    Crew(Place place, Talk talk, Person approver) {
        this.place = place;
        this.talk = talk;
        this.approver = approver;
    }

    /** Stops, installs and starts it, from wherever it is, and sees it serve. */
    void replaces(String host, String version) {
        gives(host, version);
        is(host, ProcessState.RUNNING);
    }

    /** Stops, installs and starts it; what comes of that is the night's. */
    void gives(String host, String version) {
        settles(host);
        obeyed.addAll(toldOf(host));
        place.cluster().replace(host, version);
    }

    /** Stops it and sees it down. */
    void stops(String host) {
        obeyed.addAll(toldOf(host));
        place.cluster().stop(host);
        is(host, ProcessState.DOWN);
    }

    /** Starts it with what is on it, and sees it serve. */
    void startsUp(String host) {
        place.cluster().startUp(host);
        is(host, ProcessState.RUNNING);
    }

    void is(String host, ProcessState wanted) {
        talk.awaiting(host + " to be " + wanted).until(() -> place.cluster().process(host) == wanted);
    }

    /** Approves every question and does every node that is released, until the run is over. */
    void finishes() {
        talk.awaiting("the run to be finished").until(() -> {
            talk.replies().forEach(this::approves);
            talk.diary().pages().forEach(this::obeys);
            return talk.diary().run().filter(Run::isOver).isPresent();
        });
    }

    private void approves(Message message) {
        message.buttons().stream()
                .filter(button -> button.label().startsWith(APPROVE))
                .findFirst()
                .ifPresent(approver::clicksStale);
    }

    private void obeys(Recorded page) {
        if (obeyed.contains(page.number()) || talk.about(page.number()).isEmpty()) {
            return;
        }
        switch (page.event()) {
            case RunEvent.ReplacementAsked asked -> does(page, asked.node(), Place.NEW);
            case RunEvent.NodeRollbackBegun back -> does(page, back.node(), Place.OLD);
            default -> obeyed.add(page.number());
        }
    }

    private void does(Recorded page, NodeName node, String version) {
        obeyed.add(page.number());
        gives(node.text(), version);
    }

    /** A node is not taken in hand while somebody still works on it. */
    private void settles(String host) {
        talk.awaiting(host + " to be left alone")
                .until(() -> place.cluster().machine(host).replacement() == null
                        && place.cluster().process(host) != ProcessState.INSTALLING);
    }

    private Set<Long> toldOf(String host) {
        Set<Long> told = new HashSet<>();
        for (Recorded page : talk.diary().pages()) {
            boolean released = page.event() instanceof RunEvent.ReplacementAsked asked
                    && asked.node().text().equals(host);
            boolean back = page.event() instanceof RunEvent.NodeRollbackBegun begun
                    && begun.node().text().equals(host);
            if (released || back) {
                told.add(page.number());
            }
        }
        return told;
    }
}
