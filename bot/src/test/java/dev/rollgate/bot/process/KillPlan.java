package dev.rollgate.bot.process;

import dev.rollgate.bot.process.Kill.Moment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What one run is put through; the same seed gives the same plan, though not the same run: processes race.
 *
 * @param approvals how many people each gate needs
 * @param kills in order; a moment that does not come any more before the run is over leaves its kill out
 * @param lostOrders of how many of the bot's orders Confluence's answer is lost, from the first one on
 * @param lives of how many calls Slack's answer is lost, for each life of the bot in turn
 */
record KillPlan(long seed, int nodes, int approvals, List<Kill> kills, int lostOrders, List<LostInSlack> lives) {

    /** Calls that take effect and whose answers never come. */
    record LostInSlack(int posts, int edits) {}

    /** Four or five kills on two to four nodes. */
    static KillPlan of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int nodes = 2 + random.nextInt(3);
        int approvals = random.nextInt(3) == 0 ? 2 : 1;
        int count = 4 + random.nextInt(2);
        List<Kill> kills = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            kills.add(kill(random, moments(i, count), (3 * nodes + 4) / count));
        }
        List<LostInSlack> lives = IntStream.rangeClosed(0, count)
                .mapToObj(life -> new LostInSlack(random.nextInt(2), random.nextInt(2)))
                .toList();
        return new KillPlan(seed, nodes, approvals, List.copyOf(kills), random.nextInt(3), lives);
    }

    /** There are but two orders, one at the beginning of a run and one at its end. */
    private static List<Moment> moments(int index, int count) {
        return index == 0 || index == count - 1
                ? List.of(Moment.LAUNCH, Moment.CLICK, Moment.POST, Moment.ORDER, Moment.ORDER)
                : List.of(Moment.LAUNCH, Moment.READY, Moment.CLICK, Moment.CLICK, Moment.POST, Moment.POST);
    }

    private static Kill kill(SplittableRandom random, List<Moment> moments, int postsBetweenKills) {
        Moment moment = moments.get(random.nextInt(moments.size()));
        int skipped = switch (moment) {
            case LAUNCH, READY, ORDER -> 0;
            case CLICK -> random.nextInt(2);
            case POST -> random.nextInt(postsBetweenKills + 1);
        };
        int longestWait = switch (moment) {
            case LAUNCH, READY -> 5000;
            case CLICK, POST, ORDER -> 120;
        };
        int longestDown = random.nextInt(4) == 0 ? 2000 : 1;
        return new Kill(
                moment,
                skipped,
                Duration.ofMillis(random.nextInt(longestWait)),
                Duration.ofMillis(random.nextInt(longestDown)));
    }
}
