package dev.rollgate.bot.config;

import dev.rollgate.bot.access.Account;
import dev.rollgate.bot.access.Directory;
import dev.rollgate.bot.access.Finding;
import dev.rollgate.bot.access.Home;
import dev.rollgate.bot.slack.api.Answer;
import dev.rollgate.bot.slack.api.Conversation;
import dev.rollgate.bot.slack.api.Identity;
import dev.rollgate.bot.slack.api.Profile;
import dev.rollgate.bot.slack.api.SlackApi;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Slack's answers as what the rules of access need to know. */
final class SlackDirectory implements Directory {
    private final SlackApi slack;

    SlackDirectory(SlackApi slack) {
        this.slack = slack;
    }

    /** Nothing is remembered here, so nothing can be asked ahead. */
    @Override
    public void expect(String person, List<String> groups, Optional<String> channel) {}

    @Override
    public Finding<Set<String>> membersOf(String group) {
        return finding(slack.members(group), "usergroups:read", (List<String> people) -> Set.copyOf(people));
    }

    @Override
    public Finding<Account> person(String id) {
        return finding(slack.person(id), "users:read", SlackDirectory::account);
    }

    @Override
    public Finding<Boolean> isSharedOutside(String channel) {
        return finding(slack.channel(channel), "channels:read (private: groups:read)", Conversation::sharedOutside);
    }

    @Override
    public Finding<Home> home() {
        Finding<Home> home = finding(slack.whoAmI(), "none", SlackDirectory::home);
        return home instanceof Finding.Found<Home>(Home found) && found.team().isEmpty()
                ? new Finding.NotOffered<>()
                : home;
    }

    private static <A, F> Finding<F> finding(Answer<A> answer, String scope, Function<A, F> value) {
        return switch (answer) {
            case Answer.Done<A>(A said) -> new Finding.Found<>(value.apply(said));
            case Answer.RateLimited<A> limited -> new Finding.Unsaid<>("asked too often");
            case Answer.Unclear<A>(String why) -> new Finding.Unsaid<>(why);
            case Answer.Refused<A> refused -> refusal(refused.code(), scope);
        };
    }

    private static <F> Finding<F> refusal(String code, String scope) {
        return switch (code) {
            case "missing_scope" -> new Finding.Forbidden<>(scope);
            case "unknown_method", "http_404" -> new Finding.NotOffered<>();
            default -> new Finding.Unsaid<>(code);
        };
    }

    private static Account account(Profile profile) {
        return new Account(
                profile.deactivated(),
                profile.bot(),
                profile.guest(),
                profile.stranger(),
                profile.teams(),
                profile.enterprise());
    }

    private static Home home(Identity me) {
        return new Home(me.team(), me.enterprise());
    }
}
