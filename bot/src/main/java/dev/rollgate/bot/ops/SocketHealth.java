package dev.rollgate.bot.ops;

import dev.rollgate.bot.slack.socket.SocketLine;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Whether people can reach the bot over its socket. Nobody's readiness: the bot works while Slack is away. Hence not DOWN but
 * a word of its own, which counts only where somebody asks for it ({@code /actuator/health/slack}).
 */
public final class SocketHealth implements HealthIndicator {
    private static final Status AWAY = new Status("AWAY");

    private final Optional<SocketLine> line;

    /** @param line empty where Slack reaches the bot by HTTP: then nothing is known */
    public SocketHealth(Optional<SocketLine> line) {
        this.line = line;
    }

    @Override
    public Health health() {
        return Health.status(
                        line.map(now -> now.isConnected() ? Status.UP : AWAY).orElse(Status.UNKNOWN))
                .build();
    }
}
