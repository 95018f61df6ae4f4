package dev.rollgate.orchestration.run;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Confluence version such as {@code 9.2.21} or {@code 10.0.0-m12}: platform, feature and bug fix number, and a suffix
 * (empty for a release). A version with a suffix comes before the release of the same numbers.
 */
public record Version(int platform, int feature, int bugFix, String suffix) implements Comparable<Version> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{1,3})(?:-([a-z0-9]{1,16}))?");
    private static final Comparator<Version> ORDER = Comparator.comparingInt(Version::platform)
            .thenComparingInt(Version::feature)
            .thenComparingInt(Version::bugFix)
            .thenComparing(version -> version.suffix().isEmpty())
            .thenComparing(Version::suffix);

    /** Empty where the text is no version: two numbers only, a word, a path, anything before or after it. */
    public static Optional<Version> parse(String text) {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        String suffix = match.group(4);
        return Optional.of(new Version(
                Integer.parseInt(match.group(1)),
                Integer.parseInt(match.group(2)),
                Integer.parseInt(match.group(3)),
                suffix == null ? "" : suffix));
    }

    /**
     * A version that is known to be one, because this project wrote it.
     *
     * @throws IllegalArgumentException if the text is no version
     */
    public static Version of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not a version: '" + text + "'"));
    }

    @Override
    public int compareTo(Version other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return platform + "." + feature + "." + bugFix + (suffix.isEmpty() ? "" : "-" + suffix);
    }
}
