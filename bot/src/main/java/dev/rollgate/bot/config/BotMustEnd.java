package dev.rollgate.bot.config;

import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ApplicationContextEvent;

/** The bot is of no use any more until somebody changes its configuration. */
public final class BotMustEnd extends ApplicationContextEvent {
    private static final long serialVersionUID = 1L;

    private final String why;

    /** @param why one line: the key, what is wrong with it, what to do */
    BotMustEnd(ApplicationContext context, String why) {
        super(context);
        this.why = why;
    }

    public String why() {
        return why;
    }
}
