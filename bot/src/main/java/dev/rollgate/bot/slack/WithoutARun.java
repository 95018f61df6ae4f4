package dev.rollgate.bot.slack;

import dev.rollgate.orchestration.engine.Past;
import dev.rollgate.orchestration.engine.Runs;
import dev.rollgate.orchestration.run.Command;
import dev.rollgate.orchestration.run.Run;
import java.util.Optional;

/** A way out where no run is live: users are moved all the same, a roll back is told what became of the last run. */
final class WithoutARun {
    private final RotationCommand rotation;

    WithoutARun(RotationCommand rotation) {
        this.rotation = rotation;
    }

    Reply answer(Runs runs, SlackCluster cluster, SubCommand typed, Command wanted) {
        Optional<Past> last =
                runs.chronicle(Optional.of(cluster.key()), 1).newest().stream().findFirst();
        // it may well be live: nobody here can tell
        if (last.isPresent() && last.get() instanceof Past.Unreadable newer) {
            return Reply.told(PastWords.unreadable(newer.id()));
        }
        return switch (wanted) {
            case Command.Disconnect away -> rotation.disconnect(cluster, away.node());
            case Command.Reconnect back -> rotation.reconnect(cluster, back.node());
            case Command.RollBack back -> rollBack(cluster, typed, last);
            case Command.RollBackNode back -> rollBack(cluster, typed, last);
            case Command other -> nothing(cluster, typed);
        };
    }

    private static Reply rollBack(SlackCluster cluster, SubCommand typed, Optional<Past> last) {
        return last.isPresent() && last.get() instanceof Past.Known(Run run, var log)
                ? Reply.told(AfterTheEnd.rollBack(run, cluster))
                : nothing(cluster, typed);
    }

    private static Reply nothing(SlackCluster cluster, SubCommand typed) {
        return Reply.told(cluster.name() + " has no live run: there is nothing to " + typed.verb() + ".");
    }
}
