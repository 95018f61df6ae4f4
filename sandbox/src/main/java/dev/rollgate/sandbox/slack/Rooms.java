package dev.rollgate.sandbox.slack;

/** Finds the channel a call names, as far as the bot may know of it. */
final class Rooms {
    private final Workspace workspace;

    Rooms(Workspace workspace) {
        this.workspace = workspace;
    }

    /** A channel the bot can see: a private one it is not in does not exist for it. Ids only: names are not looked up. */
    Channel visible(Call call) {
        return workspace
                .findChannel(call.required("channel", "channel_not_found"))
                .filter(channel -> channel.hasBot() || !channel.isPrivate())
                .orElseThrow(() -> new Refusal("channel_not_found"));
    }

    Channel joined(Call call) {
        Channel channel = visible(call);
        if (!channel.hasBot()) {
            throw new Refusal("not_in_channel");
        }
        return channel;
    }

    /** A channel in which something can be posted or changed. */
    Channel writable(Call call) {
        Channel channel = joined(call);
        if (channel.isArchived()) {
            throw new Refusal("is_archived");
        }
        return channel;
    }

    /** Public and private channels have scopes of their own: {@code channels:what} and {@code groups:what}. */
    void checkScope(Channel channel, String what) {
        Bot bot = workspace.bot();
        String scope = (channel.isPrivate() ? "groups:" : "channels:") + what;
        if (!bot.scopes().contains(scope)) {
            throw Refusal.missingScope(scope, bot.scopeList());
        }
    }
}
