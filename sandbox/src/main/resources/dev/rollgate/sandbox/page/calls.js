// What the bot asked of Confluence, Slack and the pager, newest first.

import { h, lazily } from './dom.js';
import { live } from './live.js';
import { change, ui } from './ui.js';

const CHOICES = [
  ['all', 'All'],
  ['confluence', 'Confluence'],
  ['slack', 'Slack'],
  ['pager', 'Pager'],
  ['failed', 'Failed'],
];
const SHOWN = {
  all: () => true,
  confluence: call => call.to === 'confluence',
  slack: call => call.to === 'slack',
  pager: call => call.to === 'pager',
  failed: call => !call.ok,
};
const NAMES = { confluence: 'Confluence', slack: 'Slack', pager: 'Pager' };
const time = new Intl.DateTimeFormat(undefined, {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 1,
  hourCycle: 'h23',
});

export function calls() {
  const shown = live.calls.filter(SHOWN[ui.callsShown]);
  return [
    h(
      'fieldset',
      { class: 'choices' },
      h('legend', null, 'Calls that the bot made to'),
      CHOICES.map(([id, label]) =>
        h(
          'label',
          { key: id },
          h('input', {
            type: 'radio',
            name: 'calls-shown',
            value: id,
            live: { checked: ui.callsShown === id },
            on: { change: () => change({ callsShown: id }) },
          }),
          h('span', null, label),
        ),
      ),
    ),
    shown.length === 0 ? h('p', { class: 'aside' }, 'None yet.') : null,
    h('ol', { class: 'calls', 'data-testid': 'calls' }, rows(shown).reverse()),
  ];
}

/** Keys must differ even where two calls were made in the same millisecond. */
function rows(shown) {
  const met = new Map();
  return shown.map(call => {
    const signature = `${call.at} ${call.to} ${call.what} ${call.answer}`;
    const times = met.get(signature) ?? 0;
    met.set(signature, times + 1);
    const key = `${signature} ${times}`;
    return lazily(key, key, () => row(call, key));
  });
}

const row = (call, key) =>
  h(
    'li',
    { key, class: call.ok ? '' : 'failed' },
    h('span', { class: 'when' }, time.format(new Date(call.at))),
    h('span', { class: `to ${call.to}` }, NAMES[call.to]),
    h('span', { class: 'took' }, call.took === null ? '' : `${call.took} ms`),
    h('code', null, call.what),
    h('span', { class: 'answer' }, call.ok ? '' : '✗ ', call.answer),
  );
