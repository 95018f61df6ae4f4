// The left: workspace, who one is, where one can go. And what frames everything: banners and, on a phone, the bar below.

import { avatar } from './avatar.js';
import { isRoot } from './channel.js';
import { deed, homeOpened } from './deeds.js';
import { h } from './dom.js';
import { icon } from './icons.js';
import { live } from './live.js';
import { change, goTo, HOME, ui, whilePending } from './ui.js';
import { whoSwitch } from './who.js';

export function places() {
  return h(
    'nav',
    { class: 'places', 'aria-label': 'Workspace' },
    h(
      'header',
      { class: 'workspace' },
      h('span', { class: 'avatar bot', 'aria-hidden': 'true' }, icon('gate')),
      h('div', null, h('strong', null, 'Sandbox workspace'), h('small', null, 'A simulated Slack. Nothing here is real.')),
    ),
    whoSwitch(),
    h('h2', null, 'Channels'),
    h('ul', null, live.slack.channels.map(entry)),
    h('h2', null, 'Apps'),
    h(
      'ul',
      null,
      h('li', null, place(HOME, 'home', avatar(live.slack.bot.userId, 'tiny'), live.slack.bot.name, false, openHome)),
    ),
  );
}

function openHome() {
  goTo(HOME);
  homeOpened();
}

function entry(channel) {
  const news = isNews(channel);
  return h(
    'li',
    { key: channel.id },
    place(
      channel.id,
      `channel-${channel.name}`,
      h('span', { class: 'hash', 'aria-hidden': 'true' }, '#'),
      channel.name,
      news,
      () => goTo(channel.id),
    ),
  );
}

function place(id, testId, sign, name, news, go) {
  const here = ui.place === id;
  return h(
    'button',
    {
      type: 'button',
      class: `place${here ? ' here' : ''}${news ? ' news' : ''}`,
      'aria-current': here ? 'page' : null,
      'data-testid': testId,
      on: { click: go },
    },
    sign,
    h('span', null, name),
    news ? h('span', { class: 'dot', role: 'img', 'aria-label': 'new messages' }) : null,
  );
}

const latest = channel => channel.messages.filter(isRoot).at(-1)?.ts ?? '';

function isNews(channel) {
  const key = `${live.me} ${channel.id}`;
  if (ui.place === channel.id || !ui.seen.has(key)) {
    ui.seen.set(key, latest(channel));
  }
  return latest(channel) > ui.seen.get(key);
}

export function banner() {
  if (!live.connected && live.slack) {
    return h(
      'p',
      { class: 'banner', role: 'alert' },
      'The sandbox does not answer: is its program still running? This page connects again by itself.',
    );
  }
  if (live.bot?.state !== 'dead') {
    return null;
  }
  return h(
    'p',
    { class: 'banner', role: 'alert', 'data-testid': 'bot-banner' },
    'The bot is not running: nobody answers commands and clicks.',
    h(
      'button',
      { class: 'button small', type: 'button', on: { click: () => whilePending('bot', () => deed('bot', { deed: 'start' })) } },
      'Start the bot again',
    ),
  );
}

const COLUMNS = [
  ['places', 'Channels', 'list'],
  ['chat', 'Chat', 'reply'],
  ['cluster', 'Cluster', 'nodes'],
];

export const bottomBar = () =>
  h(
    'nav',
    { class: 'bottom', 'aria-label': 'Columns' },
    COLUMNS.map(([column, name, sign]) =>
      h(
        'button',
        {
          type: 'button',
          class: ui.column === column ? 'on' : '',
          'aria-current': ui.column === column ? 'page' : null,
          'data-testid': `column-${column}`,
          on: { click: () => change({ column }) },
        },
        icon(sign),
        name,
      ),
    ),
  );
