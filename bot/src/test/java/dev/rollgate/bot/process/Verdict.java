package dev.rollgate.bot.process;

import dev.rollgate.sandbox.confluence.Facts;
import dev.rollgate.sandbox.slack.Outcome;
import dev.rollgate.sandbox.world.World;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What became of a run, judged from outside.
 *
 * @param lost how many calls took effect without an answer
 * @param slowest see {@link Recovery}
 * @param complaints everything that is not as if nobody had killed the bot; empty: all is well
 */
record Verdict(
        KillPlan plan,
        String database,
        int kills,
        int lost,
        Duration took,
        Facts facts,
        int toldTwice,
        int neverTold,
        Optional<Duration> slowest,
        List<String> complaints) {

    /** @param run that was played */
    static Verdict of(KilledRun run) throws IOException, SQLException {
        World world = run.world();
        List<String> nodes =
                world.cluster().hosts().stream().map(world::shownName).toList();
        RecordedLog log = RecordedLog.read(run.database());
        Posts posts = Posts.in(world.channel());
        ToldOnce told = ToldOnce.judge(log, posts);
        List<String> complaints = new ArrayList<>(run.people().missing());
        complaints.addAll(ClusterWasSafe.complaints(world.cluster()));
        complaints.addAll(told.complaints());
        complaints.addAll(ThreadReads.complaints(posts, nodes));
        complaints.addAll(new ClicksCount(world, run.plan().approvals())
                .complaints(run.people().clicks()));
        complaints.addAll(LogIsClean.complaints(run.bot()));
        return new Verdict(
                run.plan(),
                run.database().name(),
                run.kills().size(),
                lost(run),
                run.took(),
                world.cluster().facts(),
                told.twice().size(),
                told.never().size(),
                Recovery.longest(run),
                complaints);
    }

    private static int lost(KilledRun run) {
        Facts facts = run.world().cluster().facts();
        long inSlack = run.world().slack().journal().entries().stream()
                .filter(call -> call.outcome() == Outcome.LOST)
                .count();
        return (int) inSlack + Math.min(run.plan().lostOrders(), facts.starts() + facts.approves());
    }
}
