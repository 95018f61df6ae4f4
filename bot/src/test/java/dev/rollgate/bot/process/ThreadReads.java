package dev.rollgate.bot.process;

import dev.rollgate.sandbox.slack.Button;
import dev.rollgate.sandbox.slack.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The thread reads as if nobody had ever killed the bot: each thing is said once, the end is said last, no button is left. */
final class ThreadReads {
    private final List<String> complaints = new ArrayList<>();
    private final Posts posts;

    private ThreadReads(Posts posts) {
        this.posts = posts;
    }

    static List<String> complaints(Posts posts, List<String> nodes) {
        ThreadReads thread = new ThreadReads(posts);
        thread.demand(posts.roots().size() == 1, posts.roots().size() + " root messages");
        thread.demand(
                posts.roots().stream().allMatch(board -> says(board, "complete")), "the board does not say complete");
        thread.readGates(nodes);
        thread.readProgress(nodes);
        thread.readEnd();
        return thread.complaints;
    }

    private void readGates(List<String> nodes) {
        long approved = posts.replies().stream()
                .filter(reply -> reply.plainText().contains("Approved by"))
                .count();
        demand(approved == nodes.size() + 2, approved + " gates say who approved");
        for (Message reply : posts.replies()) {
            List<String> left = reply.buttons().stream()
                    .map(Button::label)
                    .filter(label -> label.startsWith("Approve") || label.startsWith("Reject"))
                    .toList();
            demand(left.isEmpty(), "buttons that nobody needs any more: " + left);
        }
    }

    private void readProgress(List<String> nodes) {
        for (String node : nodes) {
            demand(one(node + " is ACTIVE on"), "not one reply says that " + node + " is ACTIVE on its version");
            demand(one(node + " is released"), "not one reply says that " + node + " is released");
        }
        IntStream.rangeClosed(1, nodes.size())
                .mapToObj(done -> done + " of " + nodes.size())
                .forEach(progress -> demand(
                        replies("is ACTIVE on")
                                        .filter(reply -> reply.plainText().contains(progress))
                                        .count()
                                == 1,
                        "not one reply says " + progress));
    }

    private void readEnd() {
        demand(one("Upgrade complete"), "not one reply says that the upgrade is complete");
        demand(
                !posts.replies().isEmpty() && says(posts.replies().getLast(), "complete"),
                "the last reply does not say complete");
    }

    private boolean one(String words) {
        return replies(words).count() == 1;
    }

    private Stream<Message> replies(String words) {
        return posts.replies().stream().filter(reply -> reply.plainText().contains(words));
    }

    private static boolean says(Message message, String words) {
        return message.plainText().toLowerCase(Locale.ROOT).contains(words);
    }

    private void demand(boolean holds, String otherwise) {
        if (!holds) {
            complaints.add(otherwise);
        }
    }
}
