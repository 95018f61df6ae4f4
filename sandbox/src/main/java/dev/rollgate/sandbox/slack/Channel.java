package dev.rollgate.sandbox.slack;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A channel: who is in it, what was said. Safe for use by any thread; every answer is a snapshot.
 *
 * <p>New channels are public, live, unshared, and the bot is in them.
 */
public final class Channel {
    private final String id;
    private final String name;
    private final Set<String> members = new LinkedHashSet<>();
    private final NavigableMap<String, Message> messages = new TreeMap<>();
    private boolean privateChannel;
    private boolean archived;
    private boolean botIn = true;
    private Sharing sharing = Sharing.NOT;

    Channel(String id, String name) {
        this.id = id;
        this.name = name;
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** Makes people members. */
    public synchronized Channel invite(Person... people) {
        for (Person person : people) {
            members.add(person.id());
        }
        return this;
    }

    /** Only members see it: to a bot outside it does not exist. */
    public synchronized Channel makePrivate() {
        privateChannel = true;
        return this;
    }

    /** From now on nothing can be posted or edited here. */
    public synchronized Channel archive() {
        archived = true;
        return this;
    }

    public synchronized Channel unarchive() {
        archived = false;
        return this;
    }

    public synchronized Channel removeBot() {
        botIn = false;
        return this;
    }

    public synchronized Channel inviteBot() {
        botIn = true;
        return this;
    }

    /** Another company's people may be in it from now on (Slack Connect). */
    public Channel shareExternally() {
        return share(Sharing.EXTERNALLY);
    }

    /** Changes with whom it is shared; who is in it stays as it is. */
    public synchronized Channel share(Sharing with) {
        sharing = with;
        return this;
    }

    /** Takes people out of it. */
    public synchronized Channel remove(Person... people) {
        for (Person person : people) {
            members.remove(person.id());
        }
        return this;
    }

    public synchronized boolean isPrivate() {
        return privateChannel;
    }

    public synchronized boolean isArchived() {
        return archived;
    }

    public synchronized boolean hasBot() {
        return botIn;
    }

    public synchronized Sharing sharing() {
        return sharing;
    }

    public boolean isSharedExternally() {
        return sharing() == Sharing.EXTERNALLY;
    }

    /** User ids of the people in it, in the order of joining; the bot is not listed. */
    public synchronized List<String> members() {
        return List.copyOf(members);
    }

    /** Everything said, replies included, oldest first. Ephemeral messages are not here: {@link Workspace#privateTo}. */
    public synchronized List<Message> messages() {
        return List.copyOf(messages.values());
    }

    /** What stands in the channel itself, replies left out, oldest first. */
    public synchronized List<Message> roots() {
        return messages.values().stream().filter(message -> !message.isReply()).toList();
    }

    /** The root with the given ts and its replies, oldest first; empty when there is none. */
    public synchronized List<Message> thread(String rootTs) {
        return messages.values().stream()
                .filter(message -> message.rootTs().equals(rootTs))
                .toList();
    }

    /** The message as it stands now. */
    public synchronized Optional<Message> message(String ts) {
        return Optional.ofNullable(messages.get(ts));
    }

    synchronized boolean hasMember(String userId) {
        return members.contains(userId);
    }

    synchronized void put(Message message) {
        messages.put(message.ts(), message);
    }

    synchronized void delete(String ts) {
        messages.remove(ts);
    }
}
