package dev.rollgate.bot.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.sandbox.confluence.ClusterState;
import dev.rollgate.sandbox.confluence.Facts;
import dev.rollgate.sandbox.confluence.Fault;
import dev.rollgate.sandbox.confluence.ProcessState;
import dev.rollgate.sandbox.confluence.SimulatedCluster;
import dev.rollgate.sandbox.slack.BotAnswer;
import dev.rollgate.sandbox.slack.Button;
import dev.rollgate.sandbox.slack.Message;
import dev.rollgate.sandbox.slack.Person;
import dev.rollgate.sandbox.slack.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.function.ToIntFunction;

/**
 * The people of one story: Olga operates, Anna approves and chooses all else. They keep a list of what they did, for the log must have
 * just that. After each kill they click again on what they had clicked, as impatient people do; it must not count.
 */
final class Player {
    private static final String COMMAND = "/confluence-upgrade";
    private static final String NOT_ORDERED_AGAIN = "; Confluence is not asked again";
    private static final int LOOKS_UNTIL_AGAIN = 50;
    private static final String ACKNOWLEDGED = "the click was just acknowledged";
    private static final String COUNTS_ONCE = "it is told, and clicked again it counts once";

    private final Site site;
    private final Workspace workspace;
    private final Person olga;
    private final Person anna;
    private final Reaper reaper;
    private final LongSupplier refused;
    private final Hearing hearing;
    private final List<String> deeds = new ArrayList<>();

    /** A way out that somebody is about to take. */
    private record Choice(Way way, String node, Person by, Button button) {
        void click() {
            Player.click(by, button);
        }
    }

    /** @param refused see {@link NotTaken} */
    Player(Site site, Workspace workspace, Person olga, Person anna, Reaper reaper, LongSupplier refused) {
        this.site = site;
        this.workspace = workspace;
        this.olga = olga;
        this.anna = anna;
        this.reaper = reaper;
        this.refused = refused;
        this.hearing = new Hearing(site.channel());
    }

    SimulatedCluster cluster() {
        return site.cluster();
    }

    Site site() {
        return site;
    }

    Hearing hearing() {
        return hearing;
    }

    /** What people did with the bot, in order, as {@link PeoplesDeeds} has it. */
    List<String> deeds() {
        return List.copyOf(deeds);
    }

    /** Asked for and approved: upgrade mode is on, and the first node is asked about. */
    void starts() {
        int before = site.channel().roots().size();
        types(
                "start " + site.name() + " " + Site.NEW,
                "run-requested",
                () -> site.channel().roots().size() > before);
        approves("start");
    }

    /** @param counted what shows that the bot has taken it */
    void types(String command, String deed, Callable<Boolean> counted) {
        insists(() -> type(command), counted);
        deeds.add(deed);
    }

    void approves(String what) {
        Button button = hearing.offered("Approve " + what);
        insists(() -> anna.clicksStale(button), () -> isDecided(button.message()));
        deeds.add("approved");
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

    void isKilledAfter(Way way, String node) {
        Choice choice = choice(way, node);
        isKilled(choice, blow(choice, ACKNOWLEDGED, COUNTS_ONCE).last(choice::click));
    }

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

    /** @param again what people do anew if the bot says that it was too slow to take it */
    private void strike(Blow blow, Runnable again) {
        long before = refused.getAsLong();
        reaper.strike(blow);
        if (refused.getAsLong() > before) {
            again.run();
        }
    }

    private boolean isDecided(Message gate) {
        return workspace.current(gate).orElseThrow().plainText().contains("Approved by");
    }

    private BotAnswer type(String command) {
        return olga.types(site.channel().id(), COMMAND, command);
    }

    private static void click(Person by, Button button) {
        demandAcknowledged(by.clicksStale(button), button.label());
    }

    private static void demandAcknowledged(BotAnswer answer, String what) {
        if (!answer.acknowledged()) {
            throw new IllegalStateException("the bot did not acknowledge " + what);
        }
    }

    /** Outside of blows: the bot may be dead, for another story, or too slow for once. */
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
