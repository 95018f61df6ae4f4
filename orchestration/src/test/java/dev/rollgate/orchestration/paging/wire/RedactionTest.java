package dev.rollgate.orchestration.paging.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.confluence.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A secret is dots, however it is repeated. */
class RedactionTest {
    private static final Secret SECRET = Secret.of("s3cret\"/ä");
    private final Redaction redaction = new Redaction(List.of(Secret.of("s3c"), SECRET, Secret.of("")));

    @Test
    void inEverySpellingItIsDots() {
        assertThat(redaction.of("a s3cret\"/ä b")).isEqualTo("a •••••• b");
        assertThat(redaction.of("a S3CRET\"/Ä b")).isEqualTo("a •••••• b");
        assertThat(redaction.of("{\"a\":\"s3cret\\\"/ä\"}")).isEqualTo("{\"a\":\"••••••\"}");
        assertThat(redaction.of("?k=s3cret%22%2F%C3%A4&b")).isEqualTo("?k=••••••&b");
    }

    @Test
    void whatIsPartOfAnotherIsDotsToo() {
        assertThat(redaction.of("s3c-s3cret\"/ä")).isEqualTo("••••••-••••••");
    }

    @Test
    void otherTextStays() {
        assertThat(redaction.of("$1 \\ 400")).isEqualTo("$1 \\ 400");
    }
}
