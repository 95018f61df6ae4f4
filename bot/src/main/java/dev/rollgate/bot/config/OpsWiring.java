package dev.rollgate.bot.config;

import dev.rollgate.bot.ops.Acknowledgements;
import dev.rollgate.bot.ops.RunFigures;
import dev.rollgate.bot.ops.SocketHealth;
import dev.rollgate.bot.slack.socket.SocketLine;
import dev.rollgate.orchestration.engine.CursorStore;
import dev.rollgate.orchestration.engine.Projection;
import dev.rollgate.orchestration.engine.RunStore;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What operators look at, besides what Boot measures itself. */
@Configuration(proxyBeanMethods = false)
class OpsWiring {
    @Bean
    RunFigures runFigures(RunStore store, CursorStore cursors, List<Projection> projections) {
        return new RunFigures(store, cursors, projections);
    }

    @Bean
    Acknowledgements acknowledgements(MeterRegistry meters) {
        return new Acknowledgements(meters);
    }

    @Bean
    SocketHealth slackSocketHealthIndicator(ObjectProvider<SocketLine> line) {
        return new SocketHealth(Optional.ofNullable(line.getIfAvailable()));
    }
}
