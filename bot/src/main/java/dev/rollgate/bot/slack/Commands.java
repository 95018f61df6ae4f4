package dev.rollgate.bot.slack;

import dev.rollgate.bot.access.Access;
import dev.rollgate.orchestration.engine.Runs;
import dev.rollgate.orchestration.run.Command;
import dev.rollgate.orchestration.run.RunId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What people type, each command to whom it concerns. Commands that only read are answered in every channel. */
final class Commands {
    private final StartCommand start;
    private final RunCommand ofRun;
    private final StatusCommand status;

    Commands(Clusters clusters, Access access, Supplier<RunId> ids) {
        this.start = new StartCommand(clusters, access, ids);
        this.ofRun = new RunCommand(clusters, access);
        this.status = new StatusCommand(clusters);
    }

    Reply answer(Runs runs, Sent sent) {
        return switch (sent.line()) {
            case CommandLine.Misunderstood misunderstood -> Reply.told(misunderstood.complaint());
            case CommandLine.Understood understood -> answer(runs, sent, understood.command(), understood.words());
        };
    }

    private Reply answer(Runs runs, Sent sent, SubCommand typed, List<String> words) {
        Optional<String> name = words.stream().findFirst();
        return switch (typed) {
            case START -> start.answer(runs, sent, words);
            case PAUSE -> ofRun.answer(runs, sent, typed, name, Command.Pause::new);
            case RESUME -> ofRun.answer(runs, sent, typed, name, Command.Resume::new);
            case CANCEL -> ofRun.answer(runs, sent, typed, name, Command.Cancel::new);
            case STATUS -> status.answer(runs, name);
            case CLUSTERS -> status.clusters(runs);
            case HELP -> Reply.told(SubCommand.help());
        };
    }
}
