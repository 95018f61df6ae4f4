package dev.rollgate.bot.slack.thread;

import dev.rollgate.bot.slack.view.PagerSights;
import dev.rollgate.bot.slack.view.PagesSeen;
import dev.rollgate.bot.slack.view.PagesSeen.OfPager;
import dev.rollgate.bot.slack.view.PagesSeen.OpenPage;
import dev.rollgate.bot.slack.view.PagesSeen.Trouble;
import dev.rollgate.orchestration.engine.Cursor;
import dev.rollgate.orchestration.engine.CursorStore;
import dev.rollgate.orchestration.paging.PagerMemo;
import dev.rollgate.orchestration.paging.PagerProjection;
import dev.rollgate.orchestration.paging.Subject;
import dev.rollgate.orchestration.paging.Subjects;
import dev.rollgate.orchestration.paging.Urgency;
import dev.rollgate.orchestration.run.Run;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What pagers have of a run, as their projections remember it. */
public final class PagerReader implements PagerSights {
    private final CursorStore cursors;
    private final ConfiguredPagers pagers;

    public PagerReader(CursorStore cursors, ConfiguredPagers pagers) {
        this.cursors = cursors;
        this.pagers = pagers;
    }

    @Override
    public PagesSeen of(Run run) {
        List<OfPager> seen = pagers.all().stream()
                .map(pager -> seen(pager, cursor(run, pager)))
                .filter(pager -> !pager.pages().isEmpty() || pager.trouble().isPresent())
                .toList();
        boolean settled = pagers.all().stream().allMatch(pager -> isSettled(run, pager, seen));
        return new PagesSeen(seen, settled);
    }

    private Cursor cursor(Run run, NamedPager pager) {
        return cursors.cursor(run.id(), PagerProjection.PREFIX + pager.name());
    }

    private static OfPager seen(NamedPager pager, Cursor cursor) {
        PagerMemo memo = PagerMemo.read(cursor.memo());
        List<OpenPage> open = memo.pages().stream().flatMap(PagerReader::open).toList();
        return new OfPager(pager.name(), pager.kind(), open, trouble(pager, memo, cursor.lastError()));
    }

    private static Stream<OpenPage> open(PagerMemo.Held page) {
        Instant since = Instant.ofEpochMilli(page.openedAt());
        return switch (page.state()) {
            case OPENING -> Stream.of(new OpenPage(page.subject(), PagesSeen.State.SENDING, since));
            case OPEN -> Stream.of(new OpenPage(page.subject(), PagesSeen.State.OPEN, since));
            case ACKNOWLEDGED -> Stream.of(new OpenPage(page.subject(), PagesSeen.State.ACKNOWLEDGED, since));
            case RESOLVED -> Stream.of();
        };
    }

    private static Optional<Trouble> trouble(NamedPager pager, PagerMemo memo, @Nullable String error) {
        if (memo.refused() != null) {
            return Optional.of(new Trouble.Refuses(without(pager, memo.refused())));
        }
        return Optional.ofNullable(error).map(why -> new Trouble.Silent(without(pager, why)));
    }

    /** The name is said already. */
    private static String without(NamedPager pager, String why) {
        String before = pager.name() + ": ";
        return why.startsWith(before) ? why.substring(before.length()) : why;
    }

    /** Whether what is open there is what the run wants open there, acknowledged where somebody is on it. */
    private boolean isSettled(Run run, NamedPager pager, List<OfPager> seen) {
        Map<Long, Boolean> has = new HashMap<>();
        seen.stream()
                .filter(one -> one.name().equals(pager.name()))
                .flatMap(one -> one.pages().stream())
                .filter(page -> page.state() != PagesSeen.State.SENDING)
                .forEach(page -> has.put(page.subject(), page.state() == PagesSeen.State.ACKNOWLEDGED));
        return has.equals(wanted(run, pagers.urgencies(run.cluster(), pager)));
    }

    private static Map<Long, Boolean> wanted(Run run, Set<Urgency> urgencies) {
        return Subjects.of(run, urgencies).stream()
                .collect(Collectors.toMap(Subject::number, subject -> subject.onIt() != null));
    }
}
