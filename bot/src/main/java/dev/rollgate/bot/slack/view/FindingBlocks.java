package dev.rollgate.bot.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.rollgate.orchestration.run.ClusterView;
import dev.rollgate.orchestration.run.NodeView;
import dev.rollgate.orchestration.run.Reading;
import dev.rollgate.orchestration.run.Trouble;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the start form says below its fields. */
final class FindingBlocks {
    private static final int LONGEST_TROUBLE = 300;
    private static final int LONGEST_VERSIONS = 100;

    private FindingBlocks() {}

    static List<LayoutBlock> of(Optional<FormCluster> about, FormFinding finding) {
        String cluster = about.map(chosen -> SlackText.name(chosen.key())).orElse("the cluster");
        return switch (finding) {
            case FormFinding.NothingChosen nothing ->
                List.of(BlockKit.aside("Choose a cluster, and how it is appears here."));
            case FormFinding.Looking looking ->
                List.of(BlockKit.text(Sign.WAITING.before("Looking at " + cluster + " …")));
            case FormFinding.Refused(String why) ->
                List.of(BlockKit.text(Sign.IN_THE_WAY.before("*Cannot be started from here.* " + why)));
            case FormFinding.Broken broken ->
                List.of(BlockKit.text(Sign.WARNING.before("*" + cluster
                        + " could not be looked at.* The bot's log says why; a run looks itself before it starts.")));
            case FormFinding.Seen(var reading, String typed) ->
                List.of(BlockKit.text(seen(cluster, reading)), BlockKit.aside(wanted(typed)));
            case FormFinding.Judged(var outlook) -> OutlookBlocks.of(cluster, outlook);
        };
    }

    private static String wanted(String typed) {
        return typed.isEmpty()
                ? "Type a version, and what would be checked before the start appears here."
                : SlackText.quoted(typed) + " is no version yet: a version has three numbers, like 9.2.21.";
    }

    private static String seen(String cluster, Reading<ClusterView> reading) {
        return switch (reading) {
            case Reading.Unknown<ClusterView>(Trouble why) ->
                Sign.OUT_OF_CONTACT.before(
                        "*" + cluster + " cannot be asked:* " + SlackText.foreign(why.detail(), LONGEST_TROUBLE));
            case Reading.Seen<ClusterView>(ClusterView view) ->
                Glossary.of(view.state()).sign().before("*" + cluster + "* is " + seen(view));
        };
    }

    private static String seen(ClusterView view) {
        return Glossary.of(view.state()).word() + versions(view) + ", with "
                + Words.counted(view.nodes().size(), "node") + "."
                + (view.upgradeMode() ? " Upgrade mode is on." : "");
    }

    private static String versions(ClusterView view) {
        String versions = view.nodes().stream()
                .map(NodeView::version)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" and "));
        return versions.isEmpty() ? "" : " on " + SlackText.foreign(versions, LONGEST_VERSIONS);
    }
}
