package dev.rollgate.sandbox.confluence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Every call is in the log, in order, with the path, the answer's status and state, and nothing secret. */
class CallLogTest extends ServedCluster {
    @Test
    void aCallIsThereBeforeItsAnswer() throws Exception {
        sent(get(CLUSTER));
        sent(post(START_CALL));

        assertThat(server.calls().after(0))
                .extracting(entry -> entry.number() + " " + entry.method() + " " + entry.path() + " " + entry.status()
                        + " " + entry.state())
                .containsExactly("1 GET /rest/zdu/cluster 200 STABLE", "2 POST /rest/zdu/start 200 READY_TO_UPGRADE");
        assertThat(server.calls().after(1)).hasSize(1);
        assertThat(server.calls().after(0).toString()).doesNotContain("admins-token");
    }

    @Test
    void aCallToANodesOwnPortNamesTheNode() throws Exception {
        sent(request(server.nodeUrl("b"), "/status"));

        assertThat(server.calls().after(0).getFirst().portOf()).isEqualTo("b");
        assertThat(server.calls().after(0).getFirst().state()).isEqualTo("RUNNING");
    }

    @Test
    void whatGoesWrongIsNotedAsItLookedToTheCaller() throws Exception {
        server.faults().next(1, Fault.status(502));
        sent(get(CLUSTER));

        assertThat(server.calls().after(0).getFirst().status()).isEqualTo(502);
        assertThat(server.calls().after(0).getFirst().state()).isNull();
    }

    @Test
    void onlyTheNewestAreKept() throws Exception {
        for (int i = 0; i < 510; i++) {
            sent(request(server.nodeUrl("b"), "/status"));
        }

        assertThat(server.calls().after(0)).hasSize(500);
        assertThat(server.calls().after(0).getLast().number()).isEqualTo(510);
    }
}
