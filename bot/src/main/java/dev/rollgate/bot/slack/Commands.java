package dev.rollgate.bot.slack;

import dev.rollgate.bot.slack.thread.PagerTrial;
import dev.rollgate.orchestration.engine.Lookout;
import dev.rollgate.orchestration.engine.Runs;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What people type, each command to whom it concerns. Commands that only read are answered in every channel, to people of the workspace. */
final class Commands {
    private final Clusters clusters;
    private final Permissions permissions;
    private final StartCommand start;
    private final StatusCommand status;
    private final PlanCommand plan;
    private final HistoryCommand history;
    private final WayOutCommand ways;
    private final CareCommand care;
    private final PageCommand page;
    private final AuditCommand audit = new AuditCommand();

    Commands(
            Clusters clusters,
            Permissions permissions,
            Supplier<RunId> ids,
            Lookout lookout,
            CursorReader told,
            PagerTrial test) {
        this.clusters = clusters;
        this.permissions = permissions;
        this.start = new StartCommand(clusters, permissions, ids);
        this.status = new StatusCommand(clusters, told);
        var looks = new Looks();
        this.plan = new PlanCommand(clusters, lookout, looks);
        this.ways = new WayOutCommand(clusters, permissions, new WithoutARun(new RotationCommand(lookout, looks)));
        this.care = new CareCommand(clusters, permissions);
        this.page = new PageCommand(clusters, permissions, test);
        this.history = new HistoryCommand(clusters);
    }

    Reply answer(Runs runs, Sent sent) {
        return permissions.denyReading(sent).orElseGet(() -> permitted(runs, sent));
    }

    /** For somebody who is known to be one that may ask at all. */
    Reply permitted(Runs runs, Sent sent) {
        return switch (sent.line()) {
            case CommandLine.Misunderstood misunderstood -> Reply.told(misunderstood.complaint());
            case CommandLine.Understood understood -> answer(runs, sent, understood.command(), understood.words());
        };
    }

    /** The same command, for those who ask by a form. */
    StartCommand start() {
        return start;
    }

    /** Where a run stands that somebody has before their eyes. */
    Reply status(Runs runs, Run run, SlackCluster cluster) {
        return status.of(runs, run.id(), cluster);
    }

    private Reply answer(Runs runs, Sent sent, SubCommand typed, List<String> words) {
        Optional<String> name = words.stream().findFirst();
        return switch (typed) {
            case START -> start.answer(runs, sent, words);
            case PAUSE -> RunCommand.PAUSE.answer(runs, clusters, permissions, sent, name);
            case RESUME -> RunCommand.RESUME.answer(runs, clusters, permissions, sent, name);
            case CANCEL -> RunCommand.CANCEL.answer(runs, clusters, permissions, sent, name);
            case RETRY, SKIP, ROLLBACK, NODE, WAIT, TAKEOVER, ABANDON -> ways.answer(runs, sent, typed, words);
            case ON_IT -> care.answer(runs, sent, name);
            case PAGE -> page.answer(runs, sent, words);
            case STATUS -> status.answer(runs, name);
            case PLAN -> plan.answer(runs, words);
            case HISTORY -> history.answer(runs, name);
            case AUDIT -> audit.answer(runs, words);
            case CLUSTERS -> status.clusters(runs);
            case HELP -> Reply.told(SubCommand.help());
        };
    }
}
