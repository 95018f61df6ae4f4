package dev.rollgate.bot.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.sandbox.confluence.ClusterState;
import dev.rollgate.sandbox.confluence.ProcessState;
import dev.rollgate.sandbox.confluence.SimulatedCluster;
import dev.rollgate.sandbox.slack.BotAnswer;
import dev.rollgate.sandbox.slack.Button;
import dev.rollgate.sandbox.slack.Person;
import dev.rollgate.sandbox.slack.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The people of one story: Olga operates, Anna approves and chooses all else. They keep a list of what they did, for the log must
 * have just that.
 */
final class Player {
    private static final String COMMAND = "/confluence-upgrade";
    private static final int LOOKS_UNTIL_AGAIN = 50;

    private final Site site;
    private final Workspace workspace;
    private final Person olga;
    private final Person anna;
    private final Hearing hearing;
    private final List<String> deeds = new ArrayList<>();

    Player(Site site, Workspace workspace, Person olga, Person anna) {
        this.site = site;
        this.workspace = workspace;
        this.olga = olga;
        this.anna = anna;
        this.hearing = new Hearing(site.channel());
    }

    Site site() {
        return site;
    }

    SimulatedCluster cluster() {
        return site.cluster();
    }

    Hearing hearing() {
        return hearing;
    }

    /** Who takes that way out. */
    Person chooserOf(Way way) {
        return way == Way.CANCEL ? olga : anna;
    }

    Person operator() {
        return olga;
    }

    Person approver() {
        return anna;
    }

    /** What people did with the bot, in order, as {@link PeoplesDeeds} has it. */
    List<String> deeds() {
        return List.copyOf(deeds);
    }

    /** It was done, and must be in the log from now on. */
    void did(List<String> more) {
        deeds.addAll(more);
    }

    /** Asked for and approved: upgrade mode is switched on. */
    void starts() {
        int before = site.channel().roots().size();
        insists(
                () -> type("start " + site.name() + " " + Site.NEW),
                () -> site.channel().roots().size() > before);
        did(List.of("run-requested"));
        approves("start");
    }

    void resumes() {
        insists(() -> type("resume " + site.name()), () -> hearing.isSaid("resumed the run"));
        did(List.of("run-resumed"));
    }

    void approves(String what) {
        Button button = hearing.offered("Approve " + what);
        insists(() -> anna.clicksStale(button), () -> saysWhoApproved(button));
        did(List.of("approved"));
    }

    /** Approved, and told to be stopped. */
    void releases(String node) {
        approves(node);
        hearing.hears(node + " is released");
    }

    /** A node's whole way without trouble. */
    void upgrades(String node) {
        releases(node);
        cluster().replace(node, Site.NEW);
        hearing.hears(node + " is ACTIVE on " + Site.NEW);
    }

    BotAnswer type(String command) {
        return olga.types(site.channel().id(), COMMAND, command);
    }

<<<<<<< HEAD
    /** Killed when Confluence has obeyed what the click leads to, and the answer is lost on the way to the bot. */
    void isKilledWhenObeyed(Way way, String node, ToIntFunction<Facts> orders) {
        Choice choice = choice(way, node);
        int before = orders.applyAsInt(cluster().facts());
        site.confluence().faults().next(1, new Fault.LosesAnswer());
        isKilled(
                choice,
                blow(choice, "Confluence has obeyed the order, its answer is lost", COUNTS_ONCE + NOT_ORDERED_AGAIN)
                        .before(() -> {
                            choice.click();
                            Hearing.awaiting("the order")
                                    .until(() -> orders.applyAsInt(cluster().facts()) > before);
                        }));
    }

    /** Killed while its order is on the way to Confluence, where it arrives when there is no bot. */
    void isKilledBeforeItArrives(Way way, String node, String call) {
        Choice choice = choice(way, node);
        Courier courier = Courier.holding(site.confluence(), call);
        isKilled(
                choice,
                blow(
                                choice,
                                "the order is on its way, and arrives while there is no bot",
                                COUNTS_ONCE + NOT_ORDERED_AGAIN)
                        .before(() -> {
                            choice.click();
                            courier.awaitOrder();
                        })
                        .meanwhile(courier::delivers));
    }

    private Choice choice(Way way, String node) {
        return new Choice(way, node, way == Way.CANCEL ? olga : anna, hearing.offered(way.label(node)));
    }

    private Blow blow(Choice choice, String moment, String then) {
        return new Blow(site.name(), choice.button().label(), moment, then);
    }

    private void isKilled(Choice choice, Blow blow) {
        hearing.catchesUp();
        strike(blow, () -> choice.by().clicksStale(choice.button()));
        hearing.hears("@" + choice.by().id());
        deeds.addAll(choice.way().deeds(choice.node()));
        choice.by().clicksStale(choice.button());
    }

    /** The same for a command; said again it must not count again. */
    void isKilledAfterTyping(String command, String deed) {
        hearing.catchesUp();
        strike(
                new Blow(
                                site.name(),
                                "`" + command + "`",
                                "the command was just acknowledged",
                                "it is told, and typed again it counts once")
                        .last(() -> demandAcknowledged(type(command), command)),
                () -> type(command));
        hearing.hears("@" + olga.id());
        deeds.add(deed);
        type(command);
    }

    void isKilledAfterApproving(String what, String gate) {
        Button button = hearing.offered("Approve " + what);
        strike(
                new Blow(site.name(), gate, ACKNOWLEDGED, "the gate says who approved; clicked again it counts once")
                        .last(() -> click(anna, button)),
                () -> anna.clicksStale(button));
        Hearing.awaiting("who approved " + what).until(() -> isDecided(button.message()));
        deeds.add("approved");
        anna.clicksStale(button);
    }

    /** Killed when somebody at the machines has just begun; {@code told} is what the bot says when it has seen the end of it. */
    void isKilledDuring(String work, Runnable begin, String told) {
        reaper.strike(
                new Blow(site.name(), work, "it is being done at the machine", "“" + told + "”, once").last(begin));
        hearing.hears(told);
    }

    void strikes(Blow blow) {
        reaper.strike(blow);
=======
    /** Whether the message that has, or had, that button says it now. */
    boolean saysWhoApproved(Button button) {
        return workspace.current(button.message()).orElseThrow().plainText().contains("Approved by");
>>>>>>> wip-kills
    }

    /** The last reply and the board say so, and the cluster is STABLE with these nodes, and no others, on that version. */
    void ends(String word, String version, String... nodes) {
        hearing.hearsTheEnd(word);
        assertThat(site.report().state()).isEqualTo(ClusterState.STABLE);
        assertThat(site.report().upgradeModeEnabled()).isFalse();
        serve(version, nodes);
        assertThat(cluster().serving()).containsExactlyInAnyOrder(nodes);
    }

    void serve(String version, String... nodes) {
        for (String node : nodes) {
            assertThat(cluster().process(node)).describedAs(node).isEqualTo(ProcessState.RUNNING);
            assertThat(cluster().version(node)).describedAs(node).isEqualTo(version);
        }
    }

    /** The bot may be dead, for another story, or too slow for once: then they do it again. */
    private static void insists(Runnable deed, Callable<Boolean> counted) {
        AtomicInteger looks = new AtomicInteger();
        Hearing.awaiting("the bot to take what people do").until(() -> {
            if (looks.getAndIncrement() % LOOKS_UNTIL_AGAIN == 0) {
                deed.run();
            }
            return counted.call();
        });
    }
}
