package dev.rollgate.bot.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rollgate.sandbox.slack.BotAnswer;
import dev.rollgate.sandbox.slack.Fault;
import dev.rollgate.sandbox.slack.Message;
import dev.rollgate.sandbox.slack.OpenedView;
import dev.rollgate.sandbox.slack.Person;
import dev.rollgate.sandbox.slack.Sharing;
import dev.rollgate.sandbox.slack.Trait;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everybody in the channel sees the buttons; who may not use them is told so privately, and nothing happens. */
@DisplayName("The wrong person")
class WrongPersonTest {
    private static final String MEMBERS = "usergroups.users.list";
    private static final String STRANGE = "You are not of the workspace that this bot works for.";

    @TempDir
    private static Path folder;

    private static final Siege SIEGE = new Siege();
    /** Whoever is in the channel may: but not whoever sees it. */
    private static final Wiki OPEN = SIEGE.wiki("open-wiki", Map.of("open-approval", "true", "approvals.start", "9"));

    private static final Wiki FOUR_EYES = SIEGE.wiki(
            "eyes-wiki", Map.of("approvers", "U0ANNA,U0OLGA", "self-approval", "false", "approvals.start", "1"));
    private static final Wiki GROUP = SIEGE.wiki("group-wiki", Map.of("approvers", "S0OPS", "approvals.start", "9"));
    private static final Wiki NAMES_THEM =
            SIEGE.wiki("naming-wiki", Map.of("operators", "U0OLGA,U0GUEST,U0ROBO,U0STRANGER", "approvers", "U0GUEST"));
    private static final Wiki SHARED = SIEGE.wiki("shared-wiki", Map.of("operators", "U0OLGA", "approvers", "U0ANNA"));

    @BeforeAll
    static void begin() throws IOException {
        SIEGE.workspace.addGroup("S0OPS", "ops", SIEGE.anna, SIEGE.ben, SIEGE.gus);
        SIEGE.begins(folder);
    }

    @AfterAll
    static void end() {
        SIEGE.close();
    }

    @AfterEach
    void allIsWell() {
        SIEGE.slack.faults().clear();
        SIEGE.workspace.changeGroup("S0OPS", SIEGE.anna, SIEGE.ben, SIEGE.gus);
        SIEGE.olga.becomes();
        SIEGE.clock.passes(Duration.ofSeconds(60));
    }

    @Test
    @DisplayName("8: outside the group, decides nothing")
    void whoIsOutsideTheGroupDecidesNothing() {
        Message gate = SIEGE.asking(GROUP, "Approve start");
        String words = "You are not an approver of group-wiki. Nothing happened: ask one of @S0OPS.";
        SIEGE.refusedClick(SIEGE.olga, GROUP, gate, "Approve start", words);
        SIEGE.refusedClick(SIEGE.olga, GROUP, gate, "Reject", words);
    }

    @Test
    @DisplayName("9: who started the run does not approve it where four eyes are wanted")
    void whoStartedTheRunDoesNotApproveItWhereFourEyesAreWanted() {
        SIEGE.refusedClick(
                SIEGE.olga,
                FOUR_EYES,
                SIEGE.asking(FOUR_EYES, "Approve start"),
                "Approve start",
                "You started this run, and whoever starts a run of eyes-wiki may not approve it.");
    }

    @Test
    @DisplayName("10: while the group is deleted or Slack is away, nobody decides")
    void whileTheGroupIsDeletedOrSlackIsAwayNobodyDecides() {
        Message gate = SIEGE.asking(GROUP, "Approve start");
        for (Fault fault : new Fault[] {new Fault.Refused("no_such_subteam"), new Fault.Down(), new Fault.TooMany(9)}) {
            SIEGE.slack.faults().clear();
            SIEGE.slack.faults().always(MEMBERS, fault);
            SIEGE.clock.passes(Duration.ofSeconds(60));
            SIEGE.refusedClick(SIEGE.ben, GROUP, gate, "Approve start", "Slack does not say who is in the user groups");
        }
    }

    @Test
    @DisplayName("10: while Slack does not say who somebody is, they decide nothing, listed or not")
    void whileSlackDoesNotSayWhoSomebodyIsTheyDecideNothing() {
        Message gate = SIEGE.asking(OPEN, "Approve start");
        SIEGE.slack.faults().always("users.info", new Fault.Down());
        SIEGE.clock.passes(Duration.ofSeconds(60));
        SIEGE.refusedClick(SIEGE.anna, OPEN, gate, "Approve start", "Slack does not say whether you are a full member");
    }

