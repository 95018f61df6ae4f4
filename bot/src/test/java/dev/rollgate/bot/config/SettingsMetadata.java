package dev.rollgate.bot.config;

import dev.rollgate.bot.config.Setting.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Spring Boot's configuration metadata, by which editors complete and explain keys (its reference, "Configuration Metadata").
 * That format has no word for a name which users choose; the star stands for one.
 */
final class SettingsMetadata {
    private static final String ROOT = Given.ROOT + ".";

    private SettingsMetadata() {}

    static String json() {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("groups", List.of(Map.of("name", Given.ROOT.toString())));
        whole.put(
                "properties",
                AllSettings.LIST.stream().map(SettingsMetadata::property).toList());
        whole.put("hints", List.of());
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(whole)
                + "\n";
    }

    private static Map<String, Object> property(Setting setting) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("name", ROOT + setting.key());
        property.put("type", setting.kind().javaType());
        property.put("description", setting.meaning().replace("`", "") + ".");
        usual(setting).ifPresent(usual -> property.put("defaultValue", usual));
        return property;
    }

    private static Optional<Object> usual(Setting setting) {
        if (setting.usual().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (setting.kind()) {
                    case Kind.FLAG -> Boolean.valueOf(setting.usual());
                    case Kind.NUMBER -> Integer.valueOf(setting.usual());
                    case Kind.TEXT, Kind.SECRET, Kind.ADDRESS, Kind.DURATION, Kind.IDS, Kind.PAGERS, Kind.LABELS ->
                        setting.usual();
                });
    }
}
