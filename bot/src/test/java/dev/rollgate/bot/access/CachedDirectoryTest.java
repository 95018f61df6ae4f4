package dev.rollgate.bot.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.run.Person;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What one click needs to know of Slack is asked at the same time: one after the other would use up the click's second. */
@Timeout(20)
class CachedDirectoryTest {
    private static final Asker ANNA = Asker.of(new Person("UANNA"), null, TownDirectory.TEAM);
    private static final Policy BY_GROUPS = new Policy(List.of("SDBA", "SOPS"), List.of("SDBA", "SOPS"), false);

    @Test
    void anApprovalNeedsThePersonTheBotAndTheGroups() {
        var access = new Access(new CachedDirectory(new Together(4), InstantSource.system()));

        assertThat(access.mayApprove(BY_GROUPS, ANNA)).isEqualTo(new Verdict.Allowed());
    }

    @Test
    void aStartNeedsTheChannelToo() {
        var access = new Access(new CachedDirectory(new Together(5), InstantSource.system()));

        assertThat(access.mayStart(BY_GROUPS, ANNA, "C0WIKI", "C0WIKI")).isEqualTo(new Verdict.Allowed());
    }

    /** Answers when all of the questions have come, and not before. */
    private static final class Together implements Directory {
        private final CyclicBarrier all;
        private final TownDirectory town = new TownDirectory();

        private Together(int questions) {
            all = new CyclicBarrier(questions);
            town.group("SDBA", "UBEN");
            town.group("SOPS", "UANNA");
        }

        private <T> Finding<T> whenAllAreAsked(Finding<T> finding) {
            try {
                all.await(5, TimeUnit.SECONDS);
                return finding;
            } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
                return new Finding.Unsaid<>("the others were not asked meanwhile");
            }
        }

        @Override
        public void expect(String person, List<String> groups, Optional<String> channel) {}

        @Override
        public Finding<Set<String>> membersOf(String group) {
            return whenAllAreAsked(town.groups.get(group));
        }

        @Override
        public Finding<Account> person(String id) {
            return whenAllAreAsked(town.person(id));
        }

        @Override
        public Finding<Boolean> isSharedOutside(String channel) {
            return whenAllAreAsked(town.isSharedOutside(channel));
        }

        @Override
        public Finding<Home> home() {
            return whenAllAreAsked(town.home());
        }
    }
}
