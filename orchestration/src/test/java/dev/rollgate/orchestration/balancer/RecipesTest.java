package dev.rollgate.orchestration.balancer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What each product's recipes say, word for word. */
class RecipesTest {
    @Test
    void nginxAway() {
        assertThat(Shown.whole(EveryBalancer.configured().get("nginx").disconnect(EveryBalancer.NODE)))
                .isEqualTo("""
                NGINX: mark the server of wiki-1 as down, and reload.
                Only one node may be out at a time: see that every other node is ACTIVE and in rotation.
                - In NGINX's configuration, in the upstream wiki, mark the server of wiki-1 as down; keep the line's other parameters. Whoever is on it goes to the other nodes at once, and may have to log in again.
                  server 10.0.0.11:8090 down;
                - Let NGINX test its configuration and load it, as root.
                  nginx -t && nginx -s reload
                Check: Nobody's requests are in the access log of wiki-1 any more. The number of users that Confluence tells of wiki-1 falls slowly: it counts a session until that times out.
                """);
    }

    @Test
    void nginxBack() {
        assertThat(Shown.whole(EveryBalancer.configured().get("nginx").reconnect(EveryBalancer.NODE)))
                .isEqualTo("""
                NGINX: take down away from the server of wiki-1, and reload.
                See first that wiki-1 is ACTIVE and answers.
                - In NGINX's configuration, in the upstream wiki, take down away from the server of wiki-1; keep its other parameters.
                  server 10.0.0.11:8090;
                - Let NGINX test its configuration and load it, as root.
                  nginx -t && nginx -s reload
                Check: People's requests are in the access log of wiki-1 again. Users come back slowly, with new sessions.
                """);
    }

    @Test
    void haproxyAway() {
        assertThat(Shown.whole(EveryBalancer.configured().get("haproxy").disconnect(EveryBalancer.NODE)))
                .isEqualTo("""
                HAProxy: put wiki-1 into the state maint.
                Only one node may be out at a time: see that every other node is ACTIVE and in rotation.
                - Put wiki-1 into maintenance, as root on HAProxy's machine. HAProxy forgets it when it is reloaded or restarted. Whoever is on it goes to the other nodes at once, and may have to log in again.
                  echo 'set server wiki/node1 state maint' | socat stdio /run/haproxy/admin.sock
                Check: The status is MAINT, and the number before it, of sessions now, goes to 0. The number of users that Confluence tells of wiki-1 falls slowly: it counts a session until that times out.
                  echo 'show stat' | socat stdio /run/haproxy/admin.sock | grep -F 'wiki,node1,' | cut -d, -f2,5,18
                """);
    }

    @Test
    void haproxyBack() {
        assertThat(Shown.whole(EveryBalancer.configured().get("haproxy").reconnect(EveryBalancer.NODE)))
                .isEqualTo("""
                HAProxy: put wiki-1 into the state ready.
                See first that wiki-1 is ACTIVE and answers.
                - Put wiki-1 back into rotation, as root on HAProxy's machine.
                  echo 'set server wiki/node1 state ready' | socat stdio /run/haproxy/admin.sock
                Check: The status is UP (or “no check”) once the health check has passed. Users come back slowly, with new sessions.
                  echo 'show stat' | socat stdio /run/haproxy/admin.sock | grep -F 'wiki,node1,' | cut -d, -f2,5,18
                """);
    }

    @Test
    void modProxyBalancerAway() {
        assertThat(Shown.whole(
                        EveryBalancer.configured().get("mod_proxy_balancer").disconnect(EveryBalancer.NODE)))
                .isEqualTo("""
                Apache with mod_proxy_balancer: disable the BalancerMember of wiki-1, and reload.
                Only one node may be out at a time: see that every other node is ACTIVE and in rotation.
                - In the BalancerMember line of wiki-1, add status=+D after its route; keep the rest. (Until the next restart, the page balancer-manager does the same: “Disabled” on.) Whoever is on it goes to the other nodes at once, and may have to log in again.
                  route=node1 status=+D
                - Let Apache test its configuration and load it, as root.
                  apachectl configtest && apachectl graceful
                Check: The page balancer-manager shows “Dis” in the member's status, and “Elected” stands still. The number of users that Confluence tells of wiki-1 falls slowly: it counts a session until that times out.
                """);
    }

