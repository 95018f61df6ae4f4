package dev.rollgate.bot.config;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The tables of README's chapter about settings, in Markdown. */
final class SettingsTable {
    private static final String HEAD = "| setting | value | default | meaning |\n|---|---|---|---|\n";

    private SettingsTable() {}

    static String all() {
        Predicate<Setting> ofCluster = setting -> setting.key().startsWith(AllSettings.CLUSTER);
        Predicate<Setting> ofPager = setting -> setting.key().startsWith(AllSettings.PAGER);
        return "Of the bot, below `rollgate`:\n\n"
                + table(AllSettings.LIST.stream()
                        .filter(ofCluster.or(ofPager).negate())
                        .toList())
                + "\nOf each pager, below `rollgate.pagers.<name>` (a page for each, with what arrives there: [`docs/paging`](docs/paging/README.md)):\n\n"
                + table(AllSettings.LIST.stream().filter(ofPager).toList())
                + "\nOf each cluster, below `rollgate.clusters.<name>` (a name has up to 40 lower-case letters, digits and dashes):\n\n"
                + table(AllSettings.LIST.stream().filter(ofCluster).toList())
                + "\nSpring Boot's own that people change (any other of Spring Boot's works, too):\n\n"
                + springs();
    }

    private static String table(List<Setting> settings) {
        return settings.stream().map(SettingsTable::row).collect(Collectors.joining("", HEAD, ""));
    }

    private static String row(Setting setting) {
        return "| `%s` | %s | %s | %s |%n"
                .formatted(shownKey(setting.key()), setting.kind().words(), usual(setting), setting.meaning());
    }

    private static String shownKey(String key) {
        return key.replace(AllSettings.CLUSTER, "")
                .replace(AllSettings.PAGER, "")
                .replace("nodes.*", "nodes.<node>");
    }

    private static String usual(Setting setting) {
        return switch (setting.need()) {
            case REQUIRED -> "**must be set**";
            case DEPENDS -> "see meaning";
            case OPTIONAL -> setting.usual().isEmpty() ? "" : "`" + setting.usual() + "`";
        };
    }

    private static String springs() {
        String rows = SpringKeys.MEANINGS.entrySet().stream()
                .map(entry -> "| `%s` | %s | %s |%n"
                        .formatted(entry.getKey(), SpringKeys.usual(entry.getKey()), entry.getValue()))
                .collect(Collectors.joining());
        return "| setting | default | meaning |\n|---|---|---|\n" + rows;
    }
}
