package dev.rollgate.orchestration.paging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.paging.PagerMemo.Held;
import dev.rollgate.orchestration.paging.PagerMemo.State;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is remembered of pages is kept under names that never change: an older bot's notes are a newer one's, and the reverse. */
class PagerMemoTest {
    private static final String FROZEN = """
            {"pages": [
               {"subject": 12, "state": "OPENING", "openedAt": 0, "sentAt": 0, "resolvedAt": 0},
               {"subject": 13, "state": "OPEN", "openedAt": 1000, "sentAt": 61000, "resolvedAt": 0},
               {"subject": 14, "state": "ACKNOWLEDGED", "openedAt": 1000, "sentAt": 1000, "resolvedAt": 0},
               {"subject": 15, "state": "RESOLVED", "openedAt": 1000, "sentAt": 3000, "resolvedAt": 2000}],
             "began": true, "ended": false, "refused": "on-call: 401", "refusedAt": 4000}""";

    private static final PagerMemo MEMO = new PagerMemo(
            List.of(
                    new Held(12, State.OPENING, 0, 0, 0),
                    new Held(13, State.OPEN, 1000, 61000, 0),
                    new Held(14, State.ACKNOWLEDGED, 1000, 1000, 0),
                    new Held(15, State.RESOLVED, 1000, 3000, 2000)),
            true,
            false,
            "on-call: 401",
            4000);

    private final JsonMapper json = JsonMapper.shared();

    @Test
    void itsNamesAreFrozen() {
        assertThat(PagerMemo.read(FROZEN)).isEqualTo(MEMO);
        assertThat(json.readTree(MEMO.asJson())).isEqualTo(json.readTree(FROZEN));
    }

    @Test
    void beforeThereIsAnythingToRememberItIsAnEmptyObject() {
        assertThat(PagerMemo.read("{}").pages()).isEmpty();
        assertThat(PagerMemo.read("{}").asJson()).isEqualTo("{}");
    }

    @Test
    void whatANewerBotRemembersBesidesIsPassedOver() {
        assertThat(PagerMemo.read(FROZEN.replace("\"began\"", "\"newer\": {\"a\": 1}, \"began\"")))
                .isEqualTo(MEMO);
    }
}
