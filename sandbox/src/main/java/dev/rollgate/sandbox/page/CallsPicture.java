package dev.rollgate.sandbox.page;

import dev.rollgate.sandbox.confluence.CallLog;
import dev.rollgate.sandbox.slack.Channel;
import dev.rollgate.sandbox.slack.Journal;
import dev.rollgate.sandbox.slack.Outcome;
import dev.rollgate.sandbox.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The bot's calls to Confluence, Slack and the pager, for one reader who has seen some already. Neither headers nor bodies are shown. */
final class CallsPicture {
    private static final int MOST = 500;

    private record Line(Instant at, ObjectNode json) {}

    private final World world;
    private long confluenceSeen;
    private int slackSeen;
    private int pagerSeen;

    CallsPicture(World world) {
        this.world = world;
    }

    /** The new ones, oldest first; empty when there are none, unless nothing was told yet. */
    Optional<ObjectNode> news(boolean first) {
        List<Line> lines = new ArrayList<>();
        for (CallLog.Entry entry : world.confluence().calls().after(confluenceSeen)) {
            lines.add(new Line(entry.at(), line(entry)));
            confluenceSeen = entry.number();
        }
        List<Journal.Entry> slack = world.slack().journal().entries();
        slackSeen = Math.min(slackSeen, slack.size()); // the journal may have been cleared
        slack.subList(slackSeen, slack.size()).forEach(entry -> lines.add(new Line(entry.at(), line(entry))));
        slackSeen = slack.size();
        List<dev.rollgate.sandbox.pager.Journal.Entry> pager =
                world.pager().journal().entries();
        pagerSeen = Math.min(pagerSeen, pager.size());
        pager.subList(pagerSeen, pager.size()).forEach(entry -> lines.add(new Line(entry.at(), line(entry))));
        pagerSeen = pager.size();
        if (lines.isEmpty() && !first) {
            return Optional.empty();
        }
        lines.sort(Comparator.comparing(Line::at));
        ObjectNode json = Wire.object().put("next", confluenceSeen + slackSeen + pagerSeen);
        ArrayNode calls = json.putArray("calls");
        lines.subList(Math.max(0, lines.size() - MOST), lines.size()).forEach(line -> calls.add(line.json()));
        return Optional.of(json);
    }

    private static ObjectNode line(CallLog.Entry entry) {
        String port = entry.portOf() == null ? "" : " of " + entry.portOf();
        String state = entry.state() == null ? "" : " " + entry.state();
        return Wire.object()
                .put("at", entry.at().toString())
                .put("to", "confluence")
                .put("what", entry.method() + " " + entry.path() + port)
                .put("answer", entry.status() == 0 ? "no answer" : entry.status() + state)
                .put("ok", entry.status() >= 200 && entry.status() < 300)
                .put("took", entry.took().toMillis());
    }

    private ObjectNode line(Journal.Entry entry) {
        return Wire.object()
                .put("at", entry.at().toString())
                .put("to", "slack")
                .put("what", entry.method() + channel(entry.argument("channel")))
                .put("answer", answer(entry))
                .put("ok", entry.outcome() == Outcome.OK)
                .putNull("took");
    }

    private static ObjectNode line(dev.rollgate.sandbox.pager.Journal.Entry entry) {
        String key = entry.dedupKey().isEmpty() ? "" : " of " + entry.dedupKey();
        return Wire.object()
                .put("at", entry.at().toString())
                .put("to", "pager")
                .put("what", entry.action().isEmpty() ? entry.path() : entry.action() + key)
                .put("answer", PagerWords.answer(entry))
                .put("ok", entry.outcome() == dev.rollgate.sandbox.pager.Outcome.ACCEPTED)
                .putNull("took");
    }

    private static String answer(Journal.Entry entry) {
        return switch (entry.outcome()) {
            case OK -> "ok";
            case ERROR -> entry.error() == null ? "error" : entry.error();
            case RATE_LIMITED -> "429";
            case LOST -> "done, but the answer was lost";
            case DOWN -> "no answer";
        };
    }

    private String channel(@Nullable String id) {
        return world.workspace().channels().stream()
                .filter(channel -> channel.id().equals(id))
                .map(Channel::name)
                .map(name -> " in #" + name)
                .findFirst()
                .orElse("");
    }
}
