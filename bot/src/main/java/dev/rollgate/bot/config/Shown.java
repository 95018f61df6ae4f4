package dev.rollgate.bot.config;

import java.util.regex.Pattern;

/** How a value that was found is shown: on one line, not endless, and without what may be a secret in the wrong place. */
final class Shown {
    static final String DOTS = "••••••";

    private static final int MOST = 80;
    private static final Pattern NOT_PRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]");
    /** Slack's tokens are known by their beginning; in an address, people put passwords before the @ and tokens behind the ?. */
    private static final Pattern TOKEN = Pattern.compile("xox[a-z]?[-.].*|xapp-.*", Pattern.CASE_INSENSITIVE);

    private static final Pattern USER_INFO = Pattern.compile("^([^/@]*//)?.*@");
    private static final Pattern QUERY = Pattern.compile("\\?.*$");

    private Shown() {}

    static String quoted(String value) {
        String printable = NOT_PRINTABLE.matcher(value).replaceAll("?");
        if (TOKEN.matcher(printable).matches()) {
            return DOTS;
        }
        String bare = printable.contains("//") ? withoutSecrets(printable) : printable;
        return '"' + cut(bare) + '"';
    }

    private static String withoutSecrets(String address) {
        String anonymous = USER_INFO.matcher(address).replaceFirst("$1" + DOTS + "@");
        return QUERY.matcher(anonymous).replaceFirst("?" + DOTS);
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= MOST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST)) + "…";
    }
}
