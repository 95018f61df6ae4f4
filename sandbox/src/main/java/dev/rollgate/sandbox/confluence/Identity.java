package dev.rollgate.sandbox.confluence;

/** Made-up ids and addresses: the same input gives the same output, so that a simulation can be repeated. */
final class Identity {
    private static final int GOLDEN = 0x9E3779B9;

    private Identity() {}

    /** Eight hexadecimal digits. */
    static String id(String host, int restarts) {
        int mixed = (host.hashCode() + restarts * 31 + 1) * GOLDEN;
        return String.format("%08x", mixed ^ (mixed >>> 15));
    }

    /** The address after so many restarts: another subnet each time, as pods and autoscaling give. */
    static String address(String ipAddress, int restarts) {
        String[] parts = ipAddress.split("\\.", -1);
        int subnet = (Integer.parseInt(parts[2]) + restarts) % 256;
        return parts[0] + "." + parts[1] + "." + subnet + "." + parts[3];
    }
}
