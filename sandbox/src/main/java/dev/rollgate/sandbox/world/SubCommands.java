package dev.rollgate.sandbox.world;

import java.util.List;

/** What can be typed after {@code /confluence-upgrade}, for whoever completes it. A test of the bot compares it with the bot's own. */
public final class SubCommands {
    /**
     * One of them.
     *
     * @param usage the word and what may follow it: {@code [may be left out]}, {@code <is needed>}
     * @param meaning a part of a sentence in mrkdwn
     */
    public record SubCommand(String word, String usage, String meaning) {}

    private static final List<SubCommand> ALL = List.of(
            new SubCommand(
                    "start", "start [cluster] [version]", "upgrades a cluster node by node; asks before each step"),
            new SubCommand("status", "status [cluster]", "where its run stands, told to you only"),
            new SubCommand(
                    "pause",
                    "pause [cluster]",
                    "touches no further node until `resume`; a node that is being replaced is still watched"),
            new SubCommand("resume", "resume [cluster]", "goes on, and asks again what was open"),
            new SubCommand("cancel", "cancel [cluster]", "ends the run, while no node is upgraded"),
            new SubCommand(
                    "retry", "retry [cluster] [node]", "does a node's step again, or the finalization that failed"),
            new SubCommand(
                    "skip",
                    "skip [cluster] <node>",
                    "leaves a node out: it is stopped, and the run goes on with the rest"),
            new SubCommand(
                    "rollback",
                    "rollback [cluster] [node]",
                    "puts the version of before back on every upgraded node, or on that one"),
            new SubCommand(
                    "node",
                    "node [cluster] <node> disconnect|reconnect|stop|shutdown",
                    "takes a node out of rotation at the load balancer or puts it back, also without a run; or has it stopped"),
            new SubCommand("wait", "wait [cluster] <time>", "gives what takes too long more time, like `30m` or `2h`"),
            new SubCommand(
                    "on-it",
                    "on-it [cluster]",
                    "says that you take care of what is open, so that nobody else is bothered"),
            new SubCommand("takeover", "takeover [cluster]", "goes on from what others did to the cluster meanwhile"),
            new SubCommand("abandon", "abandon [cluster]", "ends the run and leaves the cluster as it is"),
            new SubCommand(
                    "plan",
                    "plan [cluster] <version>",
                    "what `start` would do, node by node; looks at the cluster and does nothing"),
            new SubCommand(
                    "page",
                    "page test [cluster]",
                    "sends a test through each pager of the cluster, and shows what each answers"),
            new SubCommand(
                    "history",
                    "history [cluster]",
                    "its runs, or those of all clusters: how each ended and how long it took"),
            new SubCommand(
                    "audit",
                    "audit <run> [event]",
                    "everything that happened in a run, and who did it; from that event on"),
            new SubCommand("clusters", "clusters", "the clusters, their channels and live runs"),
            new SubCommand("help", "help", "these lines"));

    private SubCommands() {}

    /** In the order of the bot's {@code help}. */
    public static List<SubCommand> all() {
        return ALL;
    }
}
