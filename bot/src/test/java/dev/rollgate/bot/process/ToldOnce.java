package dev.rollgate.bot.process;

import dev.rollgate.bot.process.RecordedLog.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everything in the log that is worth a post has one, and no post is about anything else.
 *
 * @param twice what has more than one post
 * @param never what has none
 * @param invented what is posted and was not to be
 */
record ToldOnce(List<String> twice, List<String> never, List<String> invented) {
    static ToldOnce judge(RecordedLog log, Posts posts) {
        Map<String, Long> counts = posts.counts();
        Set<String> due = new TreeSet<>();
        log.runs().forEach(run -> due.add(Posts.key(run, 0)));
        log.events().stream()
                .filter(Event::isWorthAPost)
                .forEach(event -> due.add(Posts.key(event.run(), event.number())));
        return new ToldOnce(
                counts.keySet().stream().filter(about -> counts.get(about) > 1).toList(),
                due.stream().filter(about -> !counts.containsKey(about)).toList(),
                counts.keySet().stream().filter(about -> !due.contains(about)).toList());
    }

    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        twice.forEach(about -> complaints.add("told twice: " + about));
        never.forEach(about -> complaints.add("never told: " + about));
        invented.forEach(about -> complaints.add("posted about nothing in the log: " + about));
        return complaints;
    }
}
