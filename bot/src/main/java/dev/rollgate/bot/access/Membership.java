package dev.rollgate.bot.access;

import dev.rollgate.bot.access.Finding.Forbidden;
import dev.rollgate.bot.access.Finding.Found;
import dev.rollgate.bot.access.Finding.NotOffered;
import dev.rollgate.bot.access.Finding.Unsaid;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells members of the bot's workspace from everybody else who can see a button: guests, bots, people of other companies in a
 * shared channel. Nothing is judged by the asker's team alone, which in a large organisation may be another than the bot's.
 */
final class Membership {
    private static final Logger log = LoggerFactory.getLogger(Membership.class);

    private final Directory directory;
    private final AtomicBoolean warned = new AtomicBoolean();

    Membership(Directory directory) {
        this.directory = directory;
    }

    /** Why this person may change nothing; empty: they are a member. */
    Optional<Bar> barToAct(Asker asker) {
        return switch (directory.person(asker.person().id())) {
            case Found<Account>(Account account) -> barOf(account, asker);
            case NotOffered<Account> none -> byTheRequestAlone(asker);
            case Forbidden<Account> forbidden ->
                Optional.of(saysItIsForeign(asker) ? Bar.FOREIGN : Bar.MAY_NOT_BE_ASKED);
            case Unsaid<Account> unsaid -> Optional.of(saysItIsForeign(asker) ? Bar.FOREIGN : Bar.CANNOT_BE_FOUND_OUT);
        };
    }

    /** Why this person may not even ask how things stand. While nobody knows, a request of our own workspace is enough for it. */
    Optional<Bar> barToRead(Asker asker) {
        return barToAct(asker).filter(bar -> switch (bar) {
            case FOREIGN, GUEST, BOT, DEACTIVATED -> true;
            case CANNOT_BE_FOUND_OUT, MAY_NOT_BE_ASKED -> !saysItIsOurs(asker);
        });
    }

    private Optional<Bar> barOf(Account account, Asker asker) {
        if (account.deactivated()) {
            return Optional.of(Bar.DEACTIVATED);
        }
        if (account.bot()) {
            return Optional.of(Bar.BOT);
        }
        return account.stranger()
                ? Optional.of(Bar.FOREIGN)
                : barOfPlace(account, asker).or(() -> account.guest() ? Optional.of(Bar.GUEST) : Optional.empty());
    }

    private Optional<Bar> barOfPlace(Account account, Asker asker) {
        return switch (directory.home()) {
            case Found<Home>(Home home) ->
                isOurs(account, home) && asker.teams().stream().allMatch(team -> fits(team, account, asker, home))
                        ? Optional.empty()
                        : Optional.of(Bar.FOREIGN);
            case NotOffered<Home> none -> byTheRequestAlone(asker);
            case Forbidden<Home> forbidden -> Optional.of(Bar.CANNOT_BE_FOUND_OUT);
            case Unsaid<Home> unsaid -> Optional.of(Bar.CANNOT_BE_FOUND_OUT);
        };
    }

    private static boolean isOurs(Account account, Home home) {
        return account.teams().isEmpty()
                || account.teams().stream().anyMatch(home::isOurs)
                || home.isOurOrganisation(account.organisation());
    }

    /** Whether a request of one of our people may name this team. */
    private static boolean fits(String team, Account account, Asker asker, Home home) {
        return home.isOurs(team) || account.teams().contains(team) || home.isOurOrganisation(asker.organisation());
    }

    /** An endpoint without users.info or auth.test is not Slack: then a request that contradicts itself is the only evidence. */
    private Optional<Bar> byTheRequestAlone(Asker asker) {
        if (warned.compareAndSet(false, true)) {
            log.warn("the Slack endpoint does not say who people are: guests, bots and deactivated people are not told"
                    + " from members, only the lists of approvers and operators hold");
        }
        return asker.isOfOnePlace() ? Optional.empty() : Optional.of(Bar.FOREIGN);
    }

    private boolean saysItIsOurs(Asker asker) {
        return !asker.teams().isEmpty()
                && directory.home() instanceof Found<Home>(Home home)
                && asker.teams().stream().allMatch(home::isOurs);
    }

    /** Only for the words: somebody of another company shall not be told to try again. */
    private boolean saysItIsForeign(Asker asker) {
        return !asker.teams().isEmpty()
                && asker.organisation().isEmpty()
                && directory.home() instanceof Found<Home>(Home home)
                && asker.teams().stream().noneMatch(home::isOurs);
    }
}
