package dev.rollgate.bot.nights.paged;

import dev.rollgate.orchestration.paging.ChangeNote;
import dev.rollgate.orchestration.paging.Page;
import dev.rollgate.orchestration.paging.Pager;
import dev.rollgate.orchestration.paging.Receipt;
import dev.rollgate.orchestration.paging.Rhythm;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A pager behind which the bot is killed: when it has such an answer to a page, and before it can note it. */
final class MortalPager implements Pager {
    /** No exception of a program, so that nobody catches it on the way. */
    static final class Killed extends Error {}

    private final Pager real;
    private final Deque<Class<? extends Receipt>> deadly;
    private final List<Receipt> receipts;

    /**
     * What one bot sends its pages by.
     *
     * @param deadly the kinds of answers at which bots are killed, once each and in this order
     * @param receipts where all that was ever answered is kept
     */
    MortalPager(Pager real, Deque<Class<? extends Receipt>> deadly, List<Receipt> receipts) {
        this.real = real;
        this.deadly = deadly;
        this.receipts = receipts;
    }

    @Override
    public Receipt trigger(Page page, boolean repeated) {
        Receipt receipt = noted(real.trigger(page, repeated));
        if (!deadly.isEmpty() && deadly.getFirst().isInstance(receipt)) {
            deadly.removeFirst();
            throw new Killed();
        }
        return receipt;
    }

    @Override
    public Receipt acknowledge(Page page, String by) {
        return noted(real.acknowledge(page, by));
    }

    @Override
    public Receipt resolve(Page page) {
        return noted(real.resolve(page));
    }

    @Override
    public Optional<Receipt> announce(ChangeNote note) {
        return real.announce(note).map(this::noted);
    }

    @Override
    public Rhythm rhythm() {
        return real.rhythm();
    }

    private Receipt noted(Receipt receipt) {
        receipts.add(receipt);
        return receipt;
    }
}
