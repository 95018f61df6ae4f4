package dev.rollgate.bot.slack.view;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The records below a sealed interface, each once: what a list that claims to have all of them is held against. */
public final class Leaves {
    private Leaves() {}

    public static List<Class<?>> of(Class<?> type) {
        return leaves(type).distinct().toList();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Leaves::leaves) : Stream.of(type);
    }
}
