// The middle: a channel's own messages; replies are in their threads.

import { composer, prefill } from './composer.js';
import { h } from './dom.js';
import { icon } from './icons.js';
import { live } from './live.js';
import { log } from './log.js';
import { change, ui } from './ui.js';
import { whoChip } from './who.js';

export const isRoot = message => !message.threadTs || message.threadTs === message.ts;
export const repliesTo = (channel, ts) => channel.messages.filter(message => message.threadTs === ts && message.ts !== ts);

export function channelPane(channel) {
  const roots = channel.messages.filter(isRoot);
  return h(
    'main',
    { class: 'pane channel', key: `channel ${channel.id}`, 'aria-label': `Channel ${channel.name}` },
    h(
      'header',
      { class: 'pane-head' },
      h('h1', null, h('span', { class: 'hash', 'aria-hidden': 'true' }, '#'), channel.name),
      channel.external ? h('span', { class: 'tag' }, 'shared with another company') : null,
      channel.archived ? h('span', { class: 'tag' }, 'archived') : null,
      whoChip(),
      ui.panelOpen
        ? null
        : h(
            'button',
            { class: 'button small only-wide', type: 'button', on: { click: () => change({ panelOpen: true }) } },
            icon('nodes'),
            'Cluster',
          ),
    ),
    log(
      logKey(channel),
      `Messages in ${channel.name}`,
      roots,
      root => ({ channel: channel.id, replies: repliesTo(channel, root.ts) }),
      welcome(channel),
    ),
    foot(channel),
  );
}

const logKey = channel => `log ${live.me} ${channel.id}`;

function foot(channel) {
  if (channel.archived || !channel.member) {
    return h(
      'p',
      { class: 'no-composer' },
      channel.archived ? 'This channel is archived: nobody can write here.' : 'You are not in this channel.',
    );
  }
  return composer({
    id: `channel ${live.me} ${channel.id}`,
    log: logKey(channel),
    testId: 'composer-channel',
    channel: channel.id,
    thread: null,
    label: `Message #${channel.name}`,
  });
}

function welcome(channel) {
  const { command } = live.slack;
  const start = `${command} start`;
  return h(
    'div',
    { class: 'welcome' },
    h('h2', null, `Welcome to #${channel.name}`),
    channel.member && !channel.archived
      ? h(
          'p',
          null,
          'Try: ',
          h('button', { class: 'try', type: 'button', on: { click: () => prefill('composer-channel', start) } }, start),
          ' and press Enter. Nothing here is real, so nothing can break.',
        )
      : null,
  );
}
