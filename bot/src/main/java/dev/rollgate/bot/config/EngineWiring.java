package dev.rollgate.bot.config;

import dev.rollgate.bot.ops.MeasuredWork;
import dev.rollgate.orchestration.engine.CursorStore;
import dev.rollgate.orchestration.engine.Lookout;
import dev.rollgate.orchestration.engine.Projection;
import dev.rollgate.orchestration.engine.Publisher;
import dev.rollgate.orchestration.engine.Reconciler;
import dev.rollgate.orchestration.engine.RunStore;
import dev.rollgate.orchestration.engine.Schedule;
import dev.rollgate.orchestration.schedule.RunJobFactory;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The loop: what Quartz's jobs do for a run. */
@Configuration(proxyBeanMethods = false)
class EngineWiring {
    /** Longer than a step of telling takes at its time-outs (look, post, plain form); until then it is nobody else's. */
    private static final Duration CLAIM = Duration.ofSeconds(35);

    private static final int RINGING = 2;

    @Bean
    Reconciler reconciler(RunStore store, Schedule schedule, ClusterDirectory clusters, Settings settings) {
        return new Reconciler(store, schedule, clusters::find, settings.pollInterval());
    }

    @Bean
    Lookout lookout(ClusterDirectory clusters) {
        return new Lookout(clusters::find);
    }

    @Bean
    Publisher publisher(RunStore store, CursorStore cursors, List<Projection> projections) {
        return new Publisher(store, cursors, projections, CLAIM);
    }

    @Bean
    RunJobFactory runJobFactory(
            Reconciler reconciler,
            Publisher publisher,
            RunStore store,
            CursorStore cursors,
            PagerProjections pagers,
            MeterRegistry meters) {
        return new RunJobFactory(
                new MeasuredWork(reconciler, "rollgate.ticks", meters),
                new MeasuredWork(publisher, "rollgate.publishings", meters),
                new MeasuredWork(new Publisher(store, cursors, pagers.all(), CLAIM), "rollgate.pagings", meters));
    }

    /**
     * Rings for what people record, so that they do not wait for it. A ring is a transaction behind Quartz's one lock: more
     * of them at once would only hold connections that people's next clicks need.
     */
    @Bean
    ExecutorService bell() {
        return Executors.newFixedThreadPool(
                RINGING, Thread.ofVirtual().name("bell-", 0).factory());
    }
}
