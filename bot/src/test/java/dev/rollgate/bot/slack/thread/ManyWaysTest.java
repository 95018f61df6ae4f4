package dev.rollgate.bot.slack.thread;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.ActionsBlock;
import dev.rollgate.bot.slack.thread.FakeSlack.Fault;
import dev.rollgate.bot.slack.thread.FakeSlack.Post;
import dev.rollgate.bot.slack.view.LiveMessage;
import dev.rollgate.bot.slack.view.Replies;
import dev.rollgate.bot.slack.view.RunLog;
import dev.rollgate.orchestration.run.GateSubject;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.RunEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * However a run's events, Slack's faults and the bot's crashes fall together: every event worth a reply has exactly one, in
 * order, and shows what is so in the end: no decided gate and no alert that is over keeps its buttons; there is one board, in
 * its latest state.
 */
class ManyWaysTest {
    private static final Fault[] FAULTS = Fault.values();

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("slack.seeds", 300));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everythingIsToldOnceAndInOrder(long seed) {
        Random random = new Random(seed);
        Telling bot = new Telling();
        RunLog whole = eventful();
        int known = 1;
        while (known < whole.log().size()) {
            known = Math.min(whole.log().size(), known + random.nextInt(3));
            aMoment(random, bot, new RunLog(whole.log().subList(0, known)));
        }
        bot.teller.tellAll(whole, bot.board, bot.thread);
        check(bot, whole);
    }

    private static void aMoment(Random random, Telling bot, RunLog soFar) {
        for (int step = random.nextInt(6); step > 0; step--) {
            if (random.nextInt(4) == 0) {
                bot.slack.failsNext(FAULTS[random.nextInt(FAULTS.length)]);
            }
            if (random.nextInt(6) == 0) {
                bot.teller.crashesAfterStep(0);
            }
            bot.teller.tellOnce(soFar, random.nextBoolean() ? bot.board : bot.thread);
            bot.clock.pass(Duration.ofMillis(random.nextInt(3000)));
        }
    }

    private static void check(Telling bot, RunLog whole) {
        List<Long> expected = LongStream.rangeClosed(1, whole.log().size())
                .filter(event ->
                        Replies.to(whole.run(), whole.log(), event, RunLog.ROOM).isPresent())
                .boxed()
                .toList();
        assertThat(bot.slack.inChannel())
                .singleElement()
                .satisfies(root -> assertThat(root.message()).isEqualTo(whole.board()));
        List<Post> replies = bot.slack.posts.stream()
                .filter(post -> post.place().thread() != null)
                .toList();
        assertThat(replies).extracting(post -> post.mark().event()).isEqualTo(expected);
        assertThat(replies)
                .filteredOn(post -> live(whole, post).isPresent())
                .allSatisfy(post -> assertThat(post.message())
                        .isEqualTo(live(whole, post).orElseThrow().message()))
                .noneMatch(post -> post.message().blocks().stream().anyMatch(ActionsBlock.class::isInstance));
    }

    private static Optional<LiveMessage> live(RunLog whole, Post post) {
        return Replies.live(whole.run(), whole.log(), post.mark().event(), RunLog.ROOM);
    }

    private static RunLog eventful() {
        RunLog log = new RunLog("prod-wiki", 2, true)
                .passed("wiki-1", "wiki-2")
                .asked(new GateSubject.Start())
                .then(new RunEvent.RunPaused(RunLog.ANNA))
                .then(new RunEvent.RunResumed(RunLog.ANNA))
                .asked(new GateSubject.Start())
                .approved(RunLog.BEN)
                .approved(RunLog.CARO)
                .then(new RunEvent.UpgradeModeAsked(1))
                .then(new RunEvent.UpgradeModeSeenOn());
        for (String node : List.of("wiki-1", "wiki-2")) {
            Problem slow = new Problem.NodeInError(new NodeName(node));
            log.asked(RunLog.gate(node), RunLog.load(node, 1, 2))
                    .rejected(RunLog.BEN, new RunEvent.RunPaused(RunLog.BEN))
                    .then(new RunEvent.RunResumed(RunLog.ANNA))
                    .asked(RunLog.gate(node), RunLog.load(node, 0, 2))
                    .then(new RunEvent.ProblemRaised(slow))
                    .approved(RunLog.BEN)
                    .released(node, RunLog.CARO)
                    .then(new RunEvent.ReplacementAsked(new NodeName(node)))
                    .then(new RunEvent.ProblemCleared(slow))
                    .then(new RunEvent.NodeUpgraded(new NodeName(node)));
        }
        Problem failed = new Problem.FinalizationFailed(List.of("the index is locked"));
        return log.asked(new GateSubject.Finalize())
                .approved(RunLog.BEN)
                .approved(RunLog.CARO)
                .then(new RunEvent.FinalizeAsked(1))
                .then(new RunEvent.ProblemRaised(failed))
                .then(new RunEvent.ProblemRaised(new Problem.OtherNodeAway(new NodeName("wiki-1"), NodeState.OFFLINE)))
                .then(new RunEvent.RetryRequested(RunLog.BEN))
                .then(new RunEvent.FinalizationRetryAsked(1))
                .then(new RunEvent.ProblemCleared(failed))
                .then(new RunEvent.RunCompleted(false));
    }
}
