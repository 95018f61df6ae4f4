package dev.rollgate.orchestration.paging.webhook;

import dev.rollgate.orchestration.paging.Page;

/**
 * What a template is filled with.
 *
 * @param state the other side's word for the action
 * @param by who takes care of it; empty: this is no acknowledgement
 */
record Filling(Action action, String state, Page page, String by) {}
