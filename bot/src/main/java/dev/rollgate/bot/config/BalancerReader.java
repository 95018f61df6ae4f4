package dev.rollgate.bot.config;

import dev.rollgate.bot.config.BalancerSettings.Module;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads which load balancer there is, {@code rollgate.clusters.<key>.balancer}. */
final class BalancerReader {
    /** What these hold ends up in commands: never an option, and nothing that HAProxy or NGINX reads as its own. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,79}");

    private static final String WANTED = "none, nginx, haproxy, apache or azure is wanted";

    private static final Pattern RESOURCE_GROUP = Pattern.compile("[A-Za-z0-9_(][A-Za-z0-9._()-]{0,89}");
    private static final Pattern SOCKET = Pattern.compile("/[A-Za-z0-9._/-]{1,106}");

    private final Section balancer;

    /** A product, and the keys that mean something to no other. */
    private enum Type {
        NONE,
        NGINX("upstream"),
        HAPROXY("backend", "socket"),
        APACHE("module"),
        AZURE("resource-group", "gateway", "pool");

        private final List<String> keys;

        Type(String... keys) {
            this.keys = List.of(keys);
        }

        static Type of(String text) {
            return Stream.of(values())
                    .filter(type -> type.word().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            (text.equals("exec") ? "not in this version yet: " : "") + WANTED));
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    BalancerReader(Section balancer) {
        this.balancer = balancer;
    }

    BalancerSettings read() {
        if (!balancer.has("type")) {
            return of(Type.NONE);
        }
        // of a type that is wrong nobody knows which keys belong to it
        return balancer.optional("type", Type::of).map(this::of).orElse(new BalancerSettings.None());
    }

    private BalancerSettings of(Type type) {
        Stream.of(Type.values())
                .filter(other -> other != type)
                .forEach(other -> other.keys.forEach(key -> misplaced(key, other, type)));
        return switch (type) {
            case NONE -> new BalancerSettings.None();
            case NGINX -> new BalancerSettings.Nginx(name("upstream"));
            case HAPROXY ->
                new BalancerSettings.Haproxy(name("backend"), balancer.optional("socket", BalancerReader::socket));
            case APACHE ->
                new BalancerSettings.Apache(
                        balancer.optional("module", BalancerReader::module).orElse(Module.MOD_PROXY_BALANCER));
            case AZURE ->
                new BalancerSettings.Azure(
                        balancer.optional("resource-group", BalancerReader::resourceGroup),
                        name("gateway"),
                        name("pool"));
        };
    }

    /** It would do nothing, silently. */
    private void misplaced(String key, Type owner, Type type) {
        if (balancer.has(key)) {
            balancer.complain(new Complaint(
                    balancer.path(key),
                    "means nothing to type " + type.word(),
                    "it belongs to type " + owner.word() + ": set that, or take this away"));
        }
    }

    private Optional<String> name(String key) {
        return balancer.optional(
                key,
                text -> Forms.matching(
                        NAME, text, "up to 80 letters, digits, dots, dashes and underscores are wanted"));
    }

    private static String resourceGroup(String text) {
        return Forms.matching(
                RESOURCE_GROUP, text, "up to 90 letters, digits, dots, dashes, underscores and parentheses are wanted");
    }

    private static Module module(String text) {
        return switch (text) {
            case "mod_proxy_balancer" -> Module.MOD_PROXY_BALANCER;
            case "mod_jk" -> Module.MOD_JK;
            default -> throw new IllegalArgumentException("mod_proxy_balancer or mod_jk is wanted");
        };
    }

    private static String socket(String text) {
        return Forms.matching(SOCKET, text, "the path of a socket is wanted, like /run/haproxy/admin.sock");
    }
}
