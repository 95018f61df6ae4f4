// The topmost view, over everything else.

import { blocks } from './blocks.js';
import { deed } from './deeds.js';
import { h } from './dom.js';
import { field, nothingSoon } from './field.js';
import { errorsOf, forget, missing, remember, valuesOf } from './forms.js';
import { icon } from './icons.js';
import { live } from './live.js';
import { change, ui, whilePending } from './ui.js';
import { words } from './words.js';

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
  return h(
    'dialog',
    {
      class: 'modal',
      key: `modal ${top.id}`,
      'data-testid': 'modal',
      role: 'dialog',
      'aria-modal': 'true',
      'aria-labelledby': 'modal-title',
      placed: open,
      on: {
        cancel: event => {
          event.preventDefault();
          close(top);
        },
      },
    },
    h(
      'form',
      {
        novalidate: true,
        on: {
          submit: event => {
            event.preventDefault();
            submit(top);
          },
        },
      },
      h(
        'header',
        null,
        h('h2', { id: 'modal-title' }, words(view.title)),
        h(
          'button',
          {
            class: 'plain push',
            type: 'button',
            'aria-label': 'Close',
            'data-testid': 'modal-x',
            on: { click: () => close(top) },
          },
          icon('close'),
        ),
      ),
      h(
        'div',
        { class: 'modal-body', tabindex: -1 },
        errors.client ? h('p', { class: 'error strip', role: 'alert' }, errors.client) : null,
        blocks(view.blocks, within(top, errors)),
      ),
      h(
        'footer',
        null,
        h(
          'button',
          { class: 'button', type: 'button', 'data-testid': 'modal-close', on: { click: () => close(top) } },
          view.close ? words(view.close) : view.submit ? 'Cancel' : 'Close',
        ),
        view.submit
          ? h(
              'button',
              {
                class: `button primary${pending ? ' pending' : ''}`,
                type: 'submit',
                'aria-busy': pending ? 'true' : null,
                'data-testid': 'modal-submit',
              },
              words(view.submit),
            )
          : null,
      ),
    ),
  );
}

function open(node) {
  node.showModal();
  node.querySelector('.modal-body .field')?.focus();
}

function close(top) {
  nothingSoon();
  ui.closed.add(top.id);
  change({});
  deed('close', { view: top.id });
}

function submit(top) {
  nothingSoon();
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
  const tell = (block, element, chosen) =>
    deed('viewAction', {
      view: top.id,
      blockId: block.block_id ?? null,
      actionId: element.action_id,
      ...chosen,
      values: valuesOf(current(top)),
    });
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
