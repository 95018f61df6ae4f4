package dev.rollgate.sandbox.slack;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * A Slack workspace as a model: channels, people, groups, one bot, and what they said to each other.
 *
 * <p>Set it up, {@linkplain SlackServer#start serve} it, tell it {@linkplain #botListensAt where the bot is}, then let its
 * people {@linkplain Person#types type} and {@linkplain Person#clicks click}. Safe for use by any thread; readings are
 * snapshots, so a test awaits what it expects by asking again.
 *
 * <p>Misuse by a test (an unknown id, a click on a button that is not there) throws; what a bot does wrong is refused over HTTP.
 */
public final class Workspace {
    private final Map<String, Channel> channels = new ConcurrentSkipListMap<>();
    private final Map<String, Person> people = new ConcurrentSkipListMap<>();
    private final Map<String, UserGroup> groups = new ConcurrentSkipListMap<>();
    private final Whispers whispers = new Whispers();
    private final Changes changes = new Changes();
    private final Views views = new Views(changes);
    private final InstantSource clock;
    private final Poster poster;
    private final Triggers triggers;
    private final ResponseUrls responseUrls;
    private final BotLine line;
    private final Events events;
    private volatile Bot bot = Bot.usual();

    /**
     * @param clock stamps messages and requests and decides what has expired; a bot that checks signatures needs it to agree
     *     with its own clock
     */
    public Workspace(InstantSource clock) {
        this.clock = clock;
        this.poster = new Poster(clock, whispers, changes);
        this.triggers = new Triggers(clock);
        this.responseUrls = new ResponseUrls(clock);
        this.line = new BotLine(clock, this::bot);
        this.events = new Events(this::bot, line, clock);
    }

    /** Adds a public channel with the bot and {@code members} in it. */
    public Channel addChannel(String id, String name, Person... members) {
        return added(channels, id, new Channel(id, name)).invite(members);
    }

    /** Adds a person, who is in no channel yet. */
    public Person addPerson(String id, String name, Trait... traits) {
        return added(people, id, Person.of(this, id, name, traits));
    }

    public UserGroup addGroup(String id, String handle, Person... members) {
        return added(groups, id, new UserGroup(id, handle, idsOf(members), null));
    }

    /** Gives a group these members and no others; with none it is empty. A disabled group is in use again. */
    public UserGroup changeGroup(String id, Person... members) {
        UserGroup old = known("group", groups, id);
        return changed(new UserGroup(id, old.handle(), idsOf(members), null));
    }

    /** Takes a group out of use; Slack keeps it, and who was in it. */
    public UserGroup disableGroup(String id) {
        UserGroup old = known("group", groups, id);
        return changed(new UserGroup(id, old.handle(), old.members(), clock.instant()));
    }

    /** As if the group had never been. */
    public void removeGroup(String id) {
        known("group", groups, id);
        groups.remove(id);
    }

    /** Installs the app anew, with other secrets or scopes; what the old one posted stays its own as long as the user id is kept. */
    public void install(Bot installed) {
        bot = installed;
    }

    /** The bot's address for commands, clicks and views: its {@code /slack/events}. */
    public void botListensAt(URI eventsUrl) {
        line.leadsTo(eventsUrl);
    }

    /** From now on commands, clicks and views go over the WebSockets that the bot opens; nobody needs to know its address. */
    public void speakOverSocket() {
        line.goesOverSocket();
    }

    public boolean speaksOverSocket() {
        return line.isOverSocket();
    }

    /** The bot's WebSockets: what can go wrong with them, too. */
    public Sockets sockets() {
        return line.sockets();
    }

    /** How long Slack waits for an acknowledgement: 3 s unless a test has no time for that. */
    public void acknowledgeWithin(Duration limit) {
        line.waitsFor(limit);
    }

    /** When an event that was not acknowledged is told again: at once, after 1 and after 5 minutes unless a test has no time for that. */
    public void repeatEventsAfter(Duration first, Duration second, Duration third) {
        events.repeatAfter(List.of(first, second, third));
    }

    public Bot bot() {
        return bot;
    }

    /** The channel with this id. @throws IllegalArgumentException if there is none */
    public Channel channel(String id) {
        return known("channel", channels, id);
    }

    /** The person with this id. @throws IllegalArgumentException if there is none */
    public Person person(String id) {
        return known("person", people, id);
    }

    public List<Channel> channels() {
        return List.copyOf(channels.values());
    }

    public List<Person> people() {
        return List.copyOf(people.values());
    }

    /** Disabled ones included. */
    public List<UserGroup> groups() {
        return List.copyOf(groups.values());
    }

    /** The ephemeral messages that {@code person} sees, in every channel, oldest first. */
    public List<Message> privateTo(Person person) {
        return whispers.to(person.id());
    }

    /** Every modal the bot has opened, in the order of opening, submitted and closed ones included. */
    public List<OpenedView> views() {
        return views.modals();
    }

    /** The modals on a person's screen; the last one is on top. */
    public List<OpenedView> openViews(Person person) {
        return views.modals().stream()
                .filter(view -> view.open() && view.userId().equals(person.id()))
                .toList();
    }

    /** The home tab that a person sees; empty until the bot has published one for them. */
    public Optional<OpenedView> home(Person person) {
        return views.home(person.id());
    }

    /** The view as it stands now; for one that is closed, as it stood last. */
    public OpenedView current(OpenedView seen) {
        return views.find(seen.id()).orElse(seen);
    }

    /** Rises with every change of a message (ephemeral ones too), a modal or a home: nothing moved while it stays the same. */
    public long revision() {
        return changes.count();
    }

    /** The message as it stands now; empty once it is deleted. */
    public Optional<Message> current(Message seen) {
        return seen.onlyFor() == null ? channel(seen.channel()).message(seen.ts()) : whispers.find(seen.ts());
    }

    Optional<Channel> findChannel(String id) {
        return Optional.ofNullable(channels.get(id));
    }

    Optional<Person> findPerson(String id) {
        return Optional.ofNullable(people.get(id));
    }

    Optional<UserGroup> findGroup(String id) {
        return Optional.ofNullable(groups.get(id));
    }

    InstantSource clock() {
        return clock;
    }

    Poster poster() {
        return poster;
    }

    Triggers triggers() {
        return triggers;
    }

    ResponseUrls responseUrls() {
        return responseUrls;
    }

    Views openedViews() {
        return views;
    }

    Events events() {
        return events;
    }

    BotLine line() {
        return line;
    }

    private UserGroup changed(UserGroup group) {
        groups.put(group.id(), group);
        return group;
    }

    private static List<String> idsOf(Person... people) {
        return Arrays.stream(people).map(Person::id).toList();
    }

    private static <T> T added(Map<String, T> all, String id, T thing) {
        if (all.putIfAbsent(id, thing) != null) {
            throw new IllegalArgumentException(id + " is taken: every id of a workspace names one thing");
        }
        return thing;
    }

    private static <T> T known(String kind, Map<String, T> all, String id) {
        T found = all.get(id);
        if (found == null) {
            throw new IllegalArgumentException("no " + kind + " " + id + " in this workspace, only " + all.keySet());
        }
        return found;
    }
}
