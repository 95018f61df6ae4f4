// What only this browser knows: where one looks, what is typed and not sent, what waits for an answer.

import { redraw } from './redraw.js';

export const ui = {
  /** A channel's id, or HOME. */
  place: null,
  /** The ts of the root message whose thread is open. */
  thread: null,
  /** On a phone one column is seen at a time: places, chat or cluster. */
  column: 'chat',
  panelOpen: true,
  /** cluster, pager or calls. */
  panelTab: 'cluster',
  callsShown: 'all',
  /** A question of a confirm dialog: {dialog, yes}. */
  question: null,
  /** Views closed here that the server still lists. */
  closed: new Set(),
  /** What was clicked and has no answer yet, by the key of `pendingKey`. */
  pending: new Set(),
  /** What Slack's client itself says under a composer, by the composer's id. */
  notices: new Map(),
  /** Unsent text by composer. */
  drafts: new Map(),
  /** The ts of the latest message seen, by channel. */
  seen: new Map(),
};

export const HOME = 'home';

export function change(what) {
  Object.assign(ui, what);
  redraw();
}

export function goTo(place) {
  change({ place, thread: null, column: 'chat' });
}

export function openThread(channel, ts) {
  change({ place: channel, thread: ts, column: 'chat' });
}

/** Runs `deed` while `key` counts as pending; a second call meanwhile does nothing. */
export async function whilePending(key, deed) {
  if (ui.pending.has(key)) {
    return;
  }
  ui.pending.add(key);
  redraw();
  try {
    await deed();
  } finally {
    ui.pending.delete(key);
    redraw();
  }
}