    @Test
    void modProxyBalancerBack() {
        assertThat(Shown.whole(
                        EveryBalancer.configured().get("mod_proxy_balancer").reconnect(EveryBalancer.NODE)))
                .isEqualTo("""
                Apache with mod_proxy_balancer: enable the BalancerMember of wiki-1 again, and reload.
                See first that wiki-1 is ACTIVE and answers.
                - In the BalancerMember line of wiki-1, take status=+D away. (Or, where it was done on the page balancer-manager: “Disabled” off.)
                  route=node1
                - Let Apache test its configuration and load it, as root.
                  apachectl configtest && apachectl graceful
                Check: The page balancer-manager shows “Ok” without “Dis”, and “Elected” grows. Users come back slowly, with new sessions.
                """);
    }

    @Test
    void modJkAway() {
        assertThat(Shown.whole(EveryBalancer.configured().get("mod_jk").disconnect(EveryBalancer.NODE)))
                .isEqualTo("""
                Apache with mod_jk: disable the worker of wiki-1, and reload.
                Only one node may be out at a time: see that every other node is ACTIVE and in rotation.
                - In workers.properties, disable the worker of wiki-1. Whoever is on it stays till the session's end; if it is broken, write stopped instead of disabled, and they go to the other nodes at once.
                  worker.node1.activation=disabled
                - Let Apache test its configuration and load it, as root.
                  apachectl configtest && apachectl graceful
                Check: The page of mod_jk's status worker shows DIS (or STP) as the worker's activation. The number of users that Confluence tells of wiki-1 falls slowly: it counts a session until that times out.
                """);
    }

    @Test
    void modJkBack() {
        assertThat(Shown.whole(EveryBalancer.configured().get("mod_jk").reconnect(EveryBalancer.NODE)))
                .isEqualTo("""
                Apache with mod_jk: make the worker of wiki-1 active again, and reload.
                See first that wiki-1 is ACTIVE and answers.
                - In workers.properties, make the worker of wiki-1 active again.
                  worker.node1.activation=active
                - Let Apache test its configuration and load it, as root.
                  apachectl configtest && apachectl graceful
                Check: The page of mod_jk's status worker shows ACT as the worker's activation. Users come back slowly, with new sessions.
                """);
    }

    @Test
    void azureAway() {
        assertThat(Shown.whole(EveryBalancer.configured().get("azure").disconnect(EveryBalancer.NODE)))
                .isEqualTo("""
                Azure Application Gateway: remove the target of wiki-1 from the backend pool.
                Only one node may be out at a time: see that every other node is ACTIVE and in rotation.
                - Remove wiki-1 from the backend pool, in bash (or in the portal: Backend pools, Edit backend pool). Azure takes some minutes. Whoever is on it goes to the other nodes at once, and may have to log in again.
                  others=$(az network application-gateway address-pool show --resource-group 'rg (wiki)' --gateway-name gw --name nodes --query "backendAddresses[?ipAddress!='10.0.0.11' && fqdn!='10.0.0.11'].[ipAddress || fqdn][]" --output tsv)
                  test -n "$others" && az network application-gateway address-pool update --resource-group 'rg (wiki)' --gateway-name gw --name nodes --servers $others
                Check: The target of wiki-1 is not listed any more. The number of users that Confluence tells of wiki-1 falls slowly: it counts a session until that times out.
                  az network application-gateway show-backend-health --resource-group 'rg (wiki)' --name gw --query "backendAddressPools[].backendHttpSettingsCollection[].servers[].[address, health]" --output tsv
                """);
    }

