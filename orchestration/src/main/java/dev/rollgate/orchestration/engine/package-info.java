/**
 * The loop: observe, decide, record, act, tell. It sees ports and never an adapter, holds no truth in memory, and may be
 * called twice for the same run at once: the store's compare-and-set lets one of them through.
 */
@NullMarked
package dev.rollgate.orchestration.engine;

import org.jspecify.annotations.NullMarked;
