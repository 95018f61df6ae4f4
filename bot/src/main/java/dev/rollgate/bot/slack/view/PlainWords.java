package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.run.Person;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Our mrkdwn where Slack shows plain text only, as beside the fields of a form. */
public final class PlainWords {
    private static final int LONGEST = 500;
    private static final Pattern PEOPLE =
            Pattern.compile("(one of )?<(@|!subteam\\^)[^>]*>(, <(@|!subteam\\^)[^>]*>)*");
    private static final Pattern PERSON = Pattern.compile("<@([A-Z0-9]{2,30})>");
    private static final Pattern CHANNEL = Pattern.compile("<#[^>]*>");
    private static final Pattern DATE = Pattern.compile("<!date\\^[^|>]*\\|([^>]*)>");

    private PlainWords() {}

    /** People and channels, of whom plain text knows only ids, are described; the form's other words name them. */
    public static String of(String mrkdwn) {
        String people = PEOPLE.matcher(mrkdwn).replaceAll("somebody named below");
        return plain(people, LONGEST);
    }

    /** The same where people can be named. {@code most}: in characters */
    static String of(String mrkdwn, Function<Person, String> names, int most) {
        String people = PERSON.matcher(mrkdwn)
                .replaceAll((MatchResult person) -> Matcher.quoteReplacement(names.apply(new Person(person.group(1)))));
        return plain(people, most);
    }

    private static String plain(String people, int most) {
        String channels = CHANNEL.matcher(people).replaceAll("its channel");
        String dates = DATE.matcher(channels).replaceAll((MatchResult date) -> Matcher.quoteReplacement(date.group(1)));
        String plain =
                dates.replace("`", "").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        return SlackText.clean(plain, most);
    }
}
