// One message, as its reader sees it.

import { avatar } from './avatar.js';
import { blocks } from './blocks.js';
import { clockTime, full, momentOf, sinceThen } from './dates.js';
import { deed } from './deeds.js';
import { h, lazily } from './dom.js';
import { icon } from './icons.js';
import { isBot, live, nameOf } from './live.js';
import { mrkdwn } from './mrkdwn.js';
import { openThread, ui, whilePending } from './ui.js';

/** @param context {channel, previous, replies}; `replies` is null within a thread */
export function message(one, context) {
  const pending = [...ui.pending].filter(key => key.includes(one.ts));
  const minute = Math.floor(Date.now() / 60_000);
  const { people, groups, bot, channels } = live.slack;
  const names = JSON.stringify([people, groups, bot.name, channels.map(channel => channel.name)]);
  const replies = context.replies?.map(reply => [reply.ts, reply.user]);
  const isNext = follows(one, context.previous);
  return lazily(one.ts, JSON.stringify([one, live.me, pending, minute, replies, isNext, names]), () =>
    article(one, context, isNext),
  );
}

/** Said by the same one shortly after: Slack leaves out the head. */
const follows = (one, previous) =>
  previous !== undefined &&
  previous.user === one.user &&
  previous.onlyForYou === one.onlyForYou &&
  !(previous.replies > 0) &&
  momentOf(one.ts) - momentOf(previous.ts) < 300_000;

function article(one, context, isNext) {
  const moment = momentOf(one.ts);
  const name = nameOf(one.user);
  return h(
    'article',
    {
      key: one.ts,
      class: `message${isNext ? ' next' : ''}${one.onlyForYou ? ' private' : ''}`,
      'data-testid': 'message',
      'data-ts': one.ts,
      'aria-label': `${name}, ${clockTime(moment)}`,
    },
    one.onlyForYou ? h('p', { class: 'only' }, icon('eye'), 'Only visible to you') : null,
    h('div', { class: 'face' }, isNext ? null : avatar(one.user)),
    h(
      'div',
      { class: 'said' },
      isNext
        ? null
        : h(
            'div',
            { class: 'head' },
            h('strong', { class: 'name' }, name),
            one.byBot || isBot(one.user) ? h('span', { class: 'app' }, 'APP') : null,
            h('time', { datetime: moment.toISOString(), title: full(moment) }, clockTime(moment)),
          ),
      one.blocks?.length > 0
        ? blocks(one.blocks, within(one, context.channel))
        : h('div', { class: 'text' }, mrkdwn(one.text ?? '')),
      one.edited ? h('small', { class: 'edited' }, '(edited)') : null,
      context.replies ? thread(one, context) : null,
    ),
  );
}

function within(one, channel) {
  const key = (block, element) => `click ${one.ts} ${element.action_id}`;
  return {
    isPending: (block, element) => ui.pending.has(key(block, element)),
    act: (block, element, option) =>
      whilePending(key(block, element), () =>
        deed('click', {
          channel,
          ts: one.ts,
          blockId: block.block_id ?? null,
          actionId: element.action_id,
          ...(option === undefined ? {} : { option }),
        }),
      ),
  };
}

function thread(root, { channel, replies }) {
  const open = () => openThread(channel, root.ts);
  if (replies.length === 0) {
    return root.onlyForYou
      ? null
      : h(
          'button',
          {
            class: 'reply',
            type: 'button',
            title: 'Reply in thread',
            'aria-label': `Reply in thread to ${nameOf(root.user)}`,
            on: { click: open },
          },
          icon('reply'),
        );
  }
  const count = `${replies.length} ${replies.length === 1 ? 'reply' : 'replies'}`;
  const last = momentOf(replies.at(-1).ts);
  const isOpen = ui.thread === root.ts;
  return h(
    'button',
    { class: `replies${isOpen ? ' open' : ''}`, type: 'button', 'data-testid': 'replies', on: { click: open } },
    [...new Set(replies.map(reply => reply.user))].slice(0, 3).map(user => avatar(user, 'tiny')),
    h('span', { class: 'count' }, count),
    h('span', { class: 'last' }, `Last reply ${sinceThen(last)}`),
    h('span', { class: 'go' }, 'View thread', icon('fold')),
  );
}
