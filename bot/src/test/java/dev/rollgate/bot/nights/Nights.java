package dev.rollgate.bot.nights;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Every {@link Night} there is. */
final class Nights {
    private static final List<Class<?>> CHAPTERS = List.of(
            NodeNights.class,
            SlowNights.class,
            WrongSoftwareNights.class,
            RowNights.class,
            OutsideNights.class,
            StartNights.class,
            ConfluenceNights.class,
            FinalizeNights.class);

    private Nights() {}

    static List<Method> all() {
        return CHAPTERS.stream().flatMap(Nights::of).toList();
    }

    private static Stream<Method> of(Class<?> chapter) {
        return Arrays.stream(chapter.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Night.class))
                .sorted(Comparator.comparing(Method::getName));
    }

    static void play(Method night, Scene scene) throws Throwable {
        try {
            night.invoke(null, scene);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    /** {@code aNodeInErrorIsLeftOut} as the sentence that it is. */
    static String sentence(Method night) {
        return night.getName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
