package dev.rollgate.sandbox.autopilot;

import dev.rollgate.sandbox.slack.BotAnswer;
import dev.rollgate.sandbox.slack.Button;
import dev.rollgate.sandbox.slack.Message;
import dev.rollgate.sandbox.slack.Person;
import dev.rollgate.sandbox.world.World;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Click each button that begins with "Approve", in turn, so that nobody clicks twice in a row. A message that still has the
 * button and says something new wants somebody else; one that does not change is clicked again when patience is over.
 */
final class Approvers {
    private static final String APPROVE = "Approve ";

    /** What a message said when it was last looked at, and when it will be clicked if it says nothing else. */
    private record Intent(String shown, Instant due) {}

    private final World world;
    private final Habits habits;
    private final Consumer<Deed> deeds;
    private final Map<String, Intent> intents = new HashMap<>();
    private final List<Click> clicks = new CopyOnWriteArrayList<>();
    private int turn;
    private int failures;

    Approvers(World world, Habits habits, Consumer<Deed> deeds) {
        this.world = world;
        this.habits = habits;
        this.deeds = deeds;
    }

    void look(List<Message> replies, Instant now) {
        for (Message message : replies) {
            Optional<Button> approve = message.buttons().stream()
                    .filter(button -> button.label().startsWith(APPROVE))
                    .findFirst();
            approve.filter(button -> isDue(message, now)).ifPresent(button -> click(message, button));
        }
    }

    List<Click> clicks() {
        return List.copyOf(clicks);
    }

    private boolean isDue(Message message, Instant now) {
        String shows = message.plainText();
        Intent intent = intents.get(message.ts());
        if (intent == null || !intent.shown().equals(shows)) {
            intent = new Intent(shows, now.plus(habits.pause()));
            intents.put(message.ts(), intent);
        }
        return !now.isBefore(intent.due());
    }

    /** The button as it was read: the message may change under the finger, and the bot must take that. */
    private void click(Message message, Button button) {
        List<Person> people = world.approvers();
        Person person = people.get(turn++ % people.size());
        deeds.accept(new Deed(person.name(), "clicks [" + button.label() + "]"));
        Instant began = world.clock().instant();
        BotAnswer answer = person.clicksStale(button);
        clicks.add(new Click(began, person, button, answer));
        boolean taken = Answers.taken(answer);
        failures = taken ? 0 : failures + 1;
        Instant again = world.clock().instant().plus(taken ? habits.patience() : habits.afterFailures(failures));
        intents.put(message.ts(), new Intent(message.plainText(), again));
    }
}
