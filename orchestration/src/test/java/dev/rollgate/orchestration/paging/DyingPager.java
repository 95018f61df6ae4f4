package dev.rollgate.orchestration.paging;

import java.util.Optional;
import java.util.function.Supplier;

/** In a call to the pager behind it the bot is killed: no code of ours runs after that. */
final class DyingPager implements Pager {
    /** When in the call. */
    enum When {
        BEFORE_IT_ARRIVES,
        AFTER_IT_ARRIVED
    }

    /** No exception of a program, so that nobody catches it on the way. */
    static final class Killed extends Error {}

    private final Pager behind;
    private final When when;

    DyingPager(Pager behind, When when) {
        this.behind = behind;
        this.when = when;
    }

    @Override
    public Receipt trigger(Page page, boolean repeated) {
        return die(() -> behind.trigger(page, repeated));
    }

    @Override
    public Receipt acknowledge(Page page, String by) {
        return die(() -> behind.acknowledge(page, by));
    }

    @Override
    public Receipt resolve(Page page) {
        return die(() -> behind.resolve(page));
    }

    @Override
    public Optional<Receipt> announce(ChangeNote note) {
        return die(() -> behind.announce(note));
    }

    @Override
    public Rhythm rhythm() {
        return behind.rhythm();
    }

    private <T> T die(Supplier<T> call) {
        if (when == When.AFTER_IT_ARRIVED) {
            T unheard = call.get();
        }
        throw new Killed();
    }
}
