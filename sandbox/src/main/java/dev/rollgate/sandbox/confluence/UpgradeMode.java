package dev.rollgate.sandbox.confluence;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that the cluster remembers of an upgrade: that it is on, from which version, and who was there when it began. */
final class UpgradeMode {
    private @Nullable String originalVersion;
    private Map<String, NodeReport> savedByAddress = Map.of();
    /** Does a node in ERROR keep it from being switched on? */
    boolean blockedByErrors;

    /** Null: off. */
    @Nullable
    String originalVersion() {
        return originalVersion;
    }

    boolean isOn() {
        return originalVersion != null;
    }

    void switchOn(String version, Map<String, NodeReport> membersByAddress) {
        originalVersion = version;
        savedByAddress = Map.copyOf(membersByAddress);
    }

    void switchOff() {
        originalVersion = null;
        savedByAddress = Map.of();
    }

    /** A node that is down, or goes, leaves no row any more. */
    void forget(String address) {
        Map<String, NodeReport> others = new HashMap<>(savedByAddress);
        others.remove(address);
        savedByAddress = Map.copyOf(others);
    }

    /** Saved rows whose address nobody in the cluster has: a node that came back elsewhere leaves a ghost of itself. */
    Stream<NodeReport> offlineRows(Set<String> liveAddresses) {
        return savedByAddress.entrySet().stream()
                .filter(saved -> !liveAddresses.contains(saved.getKey()))
                .map(saved -> saved.getValue().offline());
    }
}
