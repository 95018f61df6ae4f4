// What happens to the cluster as a whole: what somebody else does there, and what goes wrong with it or on the way to it.

import { deed, group } from './deeds.js';
import { h } from './dom.js';
import { toggle } from './switches.js';
import { ui, whilePending } from './ui.js';

const SOMEBODY = [
  ['switchOn', 'Switch upgrade mode on'],
  ['switchOff', 'Switch upgrade mode off'],
  ['finalize', 'Finalize'],
  ['retry', 'Run the tasks again'],
  ['loseMode', 'Force upgrade mode off'],
];
const FINALIZATION = [
  ['failOnce', 'The next run of upgrade tasks fails'],
  ['failEverywhere', 'Upgrade tasks fail, on every node'],
  ['hang', 'Upgrade tasks never end'],
];
const RULES = [
  ['restartBreaks', 'An upgraded node does not survive a restart before finalize'],
  ['errorBlocks', 'A node in ERROR keeps upgrade mode from being switched on'],
];

export function outsiders(known) {
  return h(
    'section',
    { class: 'card', key: 'outsiders', 'aria-label': 'What can go wrong with the cluster' },
    h('h3', null, 'What can go wrong with the cluster'),
    group('Somebody acts in Confluence itself', SOMEBODY, ([id, label]) => button(known, id, label)),
    group(
      'A machine joins that nobody announced',
      [known.version.from, known.version.to],
      version => button(known, 'addNode', `Add one on ${version}`, { version }),
    ),
    h('p', { class: 'group' }, 'Finalization'),
    FINALIZATION.map(([id, label]) => flip(known, id, label)),
    h('div', { class: 'deeds' }, button(known, 'finish', 'Let it succeed now')),
    h('p', { class: 'group' }, 'What Confluence is like'),
    RULES.map(([id, label]) => flip(known, id, label)),
  );
}

export function troubles(known) {
  return h(
    'section',
    { class: 'card', key: 'troubles' },
    h('h3', null, 'What can go wrong around it'),
    known.troubles.map(trouble =>
      toggle(`trouble-${trouble.id}`, trouble.label, trouble.on, on => deed('trouble', { id: trouble.id, on })),
    ),
  );
}

const flip = (known, id, label) => toggle(`cluster-${id}`, label, known.on.includes(id), () => deed('cluster', { deed: id }));

function button(known, id, label, more = {}) {
  const key = `cluster ${id} ${more.version ?? ''}`;
  const pending = ui.pending.has(key);
  return h(
    'button',
    {
      class: `button small${pending ? ' pending' : ''}`,
      type: 'button',
      'data-deed': id,
      disabled: !known.can.includes(id),
      'aria-busy': pending ? 'true' : null,
      on: { click: () => whilePending(key, () => deed('cluster', { deed: id, ...more })) },
    },
    label,
  );
}
