package dev.rollgate.orchestration.confluence;

import static dev.rollgate.orchestration.run.Trouble.Kind.MALFORMED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.run.Reading;
import org.junit.jupiter.api.Test;

/** The site's access mode is one word; another word says nothing. */
class ReadOnlyTest extends ClientSpecification {
    @Test
    void theTwoKnownWordsAreRead() {
        theSiteAnswers(json(200, "\"READ_ONLY\""));
        assertThat(client().readOnly()).isEqualTo(Reading.seen(true));
        theSiteAnswers(json(200, "\"READ_WRITE\""));
        assertThat(client().readOnly()).isEqualTo(Reading.seen(false));
    }

    @Test
    void anotherWordIsMalformed() {
        theSiteAnswers(json(200, "\"MAINTENANCE\""));
        assertThat(troubleOf(client().readOnly()).kind()).isEqualTo(MALFORMED);
        theSiteAnswers(json(200, "{}"));
        assertThat(troubleOf(client().readOnly()).kind()).isEqualTo(MALFORMED);
    }
}
