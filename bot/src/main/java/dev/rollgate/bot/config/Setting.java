package dev.rollgate.bot.config;

/**
 * A setting as people read of it: README's tables, the metadata for editors and the list of known keys are made from these.
 *
 * @param key below {@code rollgate}; a star stands for a name that users choose
 * @param usual what holds where nothing is written, as it would be written; empty if there is no such thing
 * @param meaning one sentence, without a stop at its end
 */
record Setting(String key, Kind kind, Need need, String usual, String meaning) {
    /** What may be written. */
    enum Kind {
        TEXT("text", "java.lang.String"),
        SECRET("secret", "java.lang.String"),
        ADDRESS("address", "java.net.URI"),
        DURATION("duration, like `90s`, `15m`", "java.time.Duration"),
        NUMBER("0 to 10", "java.lang.Integer"),
        FLAG("`true` or `false`", "java.lang.Boolean"),
        IDS("list of Slack ids", "java.util.List<java.lang.String>"),
        PAGERS("list of pagers", "java.util.List<java.lang.String>"),
        LABELS("list of `name=value`", "java.util.List<java.lang.String>");

        private final String words;
        private final String javaType;

        Kind(String words, String javaType) {
            this.words = words;
            this.javaType = javaType;
        }

        String words() {
            return words;
        }

        /** The type that an editor checks the value against. */
        String javaType() {
            return javaType;
        }
    }

    /** Whether the bot starts without it. */
    enum Need {
        REQUIRED,
        /** The meaning says when it is wanted. */
        DEPENDS,
        OPTIONAL
    }

    static Setting required(String key, Kind kind, String meaning) {
        return new Setting(key, kind, Need.REQUIRED, "", meaning);
    }

    static Setting depends(String key, Kind kind, String meaning) {
        return new Setting(key, kind, Need.DEPENDS, "", meaning);
    }

    static Setting optional(String key, Kind kind, String usual, String meaning) {
        return new Setting(key, kind, Need.OPTIONAL, usual, meaning);
    }

    KnownKey asKey() {
        return new KnownKey(key, kind == Kind.IDS || kind == Kind.PAGERS || kind == Kind.LABELS);
    }
}
