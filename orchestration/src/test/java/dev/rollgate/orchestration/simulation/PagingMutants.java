package dev.rollgate.orchestration.simulation;

import dev.rollgate.orchestration.engine.Projection;
import dev.rollgate.orchestration.paging.Page;
import dev.rollgate.orchestration.paging.Pager;
import dev.rollgate.orchestration.paging.Receipt;
import dev.rollgate.orchestration.paging.Rhythm;
import dev.rollgate.orchestration.paging.Routing;
import dev.rollgate.orchestration.paging.Urgency;
import java.time.Duration;
import java.util.Map;

/** Pagings with one rule broken each; everything else is the real one. */
final class PagingMutants {
    private PagingMutants() {}

    /** Whatever a pager answers, it is believed to have it. */
    static Pagers.Maker neverTriesAgain() {
        return through(pager -> new Through(pager) {
            @Override
            public Receipt trigger(Page page, boolean repeated) {
                super.trigger(page, repeated);
                return new Receipt.Taken("believed");
            }
        });
    }

    /** The end of a page is said once, whether or not it is heard. */
    static Pagers.Maker neverResolvesAgain() {
        return through(pager -> new Through(pager) {
            @Override
            public Receipt resolve(Page page) {
                super.resolve(page);
                return new Receipt.Taken("believed");
            }
        });
    }

    static Pagers.Maker neverAcknowledges() {
        return through(pager -> new Through(pager) {
            @Override
            public Receipt acknowledge(Page page, String by) {
                return new Receipt.Taken("not sent");
            }
        });
    }

    /** A page that is over is opened once more. */
    static Pagers.Maker triggersAfterTheEnd() {
        return through(pager -> new Through(pager) {
            @Override
            public Receipt resolve(Page page) {
                Receipt receipt = super.resolve(page);
                super.trigger(page, true);
                return receipt;
            }
        });
    }

    static Pagers.Maker wakesAtOnce() {
        return (name, pager, routing, notes, clock) -> Pagers.Maker.REAL.make(
                name, pager, new Routing(routing.urgencies(), Map.of(Urgency.WARNING, Duration.ZERO)), notes, clock);
    }

    /** Nobody looks at the pages of a run that is over. */
    static Pagers.Maker endsWithTheRun() {
        return telling(real -> (story, from, repeated) -> story.run().isOver()
                ? new Projection.Step.UpToDate(
                        new Projection.Bookmark(story.run().version(), "{}"))
                : real.tellNext(story, from, repeated));
    }

    /** What was about to be sent when the bot died is not known afterwards. */
    static Pagers.Maker forgetsWhatItBegan() {
        return telling(real -> (story, from, repeated) -> {
            Projection.Bookmark known = repeated ? new Projection.Bookmark(from.told(), "{}") : from;
            return real.tellNext(story, known, false);
        });
    }

    /** Nothing is done later: whoever is to be woken only when a grace is over sleeps on. */
    static Pagers.Maker sleepsOverTheGrace() {
        return telling(real -> (story, from, repeated) -> {
            Projection.Step step = real.tellNext(story, from, repeated);
            return step instanceof Projection.Step.Idle(var upTo, var delay)
                    ? new Projection.Step.UpToDate(upTo)
                    : step;
        });
    }

    private interface Wrapping {
        Pager around(Pager pager);
    }

    private static Pagers.Maker through(Wrapping wrapping) {
        return (name, pager, routing, notes, clock) ->
                Pagers.Maker.REAL.make(name, wrapping.around(pager), routing, notes, clock);
    }

    private interface Telling {
        Projection.Step tell(Projection.Story story, Projection.Bookmark from, boolean repeated);
    }

    private interface Retelling {
        Telling around(Projection real);
    }

    private static Pagers.Maker telling(Retelling retelling) {
        return (name, pager, routing, notes, clock) -> {
            Projection real = Pagers.Maker.REAL.make(name, pager, routing, notes, clock);
            Telling telling = retelling.around(real);
            return new Projection() {
                @Override
                public String name() {
                    return real.name();
                }

                @Override
                public Step tellNext(Story story, Bookmark from, boolean repeated) {
                    return telling.tell(story, from, repeated);
                }
            };
        };
    }

    /** A pager behind another. */
    private static class Through implements Pager {
        private final Pager pager;

        Through(Pager pager) {
            this.pager = pager;
        }

        @Override
        public Receipt trigger(Page page, boolean repeated) {
            return pager.trigger(page, repeated);
        }

        @Override
        public Receipt acknowledge(Page page, String by) {
            return pager.acknowledge(page, by);
        }

        @Override
        public Receipt resolve(Page page) {
            return pager.resolve(page);
        }

        @Override
        public Rhythm rhythm() {
            return pager.rhythm();
        }
    }
}
