// Where one writes: messages, commands, mentions.

import { completion } from './completion.js';
import { deed } from './deeds.js';
import { h } from './dom.js';
import { icon } from './icons.js';
import { toEnd } from './log.js';
import { outgoing } from './outgoing.js';
import { redraw } from './redraw.js';
import { refusalOf } from './refusal.js';
import { suggestions } from './suggestions.js';
import { ui } from './ui.js';

/** The list that is open: {composer, from, items, active, hint}; null when none. */
let list = null;

/** @param place {id, log, testId, channel, thread, label}; `log` is the key of the messages it adds to */
export function composer(place) {
  const open = list?.composer === place.id ? list : null;
  const listId = `${place.testId}-list`;
  return h(
    'div',
    { class: 'composer', key: place.id },
    notice(place),
    open ? suggestions(open, listId, index => take(boxOf(place), place, index)) : null,
    h(
      'div',
      { class: 'box' },
      h('textarea', {
        'data-testid': place.testId,
        class: 'typed',
        rows: 1,
        placeholder: place.label,
        'aria-label': place.label,
        role: 'combobox',
        'aria-autocomplete': 'list',
        'aria-expanded': open?.items.length > 0 ? 'true' : 'false',
        'aria-controls': listId,
        'aria-activedescendant': open && open.active >= 0 ? `${listId}-${open.active}` : null,
        spellcheck: 'false',
        autocomplete: 'off',
        on: {
          input: event => typed(event.target, place),
          keydown: event => pressed(event, place),
          click: event => look(event.target, place),
          blur: closeList,
        },
        placed: node => {
          node.value = ui.drafts.get(place.id) ?? '';
          fit(node);
        },
      }),
      h(
        'div',
        { class: 'tools' },
        h('span', { class: 'hint', 'aria-hidden': 'true' }, place.thread ? '@ mentions' : '/ commands · @ mentions'),
        h(
          'button',
          {
            class: `send${(ui.drafts.get(place.id) ?? '').trim() ? ' ready' : ''}`,
            type: 'button',
            'aria-label': 'Send',
            'data-testid': place.testId.replace('composer', 'send'),
            on: { click: event => send(event.target.closest('.box').querySelector('textarea'), place) },
          },
          icon('send'),
        ),
      ),
    ),
  );
}

function notice(place) {
  const words = ui.notices.get(place.id);
  return words
    ? h(
        'div',
        { class: 'notice', role: 'alert', 'data-testid': 'notice' },
        h('p', { class: 'only' }, icon('eye'), 'Only visible to you'),
        h('p', null, words),
        h(
          'button',
          { class: 'plain', type: 'button', 'aria-label': 'Dismiss', on: { click: () => say(place, null) } },
          icon('close'),
        ),
      )
    : null;
}

const boxOf = place => document.querySelector(`[data-testid="${place.testId}"]`);

function typed(node, place) {
  ui.drafts.set(place.id, node.value);
  fit(node);
  look(node, place);
}

function look(node, place) {
  const found = node.selectionStart === node.value.length ? completion(node.value, place.thread !== null) : null;
  list = found && { ...found, composer: place.id };
  redraw();
}

function closeList() {
  list = null;
  redraw();
}

function pressed(event, place) {
  const { key, target } = event;
  const items = list?.composer === place.id ? list.items : [];
  if (event.isComposing) {
    return;
  }
  if (key === 'Escape' && (list || target.value !== '')) {
    event.stopPropagation(); // or the thread would close around what is being written
    closeList();
  } else if (items.length > 0 && (key === 'ArrowDown' || key === 'ArrowUp')) {
    event.preventDefault();
    const step = key === 'ArrowDown' ? 1 : -1;
    list.active = list.active < 0 && step < 0 ? items.length - 1 : (list.active + step + items.length) % items.length;
    redraw();
  } else if (items.length > 0 && !event.shiftKey && (key === 'Tab' || (key === 'Enter' && list.active >= 0))) {
    event.preventDefault();
    take(target, place, Math.max(list.active, 0));
  } else if (key === 'Enter' && !event.shiftKey) {
    event.preventDefault();
    send(target, place);
  }
}

function take(node, place, index) {
  write(node, place, node.value.slice(0, list.from) + list.items[index].insert);
}

function write(node, place, text) {
  node.value = text;
  node.focus();
  node.setSelectionRange(text.length, text.length);
  typed(node, place);
}

/** Puts `text` into a composer that is on the page, so that a newcomer only has to press Enter. */
export function prefill(testId, text) {
  const node = document.querySelector(`[data-testid="${testId}"]`);
  node.value = text;
  node.focus();
  node.dispatchEvent(new Event('input'));
}

/** As high as its text, up to what the style allows. */
function fit(node) {
  node.style.height = 'auto';
  node.style.height = `${node.scrollHeight}px`;
}

function say(place, words) {
  words ? ui.notices.set(place.id, words) : ui.notices.delete(place.id);
  redraw();
}

async function send(node, place) {
  const text = node.value.trim();
  closeList();
  if (text === '') {
    return;
  }
  const refusal = refusalOf(text, place);
  say(place, refusal);
  if (refusal) {
    return;
  }
  write(node, place, '');
  closeList();
  toEnd(place.log);
  const done = text.startsWith('/')
    ? await deed('command', { channel: place.channel, text: outgoing(text) })
    : await deed('message', { channel: place.channel, thread: place.thread, text: outgoing(text) });
  if (!done && node.value === '') {
    write(node, place, text);
  }
}
