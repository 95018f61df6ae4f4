package dev.rollgate.orchestration.paging.wire;

import dev.rollgate.orchestration.paging.Receipt;

/**
 * What came of a message, and the answer.
 *
 * @param body whole, and without what was sent in confidence; empty: none came
 */
public record Reply(Receipt receipt, String body) {}
