package dev.rollgate.sandbox;

import dev.rollgate.sandbox.page.PageServer;
import dev.rollgate.sandbox.world.World;
import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;

/** The page, open until this program is ended. */
final class Visit {
    private final Stage stage;
    private final Options options;
    private final PrintStream out;

    Visit(Stage stage, Options options, PrintStream out) {
        this.stage = stage;
        this.options = options;
        this.out = out;
    }

    /**
     * Says where the page is once the bot is ready, and returns when this thread is interrupted.
     *
     * @throws IOException if the page's port is taken
     */
    void stayOpen() throws IOException {
        try (PageServer page = stage.page(options, true)) {
            out.println("Starting the bot for a cluster of " + options.nodes() + " nodes on " + options.from());
            stage.awaitBot();
            out.println(welcome(page));
            new CountDownLatch(1).await();
        } catch (InterruptedException ended) {
            // the ordinary end of a visit; the flag stays down, so that the bot is given time to end as it should
        }
        if (options.keep()) {
            out.println("The bot's folder is " + stage.folder());
        }
    }

    private String welcome(PageServer page) {
        World world = stage.world();
        return """

                Open %s

                  1. You are %s. In #%s type %s start
                  2. Become %s (at the top left) and approve, gate by gate. The operator replaces each node by itself.
                  3. Break something in the panel on the right, or kill the bot and start it again.

                Ctrl-C ends all of it.""".formatted(
                        page.address(),
                        world.operator().name(),
                        world.channel().name(),
                        World.COMMAND,
                        world.approvers().getFirst().name());
    }
}
