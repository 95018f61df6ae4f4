// The question that a button asks back before it acts.

import { h } from './dom.js';
import { change, ui } from './ui.js';
import { words } from './words.js';

export function confirmDialog() {
  if (!ui.question) {
    return null;
  }
  const { dialog, yes } = ui.question;
  const answer = isYes => {
    change({ question: null });
    if (isYes) {
      yes();
    }
  };
  return h(
    'dialog',
    {
      class: 'modal confirm',
      key: 'confirm',
      role: 'alertdialog',
      'aria-modal': 'true',
      'aria-labelledby': 'confirm-title',
      'aria-describedby': 'confirm-text',
      'data-testid': 'confirm',
      placed: node => {
        node.showModal();
        node.querySelector('[data-testid="confirm-no"]').focus();
      },
      on: {
        cancel: event => {
          event.preventDefault();
          answer(false);
        },
      },
    },
    h('header', null, h('h2', { id: 'confirm-title' }, words(dialog.title))),
    h('div', { class: 'modal-body', id: 'confirm-text' }, words(dialog.text)),
    h(
      'footer',
      null,
      h(
        'button',
        { class: 'button', type: 'button', 'data-testid': 'confirm-no', on: { click: () => answer(false) } },
        words(dialog.deny),
      ),
      h(
        'button',
        {
          class: `button ${dialog.style === 'danger' ? 'danger' : 'primary'} solid`,
          type: 'button',
          'data-testid': 'confirm-yes',
          on: { click: () => answer(true) },
        },
        words(dialog.confirm),
      ),
    ),
  );
}
