package dev.rollgate.sandbox.pager;

import org.jspecify.annotations.Nullable;

/**
 * Where to read on.
 *
 * @param text null: the address itself is shown
 */
public record Link(String href, @Nullable String text) {}