    @Test
    void azureBack() {
        assertThat(Shown.whole(EveryBalancer.configured().get("azure").reconnect(EveryBalancer.NODE)))
                .isEqualTo("""
                Azure Application Gateway: add the target of wiki-1 to the backend pool.
                See first that wiki-1 is ACTIVE and answers.
                - Add wiki-1 to the backend pool, in bash (or in the portal: Backend pools, Edit backend pool). Azure takes some minutes.
                  others=$(az network application-gateway address-pool show --resource-group 'rg (wiki)' --gateway-name gw --name nodes --query "backendAddresses[?ipAddress!='10.0.0.11' && fqdn!='10.0.0.11'].[ipAddress || fqdn][]" --output tsv)
                  test -n "$others" && az network application-gateway address-pool update --resource-group 'rg (wiki)' --gateway-name gw --name nodes --servers $others 10.0.0.11
                Check: The target of wiki-1 is listed, and Healthy. Users come back slowly, with new sessions.
                  az network application-gateway show-backend-health --resource-group 'rg (wiki)' --name gw --query "backendAddressPools[].backendHttpSettingsCollection[].servers[].[address, health]" --output tsv
                """);
    }

    @Test
    void unknownProductAway() {
        assertThat(Shown.whole(EveryBalancer.configured().get("none").disconnect(EveryBalancer.NODE)))
                .isEqualTo("""
                Take wiki-1 out of rotation at the load balancer.
                Only one node may be out at a time: see that every other node is ACTIVE and in rotation. Do only what is for your load balancer, with your names in place of <…>. Once the setting balancer.type says which it is, it alone is told here, and at length.
                - NGINX: mark the server of wiki-1 as down, and reload.
                  server <server> down;
                  nginx -t && nginx -s reload
                - HAProxy: put wiki-1 into the state maint.
                  echo 'set server <backend>/<server> state maint' | socat stdio /run/haproxy/admin.sock
                - Apache with mod_proxy_balancer: disable the BalancerMember of wiki-1, and reload.
                  route=<route> status=+D
                  apachectl configtest && apachectl graceful
                - Apache with mod_jk: disable the worker of wiki-1, and reload.
                  worker.<worker>.activation=disabled
                  apachectl configtest && apachectl graceful
                - Azure Application Gateway: remove the target of wiki-1 from the backend pool.
                  others=$(az network application-gateway address-pool show --resource-group '<resource-group>' --gateway-name '<gateway>' --name '<pool>' --query "backendAddresses[?ipAddress!='<target>' && fqdn!='<target>'].[ipAddress || fqdn][]" --output tsv)
                  test -n "$others" && az network application-gateway address-pool update --resource-group '<resource-group>' --gateway-name '<gateway>' --name '<pool>' --servers $others
                Check: Nobody's requests are in the access log of wiki-1 any more. The number of users that Confluence tells of wiki-1 falls slowly: it counts a session until that times out.
                """);
    }

    @Test
    void unknownProductBack() {
        assertThat(Shown.whole(EveryBalancer.configured().get("none").reconnect(EveryBalancer.NODE)))
                .isEqualTo("""
                Put wiki-1 back into rotation at the load balancer.
                See first that wiki-1 is ACTIVE and answers. Do only what is for your load balancer, with your names in place of <…>. Once the setting balancer.type says which it is, it alone is told here, and at length.
                - NGINX: take down away from the server of wiki-1, and reload.
                  server <server>;
                  nginx -t && nginx -s reload
                - HAProxy: put wiki-1 into the state ready.
                  echo 'set server <backend>/<server> state ready' | socat stdio /run/haproxy/admin.sock
                - Apache with mod_proxy_balancer: enable the BalancerMember of wiki-1 again, and reload.
                  route=<route>
                  apachectl configtest && apachectl graceful
                - Apache with mod_jk: make the worker of wiki-1 active again, and reload.
                  worker.<worker>.activation=active
                  apachectl configtest && apachectl graceful
                - Azure Application Gateway: add the target of wiki-1 to the backend pool.
                  others=$(az network application-gateway address-pool show --resource-group '<resource-group>' --gateway-name '<gateway>' --name '<pool>' --query "backendAddresses[?ipAddress!='<target>' && fqdn!='<target>'].[ipAddress || fqdn][]" --output tsv)
                  test -n "$others" && az network application-gateway address-pool update --resource-group '<resource-group>' --gateway-name '<gateway>' --name '<pool>' --servers $others '<target>'
                Check: People's requests are in the access log of wiki-1 again. Users come back slowly, with new sessions.
                """);
    }
}
