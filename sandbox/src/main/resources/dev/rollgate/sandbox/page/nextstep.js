// One line for a newcomer: who has to do what now. Read from what the bot asks in Slack and from the cluster, as a person would.

import { isRoot, repliesTo } from './channel.js';
import { live } from './live.js';
import { ui } from './ui.js';

/** {words, node, go}: `node` is the host that the operator has to work on, `go` {label, channel, thread} a place to look at. */
export function nextStep() {
  const { cluster, bot } = live;
  if (bot?.state === 'dead') {
    return { words: 'The bot is not running. Start it again, and it goes on where it was.' };
  }
  if (bot?.state === 'starting') {
    return { words: 'The bot is starting.' };
  }
  const moving = cluster.nodes.find(
    node => ['STOPPING', 'INSTALLING', 'STARTING'].includes(node.process) || (node.replacement && node.process === 'DOWN'),
  );
  if (moving) {
    return { words: `${moving.name} is being worked on: wait and watch.` };
  }
  return question() ?? ofNodes(cluster) ?? rest(cluster);
}

/** Buttons that wait for somebody, newest first. */
function question() {
  for (const { channel, message } of newestFirst()) {
    const labels = (message.blocks ?? [])
      .filter(block => block.type === 'actions')
      .flatMap(block => block.elements)
      .filter(element => element.type === 'button')
      .map(element => element.text.text);
    const label = labels.find(text => text.startsWith('Approve'));
    const go = { label: 'Show it', channel: channel.id, thread: message.threadTs ?? message.ts };
    const isOpen = ui.place === channel.id && ui.thread === go.thread;
    if (label) {
      return { words: `Rollgate asks: ${deciders()} presses “${label}” in the thread.`, go: isOpen ? null : go };
    }
    const ways = labels.filter(text => /^(Retry|Skip|Roll back|Cancel)/.test(text));
    if (ways.length > 0) {
      return {
        words: `Rollgate needs a decision: ${ways.map(way => `“${way}”`).join(', ')} in the thread.`,
        go: isOpen ? null : go,
      };
    }
  }
  return null;
}

function deciders() {
  const names = live.slack.people.filter(person => /approver/.test(person.role)).map(person => person.name);
  return names.length > 0 ? names.join(' or ') : 'an approver';
}

function ofNodes(cluster) {
  const said = newestFirst().map(({ message }) => message.text);
  const out = cluster.nodes.find(node => node.process !== 'RUNNING');
  if (out) {
    return { words: `${out.name} ${wayBack(out, cluster)}`, node: out.host };
  }
  const released = cluster.nodes.find(
    node => node.version !== cluster.version.to && said.some(text => releases(text, node.name)),
  );
  if (!released || !cluster.upgradeMode) {
    return null;
  }
  return {
    words: cluster.selfOperating
      ? `Rollgate has released ${released.name}: the operator replaces it in a moment.`
      : `Rollgate has released ${released.name}: press Replace (or Stop, Install, Start).`,
    node: released.host,
  };
}

function wayBack(node, cluster) {
  switch (node.process) {
    case 'ERROR':
      return 'is in ERROR: press Stop, then Start (or Replace).';
    case 'KILLED':
      return 'was killed, and its peers have not noticed yet: wait, or press Replace.';
    case 'REFUSED':
      return 'was refused by the cluster: press Stop, then Replace.';
    default:
      return node.files === cluster.version.to ? 'is stopped: press Start.' : 'is stopped: press Install, then Start.';
  }
}

/** The bot's two ways to say it; the name must stand whole, or wiki-1 would be meant by wiki-10. */
function releases(text, name) {
  const whole = `(?<![\\w.-])[*\`]?${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}[*\`]?(?![\\w-])(?!\\.\\w)`;
  return new RegExp(`\\bStop Confluence on ${whole}|${whole} is released\\b`).test(text);
}

function rest(cluster) {
  if (cluster.state === 'RUNNING_UPGRADE_TASKS') {
    return { words: 'Confluence runs its upgrade tasks: wait and watch.' };
  }
  if (cluster.upgradeMode) {
    return { words: 'Nothing to do: Rollgate is at work.' };
  }
  if (cluster.nodes.every(node => node.version === cluster.version.to)) {
    return { words: `Done: every node is on ${cluster.version.to}. Start the sandbox again to play another run.` };
  }
  const home = live.slack.channels.find(one => one.messages.some(message => message.byBot)) ?? live.slack.channels[0];
  return { words: `Start the upgrade: as ${operator()}, send ${live.slack.command} start in #${home?.name}.`, start: home?.id };
}

const operator = () => live.slack.people.find(person => person.role === 'administrator')?.name ?? 'the administrator';

function newestFirst() {
  return live.slack.channels
    .flatMap(channel =>
      channel.messages
        .filter(isRoot)
        .flatMap(root => [root, ...repliesTo(channel, root.ts)])
        .filter(message => message.byBot)
        .map(message => ({ channel, message })),
    )
    .sort((one, other) => (one.message.ts < other.message.ts ? 1 : -1));
}