    @Test
    @DisplayName("10: where the app lacks a scope, nobody decides and the scope is named")
    void whereTheAppLacksAScopeNobodyDecidesAndTheScopeIsNamed() {
        Message gate = SIEGE.asking(GROUP, "Approve start");
        SIEGE.slack.faults().always(MEMBERS, new Fault.Refused("missing_scope"));
        SIEGE.clock.passes(Duration.ofSeconds(60));
        SIEGE.refusedClick(SIEGE.ben, GROUP, gate, "Approve start", "its app needs the scope `usergroups:read`");
        SIEGE.slack.faults().always("users.info", new Fault.Refused("missing_scope"));
        SIEGE.clock.passes(Duration.ofSeconds(60));
        SIEGE.refusedClick(SIEGE.ben, GROUP, gate, "Approve start", "its app needs the scope `users:read`");
    }

    @Test
    @DisplayName("10: a group that was emptied lets nobody decide")
    void aGroupThatWasEmptiedLetsNobodyDecide() {
        SIEGE.workspace.changeGroup("S0OPS");
        SIEGE.refusedClick(
                SIEGE.ben,
                GROUP,
                SIEGE.asking(GROUP, "Approve start"),
                "Approve start",
                "You are not an approver of group-wiki.");
    }

    @Test
    @DisplayName("11: who was taken out of the group a minute ago decides nothing")
    void whoWasTakenOutOfTheGroupAMinuteAgoDecidesNothing() {
        Message gate = SIEGE.asking(GROUP, "Approve start");
        await().atMost(Siege.PATIENCE).until(() -> {
            SIEGE.anna.clicks(gate, "Approve start");
            return SIEGE.approvals(GROUP).size() == 1;
        });
        SIEGE.workspace.changeGroup("S0OPS", SIEGE.anna, SIEGE.gus);
        SIEGE.clock.passes(Duration.ofSeconds(60));
        SIEGE.refusedClick(SIEGE.ben, GROUP, gate, "Approve start", "You are not an approver of group-wiki.");
    }

    @Test
    @DisplayName("15: guests, bots and strangers decide nothing, not even where everybody may")
    void guestsBotsAndStrangersDecideNothingNotEvenWhereEverybodyMay() {
        Message gate = SIEGE.asking(OPEN, "Approve start");
        for (String label : new String[] {"Approve start", "Reject"}) {
            SIEGE.refusedClick(SIEGE.gus, OPEN, gate, label, "Guests of the workspace may look on, no more.");
            SIEGE.refusedClick(SIEGE.una, OPEN, gate, label, "Guests of the workspace may look on, no more.");
            SIEGE.refusedClick(SIEGE.hal, OPEN, gate, label, "Slack does not say whether you are a full member");
            SIEGE.refusedClick(SIEGE.robo, OPEN, gate, label, "A bot may not do this.");
            SIEGE.refusedClick(SIEGE.sue, OPEN, gate, label, STRANGE);
        }
    }

    @Test
    @DisplayName(
            "15: guests, bots and strangers start, pause, resume and cancel nothing, not even where they are listed")
    void guestsBotsAndStrangersCommandNothingNotEvenWhereTheyAreListed() {
        for (Wiki wiki : new Wiki[] {OPEN, NAMES_THEM}) {
            SIEGE.asking(wiki, "Approve start");
            for (String verb : new String[] {"pause", "resume", "cancel", "start"}) {
                String text = verb + " " + wiki.name() + (verb.equals("start") ? " " + Siege.TARGET : "");
                for (Person who : new Person[] {SIEGE.gus, SIEGE.robo, SIEGE.sue}) {
                    SIEGE.refused(who, wiki, () -> SIEGE.command(who, wiki, text), "Nothing happened");
                }
            }
        }
    }

    @Test
    @DisplayName("15: a deactivated person's click, that was on its way, does nothing")
    void theClickOfADeactivatedPersonDoesNothing() {
        BotAnswer onItsWay = SIEGE.gus.clicks(SIEGE.asking(OPEN, "Approve start"), "Approve start");
        SIEGE.dan.becomes(Trait.DELETED);
        SIEGE.refused(
                SIEGE.gus,
                OPEN,
                () -> SIEGE.alteredAndSigned(onItsWay, SIEGE.gus.id(), SIEGE.dan.id()),
                "This account is deactivated. Nothing happened.");
    }

