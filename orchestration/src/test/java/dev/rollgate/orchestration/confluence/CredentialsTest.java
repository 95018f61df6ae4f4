package dev.rollgate.orchestration.confluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A secret is printed as dots, alone and inside whatever holds it; one that cannot be sent is refused without being shown. */
class CredentialsTest {
    private static final Secret SECRET = Secret.of("hunter2");

    @Test
    void aSecretIsDotsWhereverItIsPrinted() {
        var basic = new Credentials.Basic("rollgate", SECRET);
        var address = new ConfluenceAddress(URI.create("https://wiki.example.com"), "/rest/zdu", basic);
        assertThat(SECRET).hasToString("••••••");
        assertThat(Secret.of("x")).hasToString("••••••");
        assertThat(address.toString()).contains("rollgate").doesNotContain("hunter2");
        assertThat(new Calls(address).toString()).doesNotContain("hunter2");
        assertThat(new Credentials.Bearer(SECRET).toString()).doesNotContain("hunter2");
    }

    @Test
    void aRequestIsPrintedWithoutItsHeaders() {
        var address = new ConfluenceAddress(URI.create("https://wiki.example.com"), "", new Credentials.Bearer(SECRET));
        assertThat(new Calls(address)
                        .get(URI.create("https://wiki.example.com/x"))
                        .toString())
                .doesNotContain("hunter2");
    }

    @Test
    void equalSecretsAreEqual() {
        assertThat(Secret.of("hunter2")).isEqualTo(SECRET).hasSameHashCodeAs(SECRET);
        assertThat(Secret.of("hunter3")).isNotEqualTo(SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hunter2\n", "hunter 2", "hunter2é", "hunter2\u0000"})
    void aTokenThatNoHeaderCanHoldIsRefused(String token) {
        assertThatThrownBy(() -> new Credentials.Bearer(Secret.of(token)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("hunter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "roll:gate", "roll\ngate"})
    void aUserNameThatBasicCannotHoldIsRefused(String username) {
        assertThatThrownBy(() -> new Credentials.Basic(username, SECRET)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEmptyPasswordIsRefused() {
        assertThatThrownBy(() -> new Credentials.Basic("rollgate", Secret.of("")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
