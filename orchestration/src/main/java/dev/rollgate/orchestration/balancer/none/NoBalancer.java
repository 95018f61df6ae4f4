package dev.rollgate.orchestration.balancer.none;

import dev.rollgate.orchestration.balancer.Balancer;
import dev.rollgate.orchestration.balancer.Members;
import dev.rollgate.orchestration.balancer.Recipe;
import dev.rollgate.orchestration.balancer.Recipe.Step;
import dev.rollgate.orchestration.balancer.apache.JkBalancer;
import dev.rollgate.orchestration.balancer.apache.ProxyBalancer;
import dev.rollgate.orchestration.balancer.azure.AzureBalancer;
import dev.rollgate.orchestration.balancer.haproxy.HaproxyBalancer;
import dev.rollgate.orchestration.balancer.nginx.NginxBalancer;
import dev.rollgate.orchestration.run.NodeName;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Nobody said which load balancer there is: what to do with each that Atlassian names, in short and with blanks. */
public final class NoBalancer implements Balancer {
    private static final String CHOICE =
            " Do only what is for your load balancer, with your names in place of <…>. Once the setting balancer.type says which"
                    + " it is, it alone is told here, and at length.";

    private static final List<Balancer> EVERY = List.of(
            new NginxBalancer(Optional.empty(), Members.UNKNOWN),
            new HaproxyBalancer(Optional.empty(), HaproxyBalancer.USUAL_SOCKET, Members.UNKNOWN),
            new ProxyBalancer(Members.UNKNOWN),
            new JkBalancer(Members.UNKNOWN),
            new AzureBalancer(Optional.empty(), Optional.empty(), Optional.empty(), Members.UNKNOWN));

    @Override
    public Recipe disconnect(NodeName node) {
        return chosen(Recipe.disconnecting(
                node,
                "Take " + node + " out of rotation at the load balancer.",
                inShort(balancer -> balancer.disconnect(node)),
                Step.of("Nobody's requests are in the access log of " + node + " any more.")));
    }

    @Override
    public Recipe reconnect(NodeName node) {
        return chosen(Recipe.reconnecting(
                node,
                "Put " + node + " back into rotation at the load balancer.",
                inShort(balancer -> balancer.reconnect(node)),
                Step.of("People's requests are in the access log of " + node + " again.")));
    }

    private static Recipe chosen(Recipe recipe) {
        return new Recipe(recipe.summary(), recipe.before() + CHOICE, recipe.steps(), recipe.check());
    }

    /** One product a step: the reader does the one that is theirs. */
    private static List<Step> inShort(Function<Balancer, Recipe> recipe) {
        return EVERY.stream()
                .map(recipe)
                .map(whole -> new Step(whole.summary(), whole.code()))
                .toList();
    }
}
