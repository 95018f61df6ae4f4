package dev.rollgate.bot.slack.view;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import dev.rollgate.orchestration.run.ClusterView;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.Reading;
import dev.rollgate.orchestration.run.Run;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The bot's home tab for one person: first what waits for them, then every cluster. */
public final class HomePage {
    /** Opens the form for the start of an upgrade; the button's value is the cluster's key. */
    public static final String START = StartForm.ACTION;

    public static final String OPEN_THREAD = "rollgate_open_thread";
    public static final String REFRESH = "rollgate_home_refresh";

    private static final String TITLE = "Confluence upgrades";

    /** With three blocks for each and the head this stays below Slack's 100. */
    private static final int MOST_CLUSTERS = 30;

    private HomePage() {}

    public static List<LayoutBlock> of(List<HomeTile> tiles) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(BlockKit.title(TITLE));
        blocks.add(BlockKit.text(waitingForYou(tiles)));
        blocks.add(BlockKit.row(List.of(BlockKit.button("Refresh", REFRESH, ""))));
        for (HomeTile tile : tiles.stream().limit(MOST_CLUSTERS).toList()) {
            blocks.add(Blocks.divider());
            blocks.add(BlockKit.text(cluster(tile)));
            blocks.add(buttons(tile));
        }
        if (tiles.size() > MOST_CLUSTERS) {
            blocks.add(BlockKit.aside("… and " + (tiles.size() - MOST_CLUSTERS) + " clusters more: see "
                    + SlashCommand.with("clusters")));
        }
        return blocks;
    }

    /** What guests and people of other companies see, and everybody while Slack does not say who they are. */
    public static List<LayoutBlock> forMembersOnly() {
        return List.of(
                BlockKit.title(TITLE),
                BlockKit.text("Clusters and runs are shown to members of this workspace only."),
                BlockKit.row(List.of(BlockKit.button("Refresh", REFRESH, ""))));
    }

    private static String waitingForYou(List<HomeTile> tiles) {
        String asked =
                tiles.stream().filter(HomeTile::yours).map(HomePage::question).collect(Collectors.joining("\n"));
        return asked.isEmpty() ? "Nothing waits for you." : "*Waits for you*\n" + SlackText.cut(asked, 2500);
    }

    private static String question(HomeTile tile) {
        Run run = Objects.requireNonNull(tile.live());
        String what = run.openGate()
                .map(gate -> "approval of " + Words.of(gate.subject(), run.cluster()))
                .orElse("an answer");
        String where =
                tile.thread() == null ? "in " + SlackText.channel(tile.room().channel()) : link(tile.thread());
        return Sign.PERSON.before(SlackText.name(run.cluster()) + ": " + what + ", " + where);
    }

    private static String cluster(HomeTile tile) {
        return "*" + SlackText.name(tile.cluster()) + "* in "
                + SlackText.channel(tile.room().channel()) + "\n" + standing(tile.seen()) + "\n" + live(tile);
    }

    private static String standing(@Nullable Reading<ClusterView> seen) {
        return switch (seen) {
            case null -> Sign.WAITING.before("Asking Confluence …");
            case Reading.Unknown<ClusterView>(var why) ->
                Sign.OUT_OF_CONTACT.before("Confluence cannot be read: " + SlackText.foreign(why.detail(), 200));
            case Reading.Seen<ClusterView>(var view) ->
                Glossary.of(view.state()).shown() + " on " + versions(view)
                        + (view.upgradeMode() ? ", upgrade mode on" : "") + " · " + nodes(view);
        };
    }

    private static String versions(ClusterView view) {
        String all = view.nodes().stream()
                .map(node -> node.version())
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" and "));
        return all.isEmpty() ? "an unknown version" : SlackText.foreign(all, 100);
    }

    private static String nodes(ClusterView view) {
        long active = view.nodes().stream()
                .filter(node -> node.state() == NodeState.ACTIVE)
                .count();
        int all = view.nodes().size();
        return active == all
                ? Words.counted(all, "node") + ", all ACTIVE"
                : active + " of " + Words.counted(all, "node") + " ACTIVE";
    }

    private static String live(HomeTile tile) {
        Run run = tile.live();
        return run == null
                ? "No live run."
                : Glossary.of(run.phase())
                        .sign()
                        .before("Run " + SlackText.foreign(run.id().text(), 40) + " to " + run.target() + ", since "
                                + SlackText.date(run.startedAt()) + ". "
                                + SlackText.cut(Standing.sentences(run, tile.room()), 1500));
    }

    private static ActionsBlock buttons(HomeTile tile) {
        List<ButtonElement> buttons = new ArrayList<>();
        if (tile.thread() != null) {
            buttons.add(BlockKit.linkButton("Open the thread", OPEN_THREAD, tile.thread()));
        }
        if (tile.live() == null) {
            buttons.add(
                    BlockKit.button("Start an upgrade", START, tile.cluster().text()));
        }
        if (buttons.isEmpty()) {
            buttons.add(BlockKit.button("Refresh", REFRESH, ""));
        }
        return BlockKit.row(buttons);
    }

    private static String link(URI to) {
        return "<" + to + "|open the thread>";
    }
}
