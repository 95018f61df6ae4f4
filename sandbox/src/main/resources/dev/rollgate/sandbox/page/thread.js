// The right: one root message and its replies.

import { isRoot, repliesTo } from './channel.js';
import { composer } from './composer.js';
import { h } from './dom.js';
import { icon } from './icons.js';
import { live } from './live.js';
import { log } from './log.js';
import { change } from './ui.js';

export const closeThread = () => change({ thread: null });

export function threadPane(channel, ts) {
  const root = channel.messages.find(message => message.ts === ts && isRoot(message));
  const logKey = `log ${live.me} ${ts}`;
  const all = [...(root ? [root] : []), ...repliesTo(channel, ts)];
  return h(
    'aside',
    { class: 'pane thread', key: `thread ${ts}`, 'data-testid': 'thread', 'aria-label': `Thread in ${channel.name}` },
    h(
      'header',
      { class: 'pane-head' },
      h(
        'button',
        { class: 'plain only-narrow', type: 'button', 'aria-label': 'Back to the channel', on: { click: closeThread } },
        icon('back'),
      ),
      h('h2', null, 'Thread', h('small', null, `# ${channel.name}`)),
      h(
        'button',
        {
          class: 'plain push only-wide',
          type: 'button',
          'aria-label': 'Close thread',
          'data-testid': 'thread-close',
          on: { click: closeThread },
        },
        icon('close'),
      ),
    ),
    log(
      logKey,
      `Thread in ${channel.name}`,
      all,
      () => ({ channel: channel.id, replies: null }),
      h('p', { class: 'welcome' }, 'This message is gone.'),
    ),
    channel.member && !channel.archived
      ? composer({
          id: `thread ${live.me} ${ts}`,
          log: logKey,
          testId: 'composer-thread',
          channel: channel.id,
          thread: ts,
          label: 'Reply',
        })
      : null,
  );
}
