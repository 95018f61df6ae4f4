package dev.rollgate.bot.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;

/** Reads all that wakes people, {@code rollgate.pagers}. */
final class PagersReader {
    private final Section root;
    private final Set<ConfigurationPropertyName> written;

    PagersReader(Section root) {
        this.root = root;
        written = root.childrenOf("pagers");
    }

    /** Of those too that are wrong: a cluster that names one is not wrong for it. */
    Set<String> names() {
        return written.stream().map(PagersReader::name).collect(Collectors.toUnmodifiableSet());
    }

    /** Those that are right. */
    Map<String, PagerSettings> read() {
        Map<String, PagerSettings> pagers = new LinkedHashMap<>();
        for (ConfigurationPropertyName child : written) {
            String name = name(child);
            if (SettingsReader.KEY.matcher(name).matches()) {
                new PagerReader(root.below(child)).read().ifPresent(pager -> pagers.put(name, pager));
            } else {
                root.complain(new Complaint(
                        root.path("pagers"),
                        "found a pager named " + Shown.quoted(name),
                        "a pager's name is up to 40 lower-case letters, digits and dashes, like on-call"));
            }
        }
        return pagers;
    }

    private static String name(ConfigurationPropertyName child) {
        return child.getLastElement(Form.ORIGINAL);
    }
}
