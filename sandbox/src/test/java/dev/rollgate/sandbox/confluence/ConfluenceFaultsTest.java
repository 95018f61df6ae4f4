package dev.rollgate.sandbox.confluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.rollgate.sandbox.confluence.Faults.Where;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Faults fail as many requests as asked for, or until cleared, each in its own way; then all is well again. */
class ConfluenceFaultsTest extends ServedCluster {

    @Test
    void aFaultMeetsSoManyRequestsAndNoMore() throws Exception {
        server.faults().next(2, Fault.status(502));
        assertThat(sent(get(CLUSTER)).statusCode()).isEqualTo(502);
        assertThat(sent(get(CLUSTER)).statusCode()).isEqualTo(502);
        assertThat(sent(get(CLUSTER)).statusCode()).isEqualTo(200);
    }

    @Test
    void faultsStandInLine() throws Exception {
        server.faults().next(1, Fault.status(500));
        server.faults().next(1, Fault.unauthorized());
        assertThat(sent(get(CLUSTER)).statusCode()).isEqualTo(500);
        assertThat(sent(get(CLUSTER)).statusCode()).isEqualTo(401);
        assertThat(sent(get(CLUSTER)).statusCode()).isEqualTo(200);
    }

    @Test
    void aFaultCanLastUntilItIsCleared() throws Exception {
        server.faults().untilCleared(Fault.status(503));
        assertThat(sent(get(CLUSTER)).statusCode()).isEqualTo(503);
        assertThat(sent(get(CLUSTER)).statusCode()).isEqualTo(503);
        server.faults().clear();
        assertThat(sent(get(CLUSTER)).statusCode()).isEqualTo(200);
    }

    @Test
    void aFaultCanBeLimitedToAPathOrToANodesPort() throws Exception {
        server.faults().untilCleared(Fault.status(500), Where.path("/zdu/state"));
        server.faults().untilCleared(Fault.status(502), Where.portOf("b"));
        assertThat(sent(get(CLUSTER)).statusCode()).isEqualTo(200);
        assertThat(sent(get("/rest/zdu/state")).statusCode()).isEqualTo(500);
        assertThat(sent(request(server.nodeUrl("b"), "/status")).statusCode()).isEqualTo(502);
        assertThat(sent(request(server.nodeUrl("c"), "/status")).statusCode()).isEqualTo(200);
    }

    @Test
    void theThreeKindsOfForbiddenDifferInTheirBodies() throws Exception {
        server.faults().next(1, Fault.notSysadmin());
        server.faults().next(1, Fault.notClustered());
        server.faults().next(1, Fault.xsrf());
        assertThat(json(sent(get(CLUSTER))).path("message").asString()).contains("system administrator");
        assertThat(json(sent(get(CLUSTER))).path("message").asString()).contains("clustered installation");
        HttpResponse<String> xsrf = sent(get(CLUSTER));
        assertThat(xsrf.statusCode()).isEqualTo(403);
        assertThat(type(xsrf)).startsWith("text/plain");
    }

    @Test
    void aLoginPageComesWithSuccess() throws Exception {
        server.faults().next(1, Fault.htmlLogin());
        HttpResponse<String> login = sent(get(CLUSTER));
        assertThat(login.statusCode()).isEqualTo(200);
        assertThat(type(login)).startsWith("text/html");
    }

    @Test
    void aRedirectNamesItsTarget() throws Exception {
        server.faults().next(1, Fault.redirect("http://127.0.0.1:9/elsewhere"));
        HttpResponse<String> redirect = sent(get(CLUSTER));
        assertThat(redirect.statusCode()).isEqualTo(302);
        assertThat(redirect.headers().firstValue("Location")).contains("http://127.0.0.1:9/elsewhere");
    }

    @Test
    void halfAnAnswerLooksCompleteToHttp() throws Exception {
        server.faults().next(1, new Fault.AnswersHalf());
        HttpResponse<String> half = sent(get(CLUSTER));
        assertThat(half.statusCode()).isEqualTo(200);
        assertThat(half.body()).startsWith("{").doesNotEndWith("}");
    }

    @Test
    void aHangingRequestIsNeverAnswered() {
        server.faults().untilCleared(new Fault.Hangs());
        CompletableFuture<HttpResponse<String>> hanging =
                client.sendAsync(post(START_CALL).build(), BodyHandlers.ofString());
        await().until(() -> server.faults().waiting() == 1);
        assertThat(hanging).isNotDone();
        server.faults().clear();
        await().until(hanging::isCompletedExceptionally);
        assertThat(cluster.facts().starts()).isZero();
    }

    @Test
    void aDelayedRequestIsAnsweredLate() {
        server.faults().next(1, new Fault.Waits(Duration.ofHours(1)));
        CompletableFuture<HttpResponse<String>> late =
                client.sendAsync(get(CLUSTER).build(), BodyHandlers.ofString());
        await().until(() -> server.faults().waiting() == 1);
        assertThat(late).isNotDone();
        server.faults().clear();
        assertThat(late.join().statusCode()).isEqualTo(200);
    }

    @Test
    void aClosedConnectionHasNoAnswer() {
        server.faults().next(1, new Fault.Closes());
        assertThatThrownBy(() -> sent(post(START_CALL))).isInstanceOf(IOException.class);
        assertThat(cluster.facts().starts()).isZero();
    }

    @Test
    void aLostAnswerBelongsToAnOrderThatTookEffect() throws Exception {
        server.faults().next(1, new Fault.LosesAnswer());
        assertThat(sent(get(CLUSTER)).statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> sent(post(START_CALL))).isInstanceOf(IOException.class);
        assertThat(cluster.facts().starts()).isEqualTo(1);
    }

    @Test
    void aLostOrderHasNoEffect() {
        server.faults().next(1, new Fault.LosesOrder());
        assertThatThrownBy(() -> sent(post(START_CALL))).isInstanceOf(IOException.class);
        assertThat(cluster.facts().starts()).isZero();
        assertState(ClusterState.STABLE);
    }

    @Test
    void namesAndFieldsOfTheFutureAddUp() throws Exception {
        server.faults().untilCleared(new Fault.NamesState("THAWING"));
        server.faults().untilCleared(new Fault.NamesNodeStates("DOZING"));
        server.faults().untilCleared(new Fault.AddsFields());
        JsonNode json = json(sent(get(CLUSTER)));
        assertThat(json.path("state").asString()).isEqualTo("THAWING");
        assertThat(json.path("nodes")).allSatisfy(node -> {
            assertThat(node.path("state").asString()).isEqualTo("DOZING");
            assertThat(node.has("futureList")).isTrue();
        });
        assertThat(json.has("futureField")).isTrue();
    }
}
