package dev.rollgate.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What the sandbox was asked for on the command line.
 *
 * @param jar empty: look for it
 * @param speed how many times faster than in real life the cluster's machines work
 * @param timeout empty: {@link #limit} knows
 * @param keep leave the bot's folder behind
 * @param page serve the page, also while simulated people play
 * @param port of the page; 0: any that is free
 * @param socket Slack and the bot speak by Socket Mode, not HTTP
 */
record Options(
        Optional<Path> jar,
        int nodes,
        double speed,
        String from,
        String to,
        Optional<Duration> timeout,
        boolean keep,
        boolean page,
        int port,
        boolean socket) {

    static final Options USUAL =
            new Options(Optional.empty(), 3, 60, "9.2.13", "9.2.21", Optional.empty(), false, false, 8070, false);

    static final String HELP = """
            A simulated Confluence cluster and a Slack workspace, with the bot in between, on a page for the browser.

              --autopilot     no page: let simulated people upgrade the cluster, show it here, and end
              --page          with --autopilot: the page too, for as long as they play
              --port N        of the page, 0 for any that is free (8070)
              --bot-jar PATH  the bot (else bot/target/rollgate-bot.jar here or further up)
              --nodes N       nodes of the cluster, 2 to 9 (3)
              --speed X       how many times faster than in real life its machines work (60)
              --from V        version at the beginning (9.2.13)
              --to V          version to upgrade to (9.2.21)
              --timeout S     with --autopilot: seconds that the upgrade may take (60 for 3 nodes at speed 60)
              --socket        Slack and the bot speak by Socket Mode (else by HTTP)
              --keep          keep the folder with the bot's log and database
              --help          this text

            With the page it runs until Ctrl-C, which ends the bot as well. With --autopilot it ends with 0 when the
            cluster is STABLE on the new version and with 1 when it is not in time; with 2 when it was not understood.""";

    private static final Duration FOR_THE_BOT = Duration.ofSeconds(22);
    private static final Duration FOR_EACH_NODE = Duration.ofSeconds(9);

    Options withJar(Path path) {
        return new Options(Optional.of(path), nodes, speed, from, to, timeout, keep, page, port, socket);
    }

    Options withNodes(int number) {
        return new Options(jar, number, speed, from, to, timeout, keep, page, port, socket);
    }

    Options withSpeed(double factor) {
        return new Options(jar, nodes, factor, from, to, timeout, keep, page, port, socket);
    }

    Options withFrom(String version) {
        return new Options(jar, nodes, speed, version, to, timeout, keep, page, port, socket);
    }

    Options withTo(String version) {
        return new Options(jar, nodes, speed, from, version, timeout, keep, page, port, socket);
    }

    Options withTimeout(Duration limit) {
        return new Options(jar, nodes, speed, from, to, Optional.of(limit), keep, page, port, socket);
    }

    Options keeping() {
        return new Options(jar, nodes, speed, from, to, timeout, true, page, port, socket);
    }

    Options withPage() {
        return new Options(jar, nodes, speed, from, to, timeout, keep, true, port, socket);
    }

    Options withPort(int number) {
        return new Options(jar, nodes, speed, from, to, timeout, keep, page, number, socket);
    }

    Options overSocket() {
        return new Options(jar, nodes, speed, from, to, timeout, keep, page, port, true);
    }

    /** How long the upgrade may take, from the command on, when the machines need {@code work} for it. */
    Duration limit(Duration work) {
        return timeout.orElseGet(
                () -> FOR_THE_BOT.plus(FOR_EACH_NODE.multipliedBy(nodes)).plus(work));
    }
}
