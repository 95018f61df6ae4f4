// The topmost view, over everything else.

import { blocks } from './blocks.js';
import { deed } from './deeds.js';
import { h } from './dom.js';
import { control } from './fields.js';
import { errorsOf, forget, missing, remember, valuesOf } from './forms.js';
import { icon } from './icons.js';
import { live } from './live.js';
import { change, ui, whilePending } from './ui.js';
import { words } from './words.js';

/** Long enough to type a word: Slack, too, does not send each character by itself. */
const PAUSE = 250;
let soon;

export function modal() {
  const open = (live.slack?.views ?? []).filter(view => !ui.closed.has(view.id));
  forget(new Set(open.map(view => view.id)));
  const top = open.at(-1);
  return top ? dialog(top) : null;
}

function dialog(top) {
  const { view } = top;
  const pending = ui.pending.has(`submit ${top.id}`);
  const errors = errorsOf(top);
  return h('dialog', {
    class: 'modal', key: `modal ${top.id}`, 'data-testid': 'modal', role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': 'modal-title',
    placed: open, on: { cancel: event => { event.preventDefault(); close(top); } },
  },
  h('form', { novalidate: true, on: { submit: event => { event.preventDefault(); submit(top); } } },
    h('header', null, h('h2', { id: 'modal-title' }, words(view.title)),
      h('button', { class: 'plain push', type: 'button', 'aria-label': 'Close', 'data-testid': 'modal-x', on: { click: () => close(top) } }, icon('close'))),
    h('div', { class: 'modal-body', tabindex: -1 },
      errors.client ? h('p', { class: 'error strip', role: 'alert' }, errors.client) : null,
      blocks(view.blocks, within(top, errors))),
    h('footer', null,
      h('button', { class: 'button', type: 'button', 'data-testid': 'modal-close', on: { click: () => close(top) } }, view.close ? words(view.close) : view.submit ? 'Cancel' : 'Close'),
      view.submit ? h('button', { class: `button primary${pending ? ' pending' : ''}`, type: 'submit', 'aria-busy': pending ? 'true' : null, 'data-testid': 'modal-submit' }, words(view.submit)) : null)));
}

function open(node) {
  node.showModal();
  node.querySelector('.modal-body .field')?.focus();
}

function close(top) {
  clearTimeout(soon);
  ui.closed.add(top.id);
  change({});
  deed('close', { view: top.id });
}

function submit(top) {
  clearTimeout(soon);
  const wrong = Object.keys(missing(top));
  if (wrong.length > 0) {
    change({});
    queueMicrotask(() => document.querySelector('.modal [aria-invalid]')?.focus());
    return;
  }
  whilePending(`submit ${top.id}`, () => deed('submit', { view: top.id, values: valuesOf(top) }));
}

function within(top, errors) {
  const key = (block, element) => `view ${top.id} ${block.block_id} ${element.action_id}`;
  const tell = (block, element, chosen) => deed('viewAction', { view: top.id, blockId: block.block_id ?? null, actionId: element.action_id, ...chosen, values: valuesOf(current(top)) });
  return {
    isPending: (block, element) => ui.pending.has(key(block, element)),
    act: (block, element, option) => {
      if (option !== undefined) {
        remember(top.id, block.block_id, element.action_id, option);
      }
      const chosen = option !== undefined ? { option } : element.value !== undefined ? { value: element.value } : {};
      return whilePending(key(block, element), () => tell(block, element, chosen));
    },
    field: (block, element) => field(top, block, element, errors[block.block_id], tell),
  };
}

/** As it is by now: between typing and telling the bot may have updated it. */
const current = top => live.slack?.views.find(view => view.id === top.id) ?? top;

function field(top, block, element, error, tell) {
  const id = `field-${block.block_id}-${element.action_id}`;
  const described = [block.hint ? `${id}-hint` : '', error ? `${id}-error` : ''].join(' ').trim() || null;
  const isGroup = ['radio_buttons', 'checkboxes'].includes(element.type);
  return h('div', { class: `block input${error ? ' wrong' : ''}`, key: `input ${block.block_id}/${element.action_id}`, 'data-testid': `field-${block.block_id}` },
    block.label ? h(isGroup ? 'span' : 'label', { class: 'label', for: isGroup ? null : id }, words(block.label), block.optional ? h('span', { class: 'optional' }, '(optional)') : null) : null,
    control(element, id, described, Boolean(error), listeners(top, block, element, tell)),
    error ? h('p', { class: 'error', id: `${id}-error`, role: 'alert' }, error) : null,
    block.hint ? h('p', { class: 'hint', id: `${id}-hint` }, words(block.hint)) : null);
}

function listeners(top, block, element, tell) {
  const isText = element.type === 'plain_text_input';
  const dispatches = block.type !== 'input' || block.dispatch_action === true;
  const moments = !dispatches ? [] : isText ? element.dispatch_action_config?.trigger_actions_on ?? ['on_enter_pressed'] : ['on_choice'];
  const now = value => tell(block, element, isText ? { value } : { option: value });
  return {
    changed: value => {
      remember(top.id, block.block_id, element.action_id, value);
      clearTimeout(soon);
      if (moments.includes('on_choice')) {
        now(value);
      } else if (moments.includes('on_character_entered')) {
        soon = setTimeout(() => now(value), PAUSE);
      }
    },
    entered: moments.includes('on_enter_pressed') ? value => {
      clearTimeout(soon);
      now(value);
    } : null,
  };
}
