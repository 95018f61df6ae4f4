package dev.rollgate.bot.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.bot.access.Verdict.Allowed;
import dev.rollgate.bot.access.Verdict.Denied;
import dev.rollgate.bot.access.Verdict.Reason;
import dev.rollgate.orchestration.run.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Only listed people and members of listed groups may; where it cannot be found out, nobody may. */
class AccessTest {
    private static final Person ANNA = new Person("UANNA");
    private static final Person BEN = new Person("WBEN");
    private static final String HOME = "CHOME";

    private final List<String> asked = new ArrayList<>();
    private final Map<String, Set<String>> groups = Map.of("SOPS", Set.of("WBEN"), "SEMPTY", Set.of());
    private final Access access = new Access(group -> {
        asked.add(group);
        return Optional.ofNullable(groups.get(group));
    });

    @Test
    void withoutOperatorsAnyoneInTheClustersChannelMayOperate() {
        assertThat(access.mayOperate(operators(), ANNA, HOME, HOME)).isEqualTo(new Allowed());
    }

    @Test
    void nobodyOperatesFromAnotherChannel() {
        assertThat(access.mayOperate(operators("UANNA"), ANNA, "CELSE", HOME))
                .isEqualTo(new Denied(Reason.WRONG_CHANNEL));
    }

    @Test
    void whereOperatorsAreListedOthersMayNotOperate() {
        assertThat(access.mayOperate(operators("UANNA"), ANNA, HOME, HOME)).isEqualTo(new Allowed());
        assertThat(access.mayOperate(operators("UANNA"), BEN, HOME, HOME))
                .isEqualTo(new Denied(Reason.NOT_AN_OPERATOR));
    }

    @Test
    void aMemberOfAListedGroupMayOperate() {
        assertThat(access.mayOperate(operators("SOPS"), BEN, HOME, HOME)).isEqualTo(new Allowed());
    }

    @Test
    void aMemberOfAListedGroupMayApprove() {
        assertThat(access.mayApprove(approvers("SOPS"), BEN)).isEqualTo(new Allowed());
        assertThat(access.mayApprove(approvers("SOPS"), ANNA)).isEqualTo(new Denied(Reason.NOT_AN_APPROVER));
    }

    @Test
    void whoIsListedByThemselvesNeedsNoLookup() {
        assertThat(access.mayApprove(approvers("SOPS", "UANNA"), ANNA)).isEqualTo(new Allowed());
        assertThat(asked).isEmpty();
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
    void aGroupThatCannotBeLookedUpDoesNotStopMembersOfAnother() {
        assertThat(access.mayApprove(approvers("SGONE", "SOPS"), BEN)).isEqualTo(new Allowed());
        assertThat(access.mayApprove(approvers("SGONE", "SOPS"), ANNA))
                .isEqualTo(new Denied(Reason.CANNOT_BE_FOUND_OUT));
    }

    private static Policy operators(String... ids) {
        return new Policy(List.of(ids), List.of(), false);
    }

    private static Policy approvers(String... ids) {
        return new Policy(List.of(), List.of(ids), false);
    }
}
