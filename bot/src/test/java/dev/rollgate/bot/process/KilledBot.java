package dev.rollgate.bot.process;

import dev.rollgate.sandbox.confluence.Facts;
import dev.rollgate.sandbox.confluence.Fault;
import dev.rollgate.sandbox.slack.BotAnswer;
import dev.rollgate.sandbox.slack.Button;
import dev.rollgate.sandbox.slack.Person;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.ToIntFunction;

/**
 * The bot as one story has it killed. After each kill people see that what they had clicked or typed counts, and then do it again,
 * as impatient people do; it must not count twice.
 */
final class KilledBot {
    private static final String ACKNOWLEDGED = "the click was just acknowledged";
    private static final String COUNTS_ONCE = "it is told, and clicked again it counts once";
    private static final String ORDERED_ONCE = COUNTS_ONCE + "; Confluence is not asked again";
    private static final String WORKED_ON = "it is being done at the machine";

    private final Player people;
    private final Reaper reaper;
    private final LongSupplier refused;

    /** What somebody is about to click. */
    private record Choice(List<String> deeds, Person by, Button button) {
        void click() {
            demandAcknowledged(by.clicksStale(button), button.label());
        }

        void clickAgain() {
            by.clicksStale(button);
        }
    }

    /** @param refused see {@link NotTaken} */
    KilledBot(Player people, Reaper reaper, LongSupplier refused) {
        this.people = people;
        this.reaper = reaper;
        this.refused = refused;
    }

    void isKilledAfter(Way way, String node) {
        Choice choice = choice(way, node);
        isKilled(
                choice, blow(choice.button().label(), ACKNOWLEDGED, COUNTS_ONCE).last(choice::click));
    }

    /** Killed when Confluence has obeyed what the click leads to, and the answer is lost on the way to the bot. */
    void isKilledWhenObeyed(Way way, ToIntFunction<Facts> orders) {
        Choice choice = choice(way, "");
        int before = orders.applyAsInt(people.cluster().facts());
        people.site().confluence().faults().next(1, new Fault.LosesAnswer());
        Blow blow = blow(choice.button().label(), "Confluence has obeyed the order, its answer is lost", ORDERED_ONCE);
        isKilled(choice, blow.before(() -> {
            choice.click();
            Hearing.awaiting("the order")
                    .until(() -> orders.applyAsInt(people.cluster().facts()) > before);
        }));
    }

    /** Killed while its order is on the way to Confluence, where it arrives when there is no bot. */
    void isKilledBeforeItArrives(Way way, String call) {
        Choice choice = choice(way, "");
        Courier courier = Courier.holding(people.site().confluence(), call);
        Blow blow = blow(
                choice.button().label(), "the order is on its way, and arrives while there is no bot", ORDERED_ONCE);
        isKilled(
                choice,
                blow.before(() -> {
                            choice.click();
                            courier.awaitOrder();
                        })
                        .meanwhile(courier::delivers));
    }

    /** Killed after a command, which is about that node. */
    void isKilledAfterTyping(String command, String deed) {
        people.hearing().catchesUp();
        Blow blow = blow("`" + command + "`", "it was just acknowledged", "it is told, and typed again it counts once");
        strike(blow.last(() -> demandAcknowledged(people.type(command), command)), () -> people.type(command));
        people.hearing().hears("@" + people.operator().id());
        people.did(List.of(deed));
        people.type(command);
    }

    void isKilledAfterApproving(String what, String stage) {
        Button button = people.hearing().offered("Approve " + what);
        Choice choice = new Choice(List.of("approved"), people.approver(), button);
        strike(
                blow(stage, ACKNOWLEDGED, "the gate says who approved, and clicked again it counts once")
                        .last(choice::click),
                choice::clickAgain);
        Hearing.awaiting("who approved " + what).until(() -> people.saysWhoApproved(button));
        people.did(choice.deeds());
        choice.clickAgain();
    }

    /** Killed when somebody at the machines has just begun; {@code told} is what the bot says when it has seen the end of it. */
    void isKilledDuring(String work, Runnable begin, String told) {
        reaper.strike(blow(work, WORKED_ON, "“" + told + "” is told").last(begin));
        people.hearing().hears(told);
    }

    /** Killed when somebody at the machines has just begun something that comes to nothing. */
    void isKilledDuringVainWork(String work, Runnable begin) {
        reaper.strike(blow(work, WORKED_ON, "it comes to nothing, and the alert has its ways out")
                .last(begin));
    }

    /** Killed as soon as that has led up to it. */
    void isKilledAt(String stage, String moment, Runnable leadsUp, String then) {
        reaper.strike(blow(stage, moment, then).before(leadsUp));
    }

    /** Killed while an order is on its way that never arrives. */
    void isKilledInVain(String stage, Courier losing) {
        reaper.strike(
                blow(stage, "the order is on its way, and never arrives", "it is given again, and takes effect once")
                        .before(losing::awaitOrder)
                        .meanwhile(losing::delivers));
    }

    private Choice choice(Way way, String node) {
        return new Choice(
                way.deeds(node), people.chooserOf(way), people.hearing().offered(way.label(node)));
    }

    private Blow blow(String way, String moment, String then) {
        return new Blow(people.site().name(), way, moment, then);
    }

    private void isKilled(Choice choice, Blow blow) {
        people.hearing().catchesUp();
        strike(blow, choice::clickAgain);
        people.hearing().hears("@" + choice.by().id());
        people.did(choice.deeds());
        choice.clickAgain();
    }

    /** @param again what people do anew if the bot says that it was too slow to take it */
    private void strike(Blow blow, Runnable again) {
        long before = refused.getAsLong();
        reaper.strike(blow);
        if (refused.getAsLong() > before) {
            again.run();
        }
    }

    private static void demandAcknowledged(BotAnswer answer, String what) {
        if (!answer.acknowledged()) {
            throw new IllegalStateException("the bot did not acknowledge " + what);
        }
    }
}
