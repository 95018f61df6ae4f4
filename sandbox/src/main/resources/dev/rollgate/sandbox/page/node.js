// A node: as Confluence shows it, what runs on its machine, and what one can do to it.

import { deed } from './deeds.js';
import { h } from './dom.js';
import { state } from './states.js';
import { ui, whilePending } from './ui.js';

const OPERATOR = [
  ['replace', 'Replace'],
  ['stop', 'Stop'],
  ['install', 'Install'],
  ['start', 'Start'],
];
const TROUBLE = [
  ['failNextStart', 'Fail at next start'],
  ['hangNextStart', 'Hang at next start'],
  ['tasksStay', 'Tasks never end'],
  ['silence', 'Fall silent'],
  ['vanish', 'Vanish, return elsewhere'],
  ['kill', 'kill -9 Confluence'],
  ['recover', 'Let its start succeed'],
];
/** Done again they are taken back. */
const SWITCHES = ['failNextStart', 'hangNextStart', 'tasksStay', 'silence'];
const MACHINE = {
  RUNNING: 'runs',
  DOWN: 'is stopped',
  STOPPED: 'is stopped',
  STARTING: 'is starting',
  STOPPING: 'is stopping',
  INSTALLING: 'is being installed',
  ERROR: 'failed to start',
  KILLED: 'was killed',
  REFUSED: 'was refused by the cluster',
};

export function nodeCard(node, cluster, isNext) {
  return h(
    'article',
    {
      class: `card node${isNext ? ' is-next' : ''}`,
      key: node.host,
      'data-testid': `node-${node.name}`,
      'aria-label': node.name,
    },
    h(
      'header',
      null,
      h('h3', null, node.name),
      state(node.state, node.listed ? 'no state' : 'not listed'),
      h('span', { class: 'version' }, node.version ?? '–'),
    ),
    h('p', { class: 'aside' }, node.host === node.name ? node.address : `${node.host} · ${node.address}`),
    h(
      'p',
      { class: 'aside' },
      [
        `${node.files} ${MACHINE[node.process] ?? node.process}`,
        node.state === 'ACTIVE' ? `${count(node.tasks, 'task')}, ${count(node.users, 'user')}` : null,
      ]
        .filter(Boolean)
        .join(' · '),
    ),
    node.planned ? h('p', { class: 'planned' }, node.planned.charAt(0).toUpperCase() + node.planned.slice(1)) : null,
    h(
      'div',
      { class: 'deeds' },
      OPERATOR.map(([id, label]) => button(node, id, label, cluster, isNext && id === best(node, cluster) ? 'primary' : '')),
    ),
    h(
      'details',
      null,
      h('summary', { 'data-testid': `faults-${node.name}` }, 'What can go wrong'),
      h(
        'div',
        { class: 'deeds' },
        TROUBLE.map(([id, label]) => button(node, id, label, cluster, '')),
      ),
    ),
  );
}

/** What leads on with the fewest clicks. */
function best(node, cluster) {
  const wanted = node.process === 'DOWN' ? [node.files === cluster.version.to ? 'start' : 'install'] : ['replace', 'stop'];
  return wanted.find(id => node.can.includes(id));
}

/** A row of Confluence's list without a machine behind it: what has gone and is not forgotten yet. */
export const ghost = row =>
  h(
    'article',
    { class: 'card node ghost', key: `ghost ${row.id}`, 'aria-label': `${row.name}, gone` },
    h('header', null, h('h3', null, row.name), state(row.state, 'no state')),
    h('p', { class: 'aside' }, `${row.address} · still in Confluence's list, but no machine has this address`),
  );

const count = (number, thing) => `${number ?? 0} ${thing}${number === 1 ? '' : 's'}`;

function button(node, id, label, cluster, style) {
  const key = `node ${node.host} ${id}`;
  const pending = ui.pending.has(key);
  const version = ['install', 'replace'].includes(id) ? { version: cluster.version.to } : {};
  return h(
    'button',
    {
      class: `button small ${style}${pending ? ' pending' : ''}`,
      type: 'button',
      'data-deed': id,
      'aria-label': `${label}: ${node.name}`,
      disabled: !node.can.includes(id),
      'aria-pressed': SWITCHES.includes(id) && node.on ? String(node.on.includes(id)) : null,
      title: version.version ? `${label} ${version.version}` : null,
      'aria-busy': pending ? 'true' : null,
      on: { click: () => whilePending(key, () => deed('node', { host: node.host, deed: id, ...version })) },
    },
    label,
  );
}
