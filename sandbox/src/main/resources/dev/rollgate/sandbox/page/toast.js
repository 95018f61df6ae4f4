// Short words at the edge of the screen, which go by themselves.

import { h } from './dom.js';
import { redraw } from './redraw.js';

const STAYS = 6000;
let toasts = [];
let count = 0;

export function toast(words, isError = false) {
  const shown = { id: ++count, words, isError };
  toasts = [...toasts.filter(other => other.words !== words), shown].slice(-3);
  setTimeout(() => dismiss(shown), STAYS);
  redraw();
}

function dismiss(shown) {
  toasts = toasts.filter(other => other !== shown);
  redraw();
}

/** A popover, since dialogs lie above everything else; raised anew for each toast. */
export function toastList() {
  return h('div', { class: 'toasts', role: 'status', 'aria-live': 'polite', popover: 'manual', drawn: raise }, toasts.map(one));
}

function one(shown) {
  return h(
    'div',
    { class: shown.isError ? 'toast error' : 'toast', key: shown.id, 'data-testid': 'toast' },
    h('span', null, shown.words),
    h('button', { class: 'plain', type: 'button', 'aria-label': 'Dismiss', on: { click: () => dismiss(shown) } }, '✕'),
  );
}

let raised = 0;

function raise(node) {
  const newest = toasts.at(-1)?.id ?? 0;
  if (newest > raised && node.matches(':popover-open')) {
    node.hidePopover();
  }
  if (toasts.length > 0 && !node.matches(':popover-open')) {
    node.showPopover();
  } else if (toasts.length === 0 && node.matches(':popover-open')) {
    node.hidePopover();
  }
  raised = Math.max(raised, newest);
}
