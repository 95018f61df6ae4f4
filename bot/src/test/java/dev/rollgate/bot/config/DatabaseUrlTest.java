package dev.rollgate.bot.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

/** An H2 database is closed by the bot, after all that writes to it, whatever URL is given. */
class DatabaseUrlTest {
    @Test
    void h2IsToldNotToCloseByItself() {
        assertThat(urlFor("jdbc:h2:file:./data/mine;CIPHER=AES"))
                .isEqualTo("jdbc:h2:file:./data/mine;CIPHER=AES;DB_CLOSE_ON_EXIT=FALSE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:mem:one;db_close_on_exit=false", "jdbc:postgresql://db/rollgate"})
    void anyOtherUrlStaysAsItIs(String url) {
        assertThat(urlFor(url)).isEqualTo(url);
    }

    private static String urlFor(String url) {
        var environment = new MockEnvironment().withProperty("spring.datasource.url", url);
        DatabaseUrl.leaveClosingToTheBot(environment);
        return String.valueOf(environment.getProperty("spring.datasource.url"));
    }
}
