// The panel beside Slack: Confluence as it is, what an operator does there, and what can go wrong; the pager; the bot's calls.

import { botCard } from './bot.js';
import { calls } from './calls.js';
import { deed } from './deeds.js';
import { h } from './dom.js';
import { guide } from './guide.js';
import { icon } from './icons.js';
import { live } from './live.js';
import { nextStep } from './nextstep.js';
import { ghost, nodeCard } from './node.js';
import { outsiders, troubles } from './outside.js';
import { pager, unanswered } from './pager.js';
import { state } from './states.js';
import { speed, toggle } from './switches.js';
import { change, ui } from './ui.js';

const TABS = [
  ['cluster', 'Cluster'],
  ['pager', 'Pager'],
  ['calls', 'Calls'],
];

export function panel() {
  if (!ui.panelOpen) {
    return h(
      'aside',
      { class: 'panel folded', key: 'panel', 'aria-label': 'Cluster' },
      h(
        'button',
        {
          class: 'unfold',
          type: 'button',
          'aria-label': 'Unfold the cluster panel',
          on: { click: () => change({ panelOpen: true }) },
        },
        icon('nodes'),
        h('span', null, 'Cluster'),
      ),
    );
  }
  return h(
    'aside',
    { class: 'panel', key: 'panel', 'aria-label': 'Cluster' },
    h(
      'header',
      { class: 'pane-head' },
      h('div', { class: 'tabs', role: 'tablist', 'aria-label': 'Panel' }, TABS.map(tab)),
      h(
        'button',
        {
          class: 'plain push only-wide',
          type: 'button',
          'aria-label': 'Fold the cluster panel',
          on: { click: () => change({ panelOpen: false }) },
        },
        icon('fold'),
      ),
    ),
    h(
      'div',
      { class: 'panel-body', key: ui.panelTab, role: 'tabpanel', 'aria-labelledby': `tab-${ui.panelTab}`, tabindex: 0 },
      shown(),
    ),
  );
}

function shown() {
  switch (ui.panelTab) {
    case 'calls':
      return calls();
    case 'pager':
      return pager();
    default:
      return live.cluster ? cluster(live.cluster) : h('p', { class: 'aside' }, 'Asking the cluster …');
  }
}

function tab([id, name], index) {
  const on = ui.panelTab === id;
  const next = event => {
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      const step = event.key === 'ArrowRight' ? 1 : TABS.length - 1;
      const other = TABS[(index + step) % TABS.length][0];
      change({ panelTab: other });
      document.getElementById(`tab-${other}`).focus();
    }
  };
  return h(
    'button',
    {
      class: `tab${on ? ' on' : ''}`,
      id: `tab-${id}`,
      type: 'button',
      role: 'tab',
      'aria-selected': String(on),
      tabindex: on ? 0 : -1,
      'data-testid': `tab-${id}`,
      on: { click: () => change({ panelTab: id }), keydown: next },
    },
    name,
    id === 'pager' ? unanswered() : null,
  );
}

function cluster(known) {
  const step = nextStep();
  return [
    guide(step),
    h(
      'section',
      { class: 'overview' },
      h('h2', null, known.name, state(known.state, 'nobody answers')),
      h(
        'p',
        { class: 'aside' },
        `${known.version.from} → ${known.version.to} · upgrade mode ${{ true: 'on', false: 'off' }[known.upgradeMode] ?? 'unknown'}`,
      ),
      toggle('self-operating', 'The operator replaces released nodes by itself', known.selfOperating, on =>
        deed('selfOperating', { on }),
      ),
    ),
    h(
      'section',
      { class: 'nodes', 'aria-label': 'Nodes' },
      known.nodes.map(node => nodeCard(node, known, step.node === node.host)),
      (known.ghosts ?? []).map(ghost),
    ),
    botCard(),
    speed(known),
    outsiders(known),
    troubles(known),
  ];
}
