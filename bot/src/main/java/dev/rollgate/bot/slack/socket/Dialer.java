package dev.rollgate.bot.slack.socket;

import com.slack.api.SlackConfig;
import dev.rollgate.bot.slack.api.Answer;
import dev.rollgate.bot.slack.api.AppConnections;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/** Opens connections: asks Slack where, goes there, and awaits its hello. */
final class Dialer {
    private final AppConnections connections;
    private final SlackConfig slack;
    private final SocketTimes times;
    private final Envelopes envelopes;

    Dialer(AppConnections connections, SlackConfig slack, SocketTimes times, Envelopes envelopes) {
        this.connections = connections;
        this.slack = slack;
        this.times = times;
        this.envelopes = envelopes;
    }

    Dialed dial() throws InterruptedException {
        return switch (connections.open()) {
            case Answer.Done<URI>(URI address) -> connect(address);
            case Answer.RateLimited<URI>(Duration wait) -> failed("Slack limits how often", wait);
            case Answer.Refused<URI>(String code) -> refused(code);
            case Answer.Unclear<URI>(String why) -> failed(why, Duration.ZERO);
        };
    }

    private static Dialed refused(String code) {
        if (HopelessCode.is(code)) {
            return new Dialed.Hopeless(code);
        }
        return failed(code.equals("not_connected") ? "Slack is not reached" : "Slack refuses: " + code, Duration.ZERO);
    }

    private Dialed connect(URI address) throws InterruptedException {
        Link link = new Link(times, envelopes);
        boolean greeted = false;
        try {
            link.over(Wire.open(address, slack, times.opening(), link));
            greeted = link.awaitHello(times.opening());
            return greeted
                    ? new Dialed.Connected(link)
                    : failed("Slack does not say hello on a new connection", Duration.ZERO);
        } catch (IOException away) {
            return failed(String.valueOf(away.getMessage()), Duration.ZERO);
        } finally {
            if (!greeted) {
                link.abandon();
            }
        }
    }

    private static Dialed failed(String why, Duration notBefore) {
        return new Dialed.Failed(why, notBefore);
    }
}
