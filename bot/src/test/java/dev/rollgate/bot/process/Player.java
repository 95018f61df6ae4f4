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

    /** Whether the message that has, or had, that button says it now. */
    boolean saysWhoApproved(Button button) {
        return workspace.current(button.message()).orElseThrow().plainText().contains("Approved by");
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
