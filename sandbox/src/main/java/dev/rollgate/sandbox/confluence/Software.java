package dev.rollgate.sandbox.confluence;

/** What runs on a node: the version, and the build, which is the database schema's number. */
record Software(String version, String build) {
    @Override
    public String toString() {
        return version + " (build " + build + ")";
    }
}
