package dev.rollgate.bot.slack;

import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.handler.builtin.SlashCommandHandler;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;

/** A slash command: its acknowledgement is the private answer; what takes longer is told privately after it. */
final class CommandListener implements SlashCommandHandler {
    private static final Reply NOT_RECORDED = Reply.told("Not recorded, send the command again.");

    private static final Reply NOT_READ =
            Reply.told("The bot's database does not answer. Send the command again in a moment.");

    private final Commands commands;
    private final WithinLimit limit;
    private final StartFormScreens forms;

    CommandListener(Commands commands, WithinLimit limit, StartFormScreens forms) {
        this.commands = commands;
        this.limit = limit;
        this.forms = forms;
    }

    @Override
    public Response apply(SlashCommandRequest request, SlashCommandContext context) {
        try {
            var payload = request.getPayload();
            String text = payload.getText() == null ? "" : payload.getText();
            CommandLine line = CommandLine.parse(text);
            var sent = new Sent(Askers.of(payload), payload.getChannelId(), line);
            if (forms.opened(sent, payload.getTriggerId())) {
                return context.ack();
            }
            Reply reply = limit.answer(
                    runs -> commands.answer(runs, sent),
                    tooLate(line),
                    late -> PrivateAnswer.send(context, "Recorded after all. " + late.text()));
            reply.later().ifPresent(slow -> PrivateAnswer.send(context, slow));
            return privately(context, reply.text());
        } catch (Throwable broken) {
            return privately(context, Mishap.logged(broken));
        }
    }

    private static Reply tooLate(CommandLine line) {
        return line instanceof CommandLine.Understood understood
                        && understood.command().onlyReads()
                ? NOT_READ
                : NOT_RECORDED;
    }

    private static Response privately(SlashCommandContext context, String text) {
        return context.ack(answer -> answer.responseType("ephemeral").text(text));
    }
}
