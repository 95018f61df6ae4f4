package dev.rollgate.bot.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.bot.access.Verdict.Allowed;
import dev.rollgate.bot.access.Verdict.Denied;
import dev.rollgate.bot.access.Verdict.Reason;
import dev.rollgate.orchestration.run.Person;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of the workspace's members only those who are listed, or in listed groups, may; where it cannot be found out, nobody may. */
class AccessTest {
    private static final Asker ANNA = Asker.of(new Person("UANNA"), null, "T1");
    private static final Asker BEN = Asker.of(new Person("WBEN"), null, "T1");
    private static final String HOME = "CHOME";

    private final TownDirectory town = new TownDirectory();
    private final Access access = new Access(town);

    @BeforeEach
    void twoGroups() {
        town.group("SOPS", "WBEN");
        town.group("SEMPTY");
    }

    @Test
    void withoutOperatorsAnyoneInTheClustersChannelMayOperate() {
        assertThat(access.mayOperate(operators(), ANNA, HOME, HOME)).isEqualTo(new Allowed());
    }

    @Test
    void withoutOperatorsNobodyOperatesFromAnotherChannel() {
        assertThat(access.mayOperate(operators(), ANNA, "CELSE", HOME)).isEqualTo(new Denied(Reason.WRONG_CHANNEL));
    }

    @Test
    void whoIsAListedOperatorMayOperateFromAnywhere() {
        assertThat(access.mayOperate(operators("UANNA"), ANNA, "CELSE", HOME)).isEqualTo(new Allowed());
        assertThat(access.mayOperate(operators("SOPS"), BEN, "CELSE", HOME)).isEqualTo(new Allowed());
        assertThat(access.mayOperate(operators("UANNA"), BEN, "CELSE", HOME))
                .isEqualTo(new Denied(Reason.NOT_AN_OPERATOR));
    }

    @Test
    void whereOperatorsAreListedOthersMayNotOperate() {
        assertThat(access.mayOperate(operators("UANNA"), ANNA, HOME, HOME)).isEqualTo(new Allowed());
        assertThat(access.mayOperate(operators("UANNA"), BEN, HOME, HOME))
                .isEqualTo(new Denied(Reason.NOT_AN_OPERATOR));
    }

    @Test
    void nobodyStartsWherePeopleOfAnotherCompanyLookOn() {
        town.channelsAreShared(new Finding.Found<>(true));
        assertThat(access.mayStart(operators("UANNA"), ANNA, HOME, HOME)).isEqualTo(new Denied(Reason.SHARED_CHANNEL));
        assertThat(access.mayStart(operators("UANNA"), ANNA, "CELSE", HOME))
                .isEqualTo(new Denied(Reason.SHARED_CHANNEL));
        assertThat(access.mayOperate(operators("UANNA"), ANNA, HOME, HOME)).isEqualTo(new Allowed());
    }

    @Test
    void nobodyStartsWhileSlackDoesNotSayWhoSharesTheChannel() {
        town.channelsAreShared(new Finding.Unsaid<>("channel_not_found"));
        assertThat(access.mayStart(operators(), ANNA, HOME, HOME))
                .isEqualTo(new Denied(Reason.CHANNEL_CANNOT_BE_FOUND_OUT));
    }

    @Test
    void whereItCanNeverBeAskedWhoSharesTheChannelAMemberMayStart() {
        town.channelsAreShared(new Finding.Forbidden<>("channels:read"));
        assertThat(access.mayStart(operators(), ANNA, HOME, HOME)).isEqualTo(new Allowed());
        town.channelsAreShared(new Finding.NotOffered<>());
        assertThat(access.mayStart(operators(), ANNA, HOME, HOME)).isEqualTo(new Allowed());
    }

    @Test
    void whoMayNotOperateMayNotStart() {
        assertThat(access.mayStart(operators(), ANNA, "CELSE", HOME)).isEqualTo(new Denied(Reason.WRONG_CHANNEL));
    }

    @Test
    void aMemberOfAListedGroupMayApprove() {
        assertThat(access.mayApprove(approvers("SOPS"), BEN)).isEqualTo(new Allowed());
        assertThat(access.mayApprove(approvers("SOPS"), ANNA)).isEqualTo(new Denied(Reason.NOT_AN_APPROVER));
    }

    @Test
    void whoIsListedByThemselvesNeedsNoLookup() {
        assertThat(access.mayApprove(approvers("SOPS", "UANNA"), ANNA)).isEqualTo(new Allowed());
        assertThat(town.asked).isEmpty();
    }

