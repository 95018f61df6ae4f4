package dev.rollgate.bot.config;

/**
 * One thing that is wrong with the configuration, told in one line.
 *
 * @param key as it is written in {@code application.yml}, with dots
 * @param found what is there, never a secret's value
 * @param right what would be right
 */
record Complaint(String key, String found, String right) {
    static Complaint missing(String key, String right) {
        return new Complaint(key, "missing", right);
    }

    static Complaint wrong(String key, String value, String right) {
        return new Complaint(key, "found " + Shown.quoted(value), right);
    }

    static Complaint wrongSecret(String key, String right) {
        return new Complaint(key, "found " + Shown.DOTS, right);
    }

    String line() {
        return key + ": " + found + "; " + right;
    }
}
