package dev.rollgate.sandbox.autopilot;

import dev.rollgate.sandbox.slack.BotAnswer;
import dev.rollgate.sandbox.slack.Person;
import dev.rollgate.sandbox.world.World;
import java.time.Instant;
import java.util.function.Consumer;

/** Starts the upgrade, and types the command again where it was not taken. */
final class Operator {
    private final World world;
    private final String text;
    private final Habits habits;
    private final Consumer<Deed> deeds;
    private Instant next = Instant.MIN;
    private boolean taken;

    Operator(World world, String target, Habits habits, Consumer<Deed> deeds) {
        this.world = world;
        this.text = "start " + World.CLUSTER + " " + target;
        this.habits = habits;
        this.deeds = deeds;
    }

    void look(Instant now) {
        if (taken || now.isBefore(next)) {
            return;
        }
        Person olga = world.operator();
        deeds.accept(new Deed(olga.name(), "types " + World.COMMAND + " " + text));
        BotAnswer answer = olga.types(world.channel().id(), World.COMMAND, text);
        taken = Answers.taken(answer);
        next = world.clock().instant().plus(habits.pause());
    }
}
