package dev.rollgate.sandbox.confluence;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * Where users' sessions are, and how the load balancer moves them: never at once, but a fifth of them each time. Nothing moves
 * before somebody asks for it. A node that does not serve keeps its users for when it does.
 */
final class Crowd {
    private static final int PARTS = 5;

    private final Agenda agenda;
    private final Machines machines;
    private final Duration every;
    private boolean evensOut;
    private boolean planned;

    Crowd(Agenda agenda, Machines machines, Duration every) {
        this.agenda = agenda;
        this.machines = machines;
        this.every = every;
    }

    /** Out of rotation a node loses its users to the others, and they pile up on it no more. */
    void rotation(SimulatedNode node, boolean in) {
        node.inRotation = in;
        node.favoured &= in;
        planNext();
    }

    /** The others' users come to this node, to no other; or even out again. */
    void pilesUp(SimulatedNode node, boolean now) {
        if (now && !node.inRotation) {
            throw new IllegalStateException(node.host() + " can get no users: it is out of rotation");
        }
        machines.all().forEach(other -> other.favoured = now && other == node);
        evensOut = !now;
        planNext();
    }

    /** Somebody else has changed how many users a node has. */
    void planNext() {
        if (!planned && isRestless()) {
            planned = true;
            agenda.at(agenda.in(every), this::move);
        }
    }

    private void move() {
        planned = false;
        List<SimulatedNode> open =
                machines.serving().filter(node -> node.inRotation).toList();
        if (!open.isEmpty()) {
            machines.serving().filter(node -> !node.inRotation).forEach(node -> leave(node, open));
            open.stream().filter(node -> node.favoured).forEach(node -> gather(node, open));
            evensOut = evensOut && evenOut(open);
        }
        planNext();
    }

    private boolean isRestless() {
        return evensOut || machines.all().anyMatch(node -> node.favoured || !node.inRotation && node.users > 0);
    }

    private static void leave(SimulatedNode node, List<SimulatedNode> open) {
        for (int left = part(node.users); left > 0; left--) {
            SimulatedNode favoured =
                    open.stream().filter(other -> other.favoured).findFirst().orElse(least(open));
            node.users--;
            favoured.users++;
        }
    }

    private static void gather(SimulatedNode favoured, List<SimulatedNode> open) {
        for (SimulatedNode node : open) {
            int part = node == favoured ? 0 : part(node.users);
            node.users -= part;
            favoured.users += part;
        }
    }

    /** Whether there was anything to even out. */
    private static boolean evenOut(List<SimulatedNode> open) {
        int moves = part(open.stream().mapToInt(node -> node.users).sum());
        boolean moved = false;
        for (SimulatedNode most = most(open), least = least(open);
                moves > 0 && most.users > least.users + 1;
                most = most(open), least = least(open), moves--) {
            most.users--;
            least.users++;
            moved = true;
        }
        return moved;
    }

    private static int part(int users) {
        return Math.ceilDiv(users, PARTS);
    }

    private static SimulatedNode least(List<SimulatedNode> open) {
        return open.stream().min(Comparator.comparingInt(node -> node.users)).orElseThrow();
    }

    private static SimulatedNode most(List<SimulatedNode> open) {
        return open.stream().max(Comparator.comparingInt(node -> node.users)).orElseThrow();
    }
}
