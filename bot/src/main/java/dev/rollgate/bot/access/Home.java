package dev.rollgate.bot.access;

/**
 * Where the bot is installed.
 *
 * @param organisation the large organisation (Enterprise Grid) of its workspace, all of which counts as ours; empty: none
 */
public record Home(String team, String organisation) {
    /** In a large organisation Slack also gives the organisation's id as somebody's team. */
    boolean isOurs(String id) {
        return id.equals(team) || isOurOrganisation(id);
    }

    boolean isOurOrganisation(String id) {
        return !organisation.isEmpty() && organisation.equals(id);
    }
}