    @Test
    void whoSeesTheMessageMayApproveWhereApprovalIsOpen() {
        assertThat(access.mayApprove(new Policy(List.of(), List.of(), true), ANNA))
                .isEqualTo(new Allowed());
    }

    @Test
    void withoutApproversNobodyMayApprove() {
        assertThat(access.mayApprove(approvers(), ANNA)).isEqualTo(new Denied(Reason.NOT_AN_APPROVER));
    }

    @Test
    void aGroupOfNobodyLetsNobodyApprove() {
        assertThat(access.mayApprove(approvers("SEMPTY"), ANNA)).isEqualTo(new Denied(Reason.NOT_AN_APPROVER));
    }

    @Test
    void aGroupThatCannotBeLookedUpLetsNobodyApprove() {
        assertThat(access.mayApprove(approvers("SGONE"), ANNA)).isEqualTo(new Denied(Reason.CANNOT_BE_FOUND_OUT));
    }

    @Test
    void aGroupThatMayNotBeLookedUpLetsNobodyApprove() {
        town.group("SOPS", new Finding.Forbidden<>("usergroups:read"));
        assertThat(access.mayApprove(approvers("SOPS"), BEN)).isEqualTo(new Denied(Reason.GROUPS_MAY_NOT_BE_ASKED));
        town.group("SOPS", new Finding.NotOffered<>());
        assertThat(access.mayApprove(approvers("SOPS"), BEN)).isEqualTo(new Denied(Reason.CANNOT_BE_FOUND_OUT));
    }

    @Test
    void aGroupThatCannotBeLookedUpDoesNotStopMembersOfAnother() {
        assertThat(access.mayApprove(approvers("SGONE", "SOPS"), BEN)).isEqualTo(new Allowed());
        assertThat(access.mayApprove(approvers("SGONE", "SOPS"), ANNA))
                .isEqualTo(new Denied(Reason.CANNOT_BE_FOUND_OUT));
    }

    @Test
    void anApproverWhoIsListedDecidesFromAnywhere() {
        assertThat(access.may(Right.APPROVE, approvers("UANNA"), ANNA, "CELSE", HOME))
                .isEqualTo(new Allowed());
    }

    @Test
    void whereApprovalIsOpenOnlyTheClustersChannelShowsWhoMay() {
        Policy open = new Policy(List.of(), List.of(), true);
        assertThat(access.may(Right.APPROVE, open, ANNA, HOME, HOME)).isEqualTo(new Allowed());
        assertThat(access.may(Right.APPROVE, open, ANNA, "CELSE", HOME)).isEqualTo(new Denied(Reason.WRONG_CHANNEL));
    }

    @Test
    void whoIsOneOfTwoMayDoWhatIsForBoth() {
        Policy both = new Policy(List.of("UANNA"), List.of("SOPS"), false);
        assertThat(access.may(Right.OPERATE_OR_APPROVE, both, ANNA, "CELSE", HOME))
                .isEqualTo(new Allowed());
        assertThat(access.may(Right.OPERATE_OR_APPROVE, both, BEN, "CELSE", HOME))
                .isEqualTo(new Allowed());
        assertThat(access.may(Right.OPERATE, both, BEN, HOME, HOME)).isEqualTo(new Denied(Reason.NOT_AN_OPERATOR));
        assertThat(access.may(Right.APPROVE, both, ANNA, HOME, HOME)).isEqualTo(new Denied(Reason.NOT_AN_APPROVER));
    }

    @Test
    void whoIsNeitherMayNot() {
        Policy neither = new Policy(List.of("UOLGA"), List.of("UOLGA"), false);
        assertThat(access.may(Right.OPERATE_OR_APPROVE, neither, ANNA, HOME, HOME))
                .isEqualTo(new Denied(Reason.NEITHER_OPERATOR_NOR_APPROVER));
    }

    @Test
    void whoMayBeOneOfThemIsNotToldThatTheyAreNot() {
        Policy unknown = new Policy(List.of("UOLGA"), List.of("SGONE"), false);
        assertThat(access.may(Right.OPERATE_OR_APPROVE, unknown, ANNA, HOME, HOME))
                .isEqualTo(new Denied(Reason.CANNOT_BE_FOUND_OUT));
        assertThat(access.may(Right.OPERATE_OR_APPROVE, operators(), ANNA, "CELSE", HOME))
                .isEqualTo(new Denied(Reason.WRONG_CHANNEL));
    }

    private static Policy operators(String... ids) {
        return new Policy(List.of(ids), List.of(), false);
    }

    private static Policy approvers(String... ids) {
        return new Policy(List.of(), List.of(ids), false);
    }
}
