package dev.rollgate.bot.slack.form;

import dev.rollgate.bot.slack.view.FormCluster;
import dev.rollgate.bot.slack.view.FormFinding;
import dev.rollgate.orchestration.engine.Lookout;
import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.Version;
import java.util.Optional;

/** What a form's entries would meet; whoever would be refused anyway learns why, and nothing of the cluster. Takes seconds. */
final class FormSight {
    private static final FormFinding GONE =
            new FormFinding.Refused("The cluster is not in the bot's configuration any more.");

    private final Lookout lookout;

    FormSight(Lookout lookout) {
        this.lookout = lookout;
    }

    FormFinding of(FormWish wish, Optional<FormCluster> about) {
        if (about.isEmpty()) {
            return wish.entries().cluster().isEmpty() ? new FormFinding.NothingChosen() : GONE;
        }
        ClusterKey key = about.get().key();
        return wish.judge()
                .objection(key)
                .<FormFinding>map(FormFinding.Refused::new)
                .or(() -> look(key, wish.entries().version()))
                .orElse(GONE);
    }

    private Optional<FormFinding> look(ClusterKey key, String version) {
        Optional<Version> target = Version.parse(version);
        return target.isPresent()
                ? lookout.outlook(key, target.get()).map(FormFinding.Judged::new)
                : lookout.see(key).map(seen -> new FormFinding.Seen(seen, version));
    }
}
