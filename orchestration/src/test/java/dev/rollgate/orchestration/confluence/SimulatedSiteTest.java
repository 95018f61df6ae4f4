package dev.rollgate.orchestration.confluence;

import static dev.rollgate.orchestration.run.Trouble.Kind.MALFORMED;
import static dev.rollgate.orchestration.run.Trouble.Kind.NOT_CLUSTERED;
import static dev.rollgate.orchestration.run.Trouble.Kind.NOT_FOUND;
import static dev.rollgate.orchestration.run.Trouble.Kind.NOT_JSON;
import static dev.rollgate.orchestration.run.Trouble.Kind.NOT_SYSTEM_ADMINISTRATOR;
import static dev.rollgate.orchestration.run.Trouble.Kind.REDIRECTED;
import static dev.rollgate.orchestration.run.Trouble.Kind.SERVER_ERROR;
import static dev.rollgate.orchestration.run.Trouble.Kind.UNAUTHENTICATED;
import static dev.rollgate.orchestration.run.Trouble.Kind.UNREACHABLE;
import static dev.rollgate.orchestration.run.Trouble.Kind.XSRF_REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.run.ClusterState;
import dev.rollgate.orchestration.run.ClusterView;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.NodeStatus;
import dev.rollgate.orchestration.run.NodeView;
import dev.rollgate.orchestration.run.Reading;
import dev.rollgate.orchestration.run.Trouble.Kind;
import dev.rollgate.sandbox.confluence.ClusterSpec;
import dev.rollgate.sandbox.confluence.ConfluenceServer;
import dev.rollgate.sandbox.confluence.Fault;
import dev.rollgate.sandbox.confluence.NodeSpec;
import dev.rollgate.sandbox.confluence.ServerSpec;
import dev.rollgate.sandbox.confluence.SimulatedCluster;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The client and the sandbox's Confluence, written by different hands from the same facts, understand each other. */
class SimulatedSiteTest {
    private static final InstantSource STANDING_STILL = InstantSource.fixed(Instant.parse("2026-11-25T09:00:00Z"));

    private final SimulatedCluster cluster = new SimulatedCluster(
            ClusterSpec.builder()
                    .node(NodeSpec.named("wiki-1", "10.1.0.11").busyWith(2, 41))
                    .node(NodeSpec.named("wiki-2", "10.1.0.12").withName(null))
                    .build(),
            STANDING_STILL);

    private ConfluenceServer site;
    private ConfluenceClient admin;

    @BeforeEach
    void open() throws IOException {
        site = ConfluenceServer.start(
                cluster,
                ServerSpec.builder()
                        .contextPath("/wiki")
                        .sysadmin("admin", "pass:wörd")
                        .otherToken("users-token")
                        .build());
        admin = clientOf(new Credentials.Basic("admin", Secret.of("pass:wörd")));
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void theClusterIsReadWithItsNodes() {
        ClusterView seen = admin.cluster().ifSeen().orElseThrow();
        assertThat(seen.state()).isEqualTo(ClusterState.STABLE);
        assertThat(seen.upgradeMode()).isFalse();
        assertThat(seen.originalVersion()).isNull();
        assertThat(seen.nodes()).extracting(NodeView::name).containsExactlyInAnyOrder("wiki-1", "");
        assertThat(seen.nodes())
                .filteredOn(node -> node.name().equals("wiki-1"))
                .singleElement()
                .satisfies(node -> {
                    assertThat(node.address()).isEqualTo("10.1.0.11");
                    assertThat(node.state()).isEqualTo(NodeState.ACTIVE);
                    assertThat(node.version()).isEqualTo("9.2.13");
                    assertThat(node.build()).isEqualTo("9109");
                    assertThat(node.tasks()).isEqualTo(2);
                    assertThat(node.users()).isEqualTo(41);
                });
    }

    @Test
    void oneNodeIsReadByItsId() {
        NodeView responding = admin.respondingNode().ifSeen().orElseThrow();
        assertThat(admin.node(responding.id()).ifSeen()).contains(responding);
        assertThat(ClientSpecification.troubleOf(admin.node("ffffffff")).kind()).isEqualTo(NOT_FOUND);
    }

    @Test
    void ordersTakeEffectOnceAndConflictThen() {
        assertThat(admin.start()).isEqualTo(new OrderAnswer.Accepted());
        assertThat(admin.cluster().ifSeen().orElseThrow())
                .returns(true, ClusterView::upgradeMode)
                .returns(ClusterState.READY_TO_UPGRADE, ClusterView::state)
                .returns("9.2.13", ClusterView::originalVersion);
        assertThat(admin.start()).isEqualTo(new OrderAnswer.Conflict());
        assertThat(admin.approve()).isEqualTo(new OrderAnswer.Conflict());
        assertThat(admin.retryUpgrade()).isEqualTo(new OrderAnswer.Conflict());
        assertThat(admin.cancel()).isEqualTo(new OrderAnswer.Accepted());
    }

    @Test
    void accessModeAndANodesOwnStatusAreRead() {
        assertThat(admin.readOnly()).isEqualTo(Reading.seen(false));
        site.readOnly(true);
        assertThat(admin.readOnly()).isEqualTo(Reading.seen(true));
        assertThat(admin.status(site.nodeUrl("wiki-1"))).isEqualTo(Reading.seen(new NodeStatus(200, "RUNNING")));
    }

    @Test
    void strangersAndPeopleWithoutTheRightAreToldApart() {
        var stranger = clientOf(new Credentials.Bearer(Secret.of("nobodys-token")));
        var user = clientOf(new Credentials.Bearer(Secret.of("users-token")));
        assertThat(ClientSpecification.troubleOf(stranger.cluster()).kind()).isEqualTo(UNAUTHENTICATED);
        assertThat(ClientSpecification.troubleOf(user.cluster()).kind()).isEqualTo(NOT_SYSTEM_ADMINISTRATOR);
    }

    @Test
    void everyFaultIsTheTroubleItStandsFor() {
        Map<Fault, Kind> meaning = Map.of(
                Fault.notClustered(),
                NOT_CLUSTERED,
                Fault.xsrf(),
                XSRF_REFUSED,
                Fault.notFound(),
                NOT_FOUND,
                Fault.status(503),
                SERVER_ERROR,
                Fault.htmlLogin(),
                NOT_JSON,
                Fault.redirect("https://sso.example.com/login"),
                REDIRECTED,
                new Fault.AnswersHalf(),
                MALFORMED,
                new Fault.Closes(),
                UNREACHABLE);
        meaning.forEach((fault, kind) -> {
            site.faults().untilCleared(fault);
            assertThat(ClientSpecification.troubleOf(admin.cluster()).kind())
                    .as("%s", fault)
                    .isEqualTo(kind);
            site.faults().clear();
        });
    }

    @Test
    void aLostAnswerIsUnclearAndTheOrderWasCarriedOutOnce() {
        site.faults().next(1, new Fault.LosesAnswer());
        assertThat(ClientSpecification.troubleOf(admin.start()).kind()).isEqualTo(UNREACHABLE);
        assertThat(admin.cluster().ifSeen().orElseThrow().upgradeMode()).isTrue();
    }

    private ConfluenceClient clientOf(Credentials credentials) {
        return new ConfluenceClient(
                new ConfluenceAddress(site.baseUrl(), ConfluenceAddress.API_PATH, credentials),
                ClientSpecification.PATIENT);
    }
}
