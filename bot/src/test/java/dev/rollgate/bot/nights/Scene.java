package dev.rollgate.bot.nights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.run.Phase;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.Recorded;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.orchestration.run.WayOut;
import dev.rollgate.sandbox.confluence.ProcessState;
import dev.rollgate.sandbox.confluence.SimulatedCluster;
import dev.rollgate.sandbox.slack.Message;
import dev.rollgate.sandbox.slack.Person;
import java.util.Set;

/**
 * One night: Olga operates, Anna approves and chooses ways out, and who stands at the machines does what the thread says. Every
 * verb waits until it can be done, and until the bot has taken it.
 */
final class Scene {
    private static final String COMMAND = "/confluence-upgrade";

    private final Place place;
    private final Talk talk;
    private final Person olga;
    private final Person anna;
    private final Set<Class<? extends WayOut>> taken;
    private final Crew crew;
    /** The newest event when the last thing was done. */
    private long done;

    Scene(Place place, Talk talk, Person olga, Person anna, Set<Class<? extends WayOut>> taken) {
        this.place = place;
        this.talk = talk;
        this.olga = olga;
        this.anna = anna;
        this.taken = taken;
        this.crew = new Crew(place, talk, anna);
    }

    Place place() {
        return place;
    }

    SimulatedCluster cluster() {
        return place.cluster();
    }

    Talk talk() {
        return talk;
    }

    Person olga() {
        return olga;
    }

    /** For whoever reads why it failed. */
    String transcript() {
        return talk.transcript(olga, anna);
    }

    Crew crew() {
        return crew;
    }

    /** A run is asked for, approved, and upgrade mode is on. */
    void starts() {
        asksForARun();
        approves("start");
        talk.until("upgrade mode", run -> run.phase() instanceof Phase.Upgrading);
    }

    /** Until somebody is asked whether it may start. */
    void asksForARun() {
        types("start " + place.name() + " " + Place.NEW, RunEvent.RunRequested.class);
        isAskedAbout("start");
    }

    /** Olga types a command, and the bot records it. */
    void types(String text, Class<? extends RunEvent> recorded) {
        notes();
        talk.recorded(recorded, done, olga, () -> types(olga, text));
    }

    private void types(Person person, String text) {
        person.types(place.channel().id(), COMMAND, text);
    }

    /** What Anna alone is told when she types that. */
    String answerTo(String text) {
        return talk.toldTo(anna, () -> types(anna, text));
    }

    /** Waits until somebody is asked about that, and leaves it open. */
    void isAskedAbout(String what) {
        talk.asking("Approve " + what);
    }

    void approves(String what) {
        Message gate = talk.asking("Approve " + what);
        notes();
        talk.recorded(RunEvent.Approved.class, done, anna, () -> anna.clicks(gate, "Approve " + what));
    }

    /** Approved, released, and told to be stopped: the node is the crew's. */
    void releases(String host) {
        approves(host);
        hears(RunEvent.ReplacementAsked.class);
    }

    /** A node's whole way without trouble. */
    void upgrades(String host) {
        releases(host);
        crew.replaces(host, Place.NEW);
        hears(RunEvent.NodeUpgraded.class);
    }

    /** The alert of that problem, which must be open, with every way out of it on a button. */
    <P extends Problem> Alert isTold(Class<P> problem) {
        Run run = talk.until("a " + problem.getSimpleName(), now -> now.has(problem::isInstance));
        long number = run.openIncidents().stream()
                .filter(incident -> problem.isInstance(incident.problem()))
                .findFirst()
                .orElseThrow()
                .number();
        return new Alert(talk, number).offersEveryWayOut();
    }

    /** Who may clicks that button of an alert, the bot records it, and the thread says it. */
    Message chooses(String label, Alert alert, Class<? extends RunEvent> recorded) {
        WayOut way = alert.way(label);
        Person person = way instanceof WayOut.Cancel ? olga : anna;
        notes();
        talk.recorded(recorded, done, person, () -> person.clicks(alert.message(), label));
        taken.add(way.getClass());
        return hears(recorded);
    }

    /** What the thread says of the newest such event since the last deed. */
    Message hears(Class<? extends RunEvent> kind) {
        return talk.told(happens(kind).number());
    }

    /** The newest such event since the last deed; some are recorded and not told. */
    Recorded happens(Class<? extends RunEvent> kind) {
        return talk.recorded(kind, done);
    }

    /** From here on everybody goes on as usual, to the last reply. */
    void endsWell() {
        crew.finishes();
        ends("complete", Phase.Completed.class);
    }

    /** The run is over in that way, the thread and the board say so, and no button is left that would lead anywhere. */
    void ends(String word, Class<? extends Phase.Terminal> how) {
        Run over = talk.until("the end of the run", Run::isOver);
        assertThat(over.phase()).isInstanceOf(how);
        talk.lastReplySays(word);
        talk.boardSays(word);
        talk.awaiting("no buttons on alerts and gates")
                .untilAsserted(() -> assertThat(over.incidents())
                        .allSatisfy(incident -> assertThat(Talk.labels(talk.told(incident.number())))
                                .isEmpty()));
    }

    /** These serve on that version. */
    void serve(String version, String... hosts) {
        for (String host : hosts) {
            assertThat(cluster().process(host)).describedAs(host).isEqualTo(ProcessState.RUNNING);
            assertThat(cluster().version(host)).describedAs(host).isEqualTo(version);
        }
    }

    private void notes() {
        done = talk.diary().pages().size();
    }
}
