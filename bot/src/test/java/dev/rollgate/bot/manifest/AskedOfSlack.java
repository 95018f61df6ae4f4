package dev.rollgate.bot.manifest;

import com.slack.api.methods.Methods;
import com.slack.api.methods.MethodsClient;
import com.slack.api.model.event.Event;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the bot's byte code asks of Slack, which nobody can forget to write down. */
final class AskedOfSlack {
    private static final JavaClasses BOT =
            new ClassFileImporter(Set.of(new ImportOption.DoNotIncludeTests())).importPackages("dev.rollgate.bot");

    private AskedOfSlack() {}

    /** By Slack's names, like {@code chat.postMessage}. */
    static Set<String> methods() {
        Map<String, String> names = Arrays.stream(Methods.class.getFields())
                .map(AskedOfSlack::text)
                .collect(Collectors.toMap(AskedOfSlack::withoutDots, name -> name));
        return BOT.stream()
                .flatMap(type -> Stream.concat(
                        type.getCodeUnitCallsFromSelf().stream(), type.getCodeUnitReferencesFromSelf().stream()))
                .filter(access -> access.getTargetOwner().isAssignableTo(MethodsClient.class))
                .map(JavaAccess::getName)
                .map(name -> names.getOrDefault(withoutDots(name), name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** By Slack's names, like {@code app_mention}. */
    static Set<String> events() {
        return BOT.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(Dependency::getTargetClass)
                .filter(type -> type.isAssignableTo(Event.class) && !type.isEquivalentTo(Event.class))
                .map(AskedOfSlack::eventName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String eventName(JavaClass event) {
        try {
            return text(event.reflect().getField("TYPE_NAME"));
        } catch (NoSuchFieldException noName) {
            throw new IllegalStateException(event.getName(), noName);
        }
    }

    private static String text(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }

    private static String withoutDots(String name) {
        return name.replace(".", "").toLowerCase(Locale.ROOT);
    }
}
