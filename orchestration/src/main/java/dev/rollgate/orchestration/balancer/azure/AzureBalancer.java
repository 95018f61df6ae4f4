package dev.rollgate.orchestration.balancer.azure;

import dev.rollgate.orchestration.balancer.Balancer;
import dev.rollgate.orchestration.balancer.Members;
import dev.rollgate.orchestration.balancer.Recipe;
import dev.rollgate.orchestration.balancer.Recipe.Step;
import dev.rollgate.orchestration.balancer.Word;
import dev.rollgate.orchestration.run.NodeName;
import java.util.List;
import java.util.Optional;

/**
 * Azure Application Gateway: the node's target in the backend pool, by {@code az network application-gateway address-pool}.
 * Its update replaces the whole list, so the other targets are read from Azure just before and not taken from our
 * configuration, which need not name every node; where none could be read nothing is changed.
 */
public final class AzureBalancer implements Balancer {
    private static final String GATEWAY = "az network application-gateway ";

    private final Word resourceGroup;
    private final Word gateway;
    private final Word pool;
    private final Members members;

    /** @param members a node's IP address or host name, as in the backend pool */
    public AzureBalancer(
            Optional<String> resourceGroup, Optional<String> gateway, Optional<String> pool, Members members) {
        this.resourceGroup = Word.ofBalancer("resource-group", resourceGroup);
        this.gateway = Word.ofBalancer("gateway", gateway);
        this.pool = Word.ofBalancer("pool", pool);
        this.members = members;
    }

    @Override
    public Recipe disconnect(NodeName node) {
        Word target = members.of(node, "target");
        Step remove = Step.of(
                "Remove " + node
                        + " from the backend pool, in bash (or in the portal: Backend pools, Edit backend pool)."
                        + " Azure takes some minutes."
                        + Recipe.MOVED_AT_ONCE,
                others(target),
                update("$others"));
        return Recipe.disconnecting(
                node,
                "Azure Application Gateway: remove the target of " + node + " from the backend pool.",
                Recipe.filledIn(words(target), remove),
                Step.of("The target of " + node + " is not listed any more.", health()));
    }

    @Override
    public Recipe reconnect(NodeName node) {
        Word target = members.of(node, "target");
        Step add = Step.of(
                "Add " + node + " to the backend pool, in bash (or in the portal: Backend pools, Edit backend pool)."
                        + " Azure takes some minutes.",
                others(target),
                update("$others " + target.forShell()));
        return Recipe.reconnecting(
                node,
                "Azure Application Gateway: add the target of " + node + " to the backend pool.",
                Recipe.filledIn(words(target), add),
                Step.of("The target of " + node + " is listed, and Healthy.", health()));
    }

    private List<Word> words(Word target) {
        return List.of(resourceGroup, gateway, pool, target);
    }

    private String others(Word target) {
        String other =
                "backendAddresses[?ipAddress!='%1$s' && fqdn!='%1$s'].[ipAddress || fqdn][]".formatted(target.text());
        return "others=$(" + GATEWAY + "address-pool show" + ofPool() + " --query \"" + other + "\" --output tsv)";
    }

    private String update(String servers) {
        return "test -n \"$others\" && " + GATEWAY + "address-pool update" + ofPool() + " --servers " + servers;
    }

    private String health() {
        return GATEWAY + "show-backend-health --resource-group " + resourceGroup.forShell() + " --name "
                + gateway.forShell()
                + " --query \"backendAddressPools[].backendHttpSettingsCollection[].servers[].[address, health]\""
                + " --output tsv";
    }

    private String ofPool() {
        return " --resource-group " + resourceGroup.forShell() + " --gateway-name " + gateway.forShell() + " --name "
                + pool.forShell();
    }
}
