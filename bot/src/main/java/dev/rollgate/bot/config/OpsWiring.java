package dev.rollgate.bot.config;

import dev.rollgate.bot.ops.RunFigures;
import dev.rollgate.orchestration.engine.CursorStore;
import dev.rollgate.orchestration.engine.Projection;
import dev.rollgate.orchestration.engine.RunStore;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What operators look at, besides what Boot measures itself. */
@Configuration(proxyBeanMethods = false)
class OpsWiring {
    @Bean
    RunFigures runFigures(RunStore store, CursorStore cursors, List<Projection> projections) {
        return new RunFigures(store, cursors, projections);
    }
}
