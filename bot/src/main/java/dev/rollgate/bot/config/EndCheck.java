package dev.rollgate.bot.config;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationListener;

/** Ends the process in good order, with an exit code other than 0, when the bot must end. */
public final class EndCheck implements ApplicationListener<BotMustEnd> {
    private static final Logger log = LoggerFactory.getLogger(EndCheck.class);
    private static final int FAILED = 1;

    @Override
    public void onApplicationEvent(BotMustEnd event) {
        log.error("{}", event.why());
        // whoever noticed is himself part of what is stopped, and waited for; the process must not end before the code
        // is told
        Thread.ofPlatform()
                .daemon(false)
                .name("end-the-bot")
                .start(() -> System.exit(SpringApplication.exit(event.getApplicationContext(), () -> FAILED)));
    }
}
