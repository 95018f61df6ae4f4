package dev.rollgate.sandbox.confluence;

/**
 * What an auditor may rely on, whatever clients believe.
 *
 * @param starts calls that took effect; so are the next three
 * @param mostOut the most nodes that were out at one moment, ever. A node is out while it does not serve, from the moment
 *     it first served; one that serves but does not answer its peers is not out.
 */
public record Facts(int starts, int approves, int cancels, int retries, int mostOut) {}
