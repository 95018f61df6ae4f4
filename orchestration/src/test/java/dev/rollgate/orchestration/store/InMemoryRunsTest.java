package dev.rollgate.orchestration.store;

import dev.rollgate.orchestration.engine.CursorStore;
import dev.rollgate.orchestration.engine.RunStore;
import dev.rollgate.orchestration.run.RunId;
import java.time.InstantSource;
import org.junit.jupiter.api.Nested;

/** The twin keeps what the databases keep, so that what the simulation proves holds for them. */
class InMemoryRunsTest {
    private final InMemoryRuns twin = new InMemoryRuns(InstantSource.system());

    @Nested
    class Runs extends RunStoreContract {
        @Override
        RunStore store() {
            return twin;
        }

        @Override
        void writeAsANewerBuild(RunId run, long number, String eventName) {
            twin.writtenByANewerBuild(run, number, eventName);
        }
    }

    @Nested
    class Cursors extends CursorStoreContract {
        @Override
        RunStore runs() {
            return twin;
        }

        @Override
        CursorStore cursors() {
            return twin;
        }
    }
}
