package dev.rollgate.bot.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.bot.access.Verdict.Allowed;
import dev.rollgate.bot.access.Verdict.Barred;
import dev.rollgate.orchestration.run.Person;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Only members of the bot's workspace may act, though everybody may who is one; others may not even where the lists name them. */
class MembershipTest {
    private static final String HOME = "CHOME";
    private static final Policy OPEN = new Policy(List.of(), List.of(), true);
    private static final Policy NAMES_ANNA = new Policy(List.of("UANNA"), List.of("UANNA"), false);
    private static final Asker ANNA = Asker.of(new Person("UANNA"), null, "T1", "T1");

    private final TownDirectory town = new TownDirectory();
    private final Access access = new Access(town);

    @Test
    void aGuestMayNeitherActNorAsk() {
        town.is("UANNA", new Account(false, false, true, false, Set.of("T1"), ""));
        mayNotAct(ANNA, Bar.GUEST);
        assertThat(access.barToRead(ANNA)).contains(Bar.GUEST);
    }

    @Test
    void aBotMayNotAct() {
        town.is("UANNA", new Account(false, true, false, false, Set.of("T1"), ""));
        mayNotAct(ANNA, Bar.BOT);
        assertThat(access.barToRead(ANNA)).contains(Bar.BOT);
    }

    @Test
    void whoIsDeactivatedMayNotAct() {
        town.is("UANNA", new Account(true, false, false, false, Set.of("T1"), ""));
        mayNotAct(ANNA, Bar.DEACTIVATED);
        assertThat(access.barToRead(ANNA)).contains(Bar.DEACTIVATED);
    }

    @Test
    void whoIsOfAnotherCompanyMayNeitherActNorAsk() {
        town.is("UANNA", new Account(false, false, false, true, Set.of("T1"), ""));
        mayNotAct(ANNA, Bar.FOREIGN);
        town.is("UANNA", new Account(false, false, false, false, Set.of("T2"), "E2"));
        mayNotAct(ANNA, Bar.FOREIGN);
        assertThat(access.barToRead(ANNA)).contains(Bar.FOREIGN);
    }

    @Test
    void aRequestOfAnotherWorkspaceIsNotServedWhoeverItNames() {
        mayNotAct(asker("T2"), Bar.FOREIGN);
        mayNotAct(asker("T2", "T1"), Bar.FOREIGN);
        mayNotAct(asker("T1", "T2"), Bar.FOREIGN);
        assertThat(access.barToRead(asker("T2"))).contains(Bar.FOREIGN);
    }

    @Test
    void aRequestWithoutATeamIsJudgedByThePerson() {
        assertThat(access.mayApprove(OPEN, asker())).isEqualTo(new Allowed());
    }

    @Test
    void inALargeOrganisationSomebodyWhoWasAddedToOurWorkspaceIsOurs() {
        town.is("UANNA", new Account(false, false, false, false, Set.of("T7", "T1"), "E1"));
        assertThat(access.mayApprove(OPEN, asker("T7", "T1"))).isEqualTo(new Allowed());
    }

    @Test
    void inALargeOrganisationSomebodyOfAnotherOfItsWorkspacesIsOurs() {
        town.home = new Finding.Found<>(new Home("T1", "E1"));
        town.is("UANNA", new Account(false, false, false, false, Set.of("T7"), "E1"));
        assertThat(access.mayApprove(OPEN, Asker.of(new Person("UANNA"), "E1", "T7", "T1")))
                .isEqualTo(new Allowed());
        assertThat(access.mayApprove(OPEN, Asker.of(new Person("UANNA"), null, "E1", "T1")))
                .isEqualTo(new Allowed());
        town.is("UANNA", new Account(false, false, false, false, Set.of("T9"), "E9"));
        mayNotAct(Asker.of(new Person("UANNA"), "E1", "T9", "T1"), Bar.FOREIGN);
    }

    @Test
    void whileSlackDoesNotSayWhoTheyAreTheyMayNotActAndMayAskFromOurWorkspace() {
        town.is("UANNA", new Finding.Unsaid<>("Slack is away"));
        mayNotAct(ANNA, Bar.CANNOT_BE_FOUND_OUT);
        assertThat(access.barToRead(ANNA)).isEmpty();
        assertThat(access.barToRead(asker())).contains(Bar.CANNOT_BE_FOUND_OUT);
        mayNotAct(asker("T2"), Bar.FOREIGN);
        assertThat(access.barToRead(asker("T2"))).contains(Bar.FOREIGN);
    }

    @Test
    void whileSlackDoesNotSayWhereTheBotIsNobodyMayAct() {
        town.home = new Finding.Unsaid<>("Slack is away");
        mayNotAct(ANNA, Bar.CANNOT_BE_FOUND_OUT);
        assertThat(access.barToRead(ANNA)).contains(Bar.CANNOT_BE_FOUND_OUT);
    }

    @Test
    void withoutTheScopeNobodyMayAct() {
        town.is("UANNA", new Finding.Forbidden<>("users:read"));
        mayNotAct(ANNA, Bar.MAY_NOT_BE_ASKED);
        assertThat(access.barToRead(ANNA)).isEmpty();
    }

    @Test
    void atAnEndpointThatCannotSayTheListsAloneHoldAndRequestsThatContradictThemselvesDoNot() {
        town.is("UANNA", new Finding.NotOffered<>());
        assertThat(access.mayApprove(NAMES_ANNA, asker("T5", "T5"))).isEqualTo(new Allowed());
        mayNotAct(asker("T5", "T6"), Bar.FOREIGN);
        assertThat(access.barToRead(asker("T5", "T5"))).isEqualTo(Optional.empty());
    }

    private void mayNotAct(Asker asker, Bar why) {
        var barred = new Barred(why);
        assertThat(access.mayApprove(OPEN, asker)).isEqualTo(barred);
        assertThat(access.mayApprove(NAMES_ANNA, asker)).isEqualTo(barred);
        assertThat(access.mayOperate(OPEN, asker, HOME, HOME)).isEqualTo(barred);
        assertThat(access.mayOperate(NAMES_ANNA, asker, HOME, HOME)).isEqualTo(barred);
        assertThat(access.mayStart(OPEN, asker, HOME, HOME)).isEqualTo(barred);
    }

    private static Asker asker(String... teams) {
        return Asker.of(new Person("UANNA"), null, teams);
    }
}
