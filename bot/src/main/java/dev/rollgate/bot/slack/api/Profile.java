package dev.rollgate.bot.slack.api;

import com.slack.api.model.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A user as {@code users.info} shows them.
 *
 * @param guest of one channel or of several
 * @param stranger of another company, and with the bot's in no shared channel
 * @param teams every team they are said to be of: their own, and in a large organisation all they were added to
 * @param enterprise the id of their large organisation (Enterprise Grid); empty: none
 * @see <a href="https://docs.slack.dev/reference/objects/user-object">Slack's page</a>
 */
public record Profile(
        boolean deactivated, boolean bot, boolean guest, boolean stranger, Set<String> teams, String enterprise) {
    public Profile {
        teams = Set.copyOf(teams);
    }

    static Profile of(User user) {
        List<String> teams = new ArrayList<>();
        teams.add(user.getTeamId());
        User.EnterpriseUser large = user.getEnterpriseUser();
        if (large != null && large.getTeams() != null) {
            teams.addAll(large.getTeams());
        }
        return new Profile(
                user.isDeleted(),
                user.isBot() || user.isWorkflowBot() || user.isConnectorBot(),
                user.isRestricted() || user.isUltraRestricted(),
                user.isStranger(),
                named(teams),
                large == null || large.getEnterpriseId() == null ? "" : large.getEnterpriseId());
    }

    private static Set<String> named(List<String> ids) {
        Set<String> named = new TreeSet<>();
        ids.stream().filter(id -> id != null && !id.isBlank()).forEach(named::add);
        return named;
    }
}
