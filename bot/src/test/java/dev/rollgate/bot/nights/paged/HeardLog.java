package dev.rollgate.bot.nights.paged;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Every line of the log while it is open: of our code also those that are usually not written. */
final class HeardLog implements AutoCloseable {
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("dev.rollgate");
    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();

    HeardLog() {
        ours.setLevel(Level.TRACE);
        heard.start();
        root.addAppender(heard);
    }

    /** With what was thrown. */
    List<String> lines() {
        return heard.list.stream().map(HeardLog::line).toList();
    }

    private static String line(ILoggingEvent event) {
        var thrown = event.getThrowableProxy();
        return event.getFormattedMessage() + (thrown == null ? "" : "\n" + ThrowableProxyUtil.asString(thrown));
    }

    @Override
    public void close() {
        root.detachAppender(heard);
        ours.setLevel(null);
    }
}
