// A node: as Confluence shows it, what runs on its machine, and what one can do to it.

import { deed, group } from './deeds.js';
import { h } from './dom.js';
import { state } from './states.js';
import { ui, whilePending } from './ui.js';

/** What people do to a machine: id, label (of the cluster, where it names a version), label while it is on. */
const OPERATOR = [
  ['replace', 'Replace'],
  ['stop', 'Stop'],
  ['install', 'Install'],
  ['start', 'Start'],
  ['rollBack', cluster => `Replace by ${cluster.version.from}`],
  ['installOld', cluster => `Install ${cluster.version.from}`],
  ['outOfRotation', 'Take out of rotation', 'Put back'],
  ['kill', 'Shut down (kill -9)'],
];
const NOW = [
  ['fail', 'ERROR now'],
  ['silence', 'Fall silent'],
  ['sayStarting', 'Say STARTING of itself'],
  ['sayFirstRun', 'Say FIRST_RUN of itself'],
  ['tasksStay', 'Tasks never end'],
  ['usersPileUp', 'Users pile up'],
  ['vanish', 'Vanish, return elsewhere'],
  ['disappear', 'Disappear from the list'],
  ['recover', 'Recover'],
];
const NEXT = [
  ['hangNextStop', 'Stop hangs'],
  ['failNextStart', 'Start ends in ERROR'],
  ['hangNextStart', 'Start hangs'],
  ['scratchNextStart', 'Starts as a new installation'],
  ['otherVersion', 'Other version installed'],
  ['otherBuild', 'Other build'],
  ['newAddress', 'Other address'],
  ['newId', 'Other id'],
];
/** Done again they are taken back. */
const SWITCHES = [
  'silence',
  'sayStarting',
  'sayFirstRun',
  'tasksStay',
  'usersPileUp',
  'hangNextStop',
  'failNextStart',
  'hangNextStart',
  'scratchNextStart',
  'otherVersion',
  'otherBuild',
  'newAddress',
  'newId',
];
const MACHINE = {
  RUNNING: 'runs',
  DOWN: 'is stopped',
  STOPPED: 'is stopped',
  STARTING: 'is starting',
  STOPPING: 'is stopping',
  INSTALLING: 'is being installed',
  ERROR: 'is in ERROR',
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
    h(
      'p',
      { class: 'aside' },
      [node.host === node.name ? null : node.host, node.address, `build ${node.build}`].filter(Boolean).join(' · '),
    ),
    h(
      'p',
      { class: 'aside' },
      [
        `${node.files} ${MACHINE[node.process] ?? node.process}`,
        node.state === 'ACTIVE' ? `${count(node.tasks, 'task')}, ${count(node.users, 'user')}` : null,
        node.inRotation ? null : 'out of rotation',
      ]
        .filter(Boolean)
        .join(' · '),
    ),
    node.planned ? h('p', { class: 'planned' }, node.planned.charAt(0).toUpperCase() + node.planned.slice(1)) : null,
    group('What an operator does', OPERATOR, ([id, label, back]) => {
      const words = typeof label === 'function' ? label(cluster) : label;
      return button(node, id, (isOn(node, id) && back) || words, cluster, isNext && id === best(node, cluster) ? 'primary' : '');
    }),
    h(
      'details',
      null,
      h('summary', { 'data-testid': `faults-${node.name}` }, 'What can go wrong with this node'),
      group('Now', NOW, ([id, label]) => button(node, id, label, cluster, '')),
      group('When it stops or starts next', NEXT, ([id, label]) => button(node, id, label, cluster, '')),
    ),
  );
}

const isOn = (node, id) => node.on.includes(id);

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
      'aria-pressed': SWITCHES.includes(id) ? String(isOn(node, id)) : null,
      title: version.version ? `${label} ${version.version}` : null,
      'aria-busy': pending ? 'true' : null,
      on: { click: () => whilePending(key, () => deed('node', { host: node.host, deed: id, ...version })) },
    },
    label,
  );
}
