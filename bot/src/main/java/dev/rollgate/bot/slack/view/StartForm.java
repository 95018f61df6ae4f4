package dev.rollgate.bot.slack.view;

import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.DispatchActionConfig;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElements;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.Views;
import dev.rollgate.orchestration.run.ClusterKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The form that starts an upgrade, as a modal. Its fields never change their ids or what they begin with, for then Slack
 * keeps what a person has entered while the rest of the form is replaced.
 *
 * @param clusters what may be chosen, in the configuration's order; at least one
 * @param memo how it was opened
 */
public record StartForm(List<FormCluster> clusters, FormMemo memo) {
    /** Action id of a button that opens the form; its value is a cluster's key, or empty. */
    public static final String ACTION = "rollgate_start_form";

    public static final String CALLBACK = "rollgate-start-form";
    /** Block and action id of the field for the cluster, which is there only where there are several. */
    public static final String CLUSTER = "rollgate-form-cluster";
    /** Block and action id of the field for the version. */
    public static final String VERSION = "rollgate-form-version";

    private static final int MOST_OPTIONS = 100;
    private static final int LONGEST_VERSION = 40;

    public StartForm {
        clusters = List.copyOf(clusters);
        // what has no field comes back in the memo only
        memo = clusters.size() == 1 ? memo.about(clusters.getFirst().key()) : memo;
    }

    /** The cluster that the form is about where nobody has chosen another. */
    public Optional<FormCluster> preset() {
        return memo.cluster().flatMap(this::find);
    }

    public Optional<FormCluster> find(ClusterKey key) {
        return clusters.stream().filter(cluster -> cluster.key().equals(key)).findFirst();
    }

    /** @param about the cluster that is chosen; empty: none is */
    public View showing(Optional<FormCluster> about, FormFinding finding) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(clusters.size() == 1 ? theCluster() : clusterField());
        blocks.add(versionField());
        about.map(Approving::block).ifPresent(blocks::add);
        blocks.add(Blocks.divider());
        blocks.addAll(FindingBlocks.of(about, finding));
        return Views.view(view -> view.type("modal")
                .callbackId(CALLBACK)
                .privateMetadata(memo.asText())
                .title(Views.viewTitle(title -> title.type("plain_text").text("Start an upgrade")))
                .submit(Views.viewSubmit(submit -> submit.type("plain_text").text("Start")))
                .close(Views.viewClose(close -> close.type("plain_text").text("Close")))
                .blocks(blocks));
    }

    private LayoutBlock theCluster() {
        return BlockKit.text("*Cluster*\n" + SlackText.name(clusters.getFirst().key()));
    }

    private InputBlock clusterField() {
        List<OptionObject> options =
                clusters.stream().limit(MOST_OPTIONS).map(StartForm::asOption).toList();
        StaticSelectElement select = BlockElements.staticSelect(field ->
                field.actionId(CLUSTER).placeholder(plainText("Which cluster?")).options(options));
        preset().map(StartForm::asOption).filter(options::contains).ifPresent(select::setInitialOption);
        return Blocks.input(field -> field.blockId(CLUSTER)
                .label(plainText("Cluster"))
                .dispatchAction(true)
                .element(select));
    }

    private static OptionObject asOption(FormCluster cluster) {
        String key = cluster.key().text();
        return option(plainText(SlackText.clean(key, SlackLimits.OPTION)), key);
    }

    private static InputBlock versionField() {
        var whileTyping = DispatchActionConfig.builder()
                .triggerActionsOn(List.of("on_enter_pressed", "on_character_entered"))
                .build();
        return Blocks.input(field -> field.blockId(VERSION)
                .label(plainText("Upgrade to version"))
                .dispatchAction(true)
                .element(BlockElements.plainTextInput(text -> text.actionId(VERSION)
                        .placeholder(plainText("9.2.21"))
                        .maxLength(LONGEST_VERSION)
                        .dispatchActionConfig(whileTyping))));
    }
}
