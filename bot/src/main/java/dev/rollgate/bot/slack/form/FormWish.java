package dev.rollgate.bot.slack.form;

import dev.rollgate.bot.slack.view.FormMemo;
import org.jspecify.annotations.Nullable;

/**
 * That a form show what its entries would meet.
 *
 * @param view the form's id
 * @param hash where the form says already that the cluster is being looked at; null: it does not yet
 * @param judge of whoever has the form before them
 */
record FormWish(String view, @Nullable String hash, FormMemo memo, FormEntries entries, FormJudge judge) {}
