package dev.rollgate.bot.access;

import java.util.Set;

/**
 * What Slack says of a person.
 *
 * @param guest invited to some channels only
 * @param stranger of another company
 * @param teams every team (workspace) they are of; empty: Slack does not say
 * @param organisation the large organisation (Enterprise Grid) they are of; empty: none
 */
public record Account(
        boolean deactivated, boolean bot, boolean guest, boolean stranger, Set<String> teams, String organisation) {
    public Account {
        teams = Set.copyOf(teams);
    }
}
