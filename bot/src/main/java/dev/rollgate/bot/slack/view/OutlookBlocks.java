package dev.rollgate.bot.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.rollgate.orchestration.run.Check;
import dev.rollgate.orchestration.run.NodeLoad;
import dev.rollgate.orchestration.run.Outlook;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What a run would meet: first the verdict, then what stands in the way, then the rest and the order of the nodes. */
final class OutlookBlocks {
    private static final int PART = 2800;
    private static final int LONGEST_SENTENCE = 500;
    private static final int LONGEST_NAME = 40;

    private OutlookBlocks() {}

    /** @param cluster its name, escaped */
    static List<LayoutBlock> of(String cluster, Outlook outlook) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(BlockKit.text(verdict(cluster, outlook)));
        List<String> worthReading = new ArrayList<>(lines(outlook, Check.Verdict.BLOCK));
        worthReading.addAll(lines(outlook, Check.Verdict.WARN));
        Lines.within(2 * PART, worthReading, "check").chunked(PART).forEach(part -> blocks.add(BlockKit.text(part)));
        Lines.within(2 * PART, lines(outlook, Check.Verdict.PASS), "check")
                .chunked(PART)
                .forEach(part -> blocks.add(BlockKit.aside(part)));
        if (!outlook.blocks() && !outlook.loads().isEmpty()) {
            blocks.add(BlockKit.text(order(outlook.loads())));
        }
        blocks.add(BlockKit.aside("Seen just now. A run looks again, before its start and before each step."));
        return blocks;
    }

    private static String verdict(String cluster, Outlook outlook) {
        if (!isRead(outlook)) {
            return Sign.IN_THE_WAY.before("*" + cluster + " cannot be asked, so it would not be upgraded now.*");
        }
        if (outlook.blocks()) {
            return Sign.IN_THE_WAY.before("*" + cluster + " would not be upgraded to " + outlook.target() + " now.*");
        }
        String journey = outlook.plan()
                .map(plan -> "from " + plan.from() + " to " + outlook.target())
                .orElse("to " + outlook.target());
        return Sign.DONE.before("*Nothing stands in the way of upgrading " + cluster + " " + journey + ".*");
    }

    /** Of a cluster that was read it is known that it answers, whatever else is wrong with it. */
    private static boolean isRead(Outlook outlook) {
        return outlook.checks().stream()
                .anyMatch(check -> check.name() == Check.Name.REACHABLE && check.verdict() == Check.Verdict.PASS);
    }

    private static List<String> lines(Outlook outlook, Check.Verdict verdict) {
        return outlook.checks().stream()
                .filter(check -> check.verdict() == verdict)
                .map(check -> Glossary.of(verdict).shown() + ": "
                        + SlackText.cut(SlackText.foreign(check.sentence(), LONGEST_SENTENCE), LONGEST_SENTENCE + 100))
                .toList();
    }

    private static String order(List<NodeLoad> loads) {
        List<String> lines = IntStream.range(0, loads.size())
                .mapToObj(index -> (index + 1) + ". " + node(loads.get(index)))
                .toList();
        return Lines.within(PART, lines, "node").under("*The nodes, one at a time; the least busy first, as of now*");
    }

    private static String node(NodeLoad load) {
        String busy = Words.load(load);
        return "*" + SlackText.foreign(load.node().text(), LONGEST_NAME) + "*" + (busy.isEmpty() ? "" : ": " + busy);
    }
}
