package dev.rollgate.bot.process;

import dev.rollgate.sandbox.confluence.Facts;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of a story, judged from outside.
 *
 * @param deeds how much people did that counts
 * @param told how many posts there are
 * @param complaints everything that is not as if nobody had killed the bot; empty: all is well
 */
record Aftermath(Story story, int deeds, int told, Facts facts, List<String> complaints) {

    /** @param player of a story that was played, by a bot that has ended */
    static Aftermath of(Story story, Player player, BotDatabase database) throws SQLException {
        List<String> complaints = new ArrayList<>();
        List<String> recorded = PeoplesDeeds.read(database, story.name());
        if (!recorded.equals(player.deeds())) {
            complaints.add("people did " + player.deeds() + ", and recorded is " + recorded);
        }
        Posts posts = Posts.in(player.site().channel());
        complaints.addAll(
                ToldOnce.judge(RecordedLog.read(database, story.name()), posts).complaints());
        Facts facts = player.cluster().facts();
        if (!facts.equals(story.orders())) {
            complaints.add(facts + ", and to be was " + story.orders());
        }
        player.cluster().journal().entries().stream()
                .filter(entry -> entry.what().contains("refused in"))
                .forEach(entry -> complaints.add("the bot gave an order again: " + entry.what()));
        return new Aftermath(story, recorded.size(), posts.all().size(), facts, complaints);
    }
}