    @Test
    @DisplayName("15: who was made a guest a minute ago decides nothing")
    void whoWasMadeAGuestAMinuteAgoDecidesNothing() {
        Message gate = SIEGE.asking(GROUP, "Approve start");
        SIEGE.refusedClick(SIEGE.olga, GROUP, gate, "Approve start", "You are not an approver of group-wiki.");
        SIEGE.olga.becomes(Trait.GUEST);
        SIEGE.clock.passes(Duration.ofSeconds(60));
        SIEGE.refusedClick(SIEGE.olga, GROUP, gate, "Approve start", "Guests of the workspace may look on, no more.");
    }

    @Test
    @DisplayName("15: strangers and guests are not even told how things stand")
    void strangersAndGuestsAreNotEvenToldHowThingsStand() {
        SIEGE.asking(OPEN, "Approve start");
        for (String text : List.of("status open-wiki", "plan open-wiki 9.2.21", "history", "clusters", "help", "x")) {
            SIEGE.refused(SIEGE.sue, OPEN, () -> SIEGE.command(SIEGE.sue, OPEN, text), STRANGE);
            SIEGE.refused(SIEGE.gus, OPEN, () -> SIEGE.command(SIEGE.gus, OPEN, text), "Guests of the workspace");
        }
    }

    @Test
    @DisplayName("15: what guests and strangers write to the bot in a thread does nothing, and tells them nothing")
    void whatGuestsAndStrangersWriteToTheBotDoesNothing() {
        String root = SIEGE.asking(OPEN, "Approve start").rootTs();
        for (String text : List.of("status", "pause", "cancel", "audit", "help")) {
            SIEGE.refused(
                    SIEGE.sue, OPEN, () -> SIEGE.sue.mentions(OPEN.channel().id(), root, text), STRANGE);
            SIEGE.refused(
                    SIEGE.gus, OPEN, () -> SIEGE.gus.mentions(OPEN.channel().id(), root, text), "Guests of the");
        }
    }

    @Test
    @DisplayName("15: a guest's home tab shows nothing, a member's does")
    void aGuestsHomeTabShowsNothing() {
        SIEGE.gus.opensHome();
        SIEGE.anna.opensHome();
        await().atMost(Siege.PATIENCE).until(() -> home(SIEGE.anna).contains("open-wiki"));
        await().atMost(Siege.PATIENCE).until(() -> home(SIEGE.gus).contains("shown to members of this workspace only"));
        assertThat(home(SIEGE.gus)).doesNotContain("open-wiki");
    }

    @Test
    @DisplayName("15: no run starts in a channel that another company shares")
    void noRunStartsInAChannelThatAnotherCompanyShares() {
        for (Sharing with : List.of(Sharing.EXTERNALLY, Sharing.OFFERED_EXTERNALLY)) {
            SHARED.channel().share(with);
            SIEGE.clock.passes(Duration.ofSeconds(60));
            SIEGE.refused(
                    SIEGE.olga,
                    SHARED,
                    () -> SIEGE.command(SIEGE.olga, SHARED, "start shared-wiki " + Siege.TARGET),
                    "is shared with another company, and no run is started where strangers look on.");
        }
        SHARED.channel().share(Sharing.WITHIN_THE_COMPANY);
        SIEGE.clock.passes(Duration.ofSeconds(60));
        assertThat(SIEGE.asking(SHARED, "Approve start")).isNotNull();
    }

    @Test
    @DisplayName("16: a command from another channel, or another workspace, does nothing")
    void aCommandFromAnotherChannelOrWorkspaceDoesNothing() {
        SIEGE.asking(OPEN, "Approve start");
        SIEGE.refused(
                SIEGE.anna,
                OPEN,
                () -> SIEGE.command(SIEGE.anna, GROUP, "cancel open-wiki"),
                "Commands for open-wiki are taken only in");
        BotAnswer real = SIEGE.command(SIEGE.anna, OPEN, "help");
        String cancels = SIEGE.alteredAndSigned(
                real,
                "text=help",
                "text=cancel+open-wiki",
                SIEGE.workspace.bot().teamId(),
                "TOTHER");
        assertThat(cancels).contains(STRANGE);
        assertThat(SIEGE.asking(OPEN, "Approve start")).isNotNull();
    }

    private static String home(Person who) {
        return SIEGE.workspace
                .home(who)
                .map(OpenedView::view)
                .map(Object::toString)
                .orElse("");
    }
}
