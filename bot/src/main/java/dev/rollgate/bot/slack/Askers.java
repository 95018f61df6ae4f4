package dev.rollgate.bot.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.event.AppMentionEvent;
import dev.rollgate.bot.access.Asker;
import dev.rollgate.orchestration.run.Person;

/** Who asks, as each kind of request says it. In a large organisation, and in a shared channel, fields differ or are absent. */
final class Askers {
    private Askers() {}

    static Asker of(SlashCommandPayload typed) {
        return Asker.of(new Person(typed.getUserId()), typed.getEnterpriseId(), typed.getTeamId());
    }

    static Asker of(BlockActionPayload clicked) {
        var enterprise = clicked.getEnterprise();
        var team = clicked.getTeam();
        return Asker.of(
                new Person(clicked.getUser().getId()),
                enterprise == null ? null : enterprise.getId(),
                clicked.getUser().getTeamId(),
                team == null ? null : team.getId());
    }

    static Asker of(ViewSubmissionPayload submitted) {
        var enterprise = submitted.getEnterprise();
        var team = submitted.getTeam();
        return Asker.of(
                new Person(submitted.getUser().getId()),
                enterprise == null ? null : enterprise.getId(),
                submitted.getUser().getTeamId(),
                team == null ? null : team.getId());
    }

    static Asker of(EventsApiPayload<AppMentionEvent> heard) {
        AppMentionEvent event = heard.getEvent();
        return Asker.of(
                new Person(event.getUser()),
                heard.getEnterpriseId(),
                heard.getTeamId(),
                event.getTeam(),
                event.getUserTeam());
    }
}
