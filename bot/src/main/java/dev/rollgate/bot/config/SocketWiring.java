package dev.rollgate.bot.config;

import com.slack.api.bolt.App;
import dev.rollgate.bot.ops.Acknowledgements;
import dev.rollgate.bot.ops.SocketFigures;
import dev.rollgate.bot.slack.socket.SocketLine;
import dev.rollgate.bot.slack.socket.SocketTimes;
import dev.rollgate.orchestration.confluence.Secret;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/** The connection to Slack, where the bot opens it. */
@Configuration(proxyBeanMethods = false)
@Conditional(InSocketMode.class)
class SocketWiring {
    /** The lifecycle closes it, at its time. */
    @Bean(destroyMethod = "")
    SocketLine socketLine(
            Settings settings, App boltApp, Acknowledgements acknowledgements, ApplicationContext context) {
        return new SocketLine(
                appToken(settings).reveal(),
                boltApp,
                SocketTimes.USUAL,
                acknowledgements::took,
                why -> context.publishEvent(new BotMustEnd(context, why)));
    }

    /** Stops before the alarm clock does, which what is in hand still rings. */
    @Bean
    @DependsOn("quartzScheduler")
    Outermost socketLifecycle(SocketLine socketLine) {
        return new Outermost(socketLine::start, socketLine::close);
    }

    @Bean
    SocketFigures socketFigures(SocketLine socketLine) {
        return new SocketFigures(socketLine);
    }

    private static Secret appToken(Settings settings) {
        return switch (settings.slack().way()) {
            case Settings.Way.Socket(var token) -> token;
            case Settings.Way.Http http -> throw new IllegalStateException("no app token, and yet Socket Mode");
        };
    }
}
