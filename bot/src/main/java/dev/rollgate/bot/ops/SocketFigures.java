package dev.rollgate.bot.ops;

import dev.rollgate.bot.slack.socket.SocketLine;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** How the connection to Slack is in Socket Mode. */
public final class SocketFigures implements MeterBinder {
    private final SocketLine line;

    public SocketFigures(SocketLine line) {
        this.line = line;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("rollgate.slack.socket.connected", line, now -> now.isConnected() ? 1 : 0)
                .description("1 while commands and clicks can reach the bot over its socket, else 0")
                .register(registry);
        Gauge.builder(
                        "rollgate.slack.socket.silence.seconds",
                        line,
                        now -> now.silence().toMillis() / 1000.0)
                .description("How long ago Slack's last word on the socket was, answers to pings included")
                .register(registry);
        FunctionCounter.builder("rollgate.slack.socket.reconnects", line, SocketLine::reconnects)
                .description("Sockets that were opened after the first")
                .register(registry);
    }
}
