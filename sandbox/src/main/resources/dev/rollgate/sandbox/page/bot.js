// The bot as a process: it may be killed at any moment, and goes on where it was.

import { deed } from './deeds.js';
import { h } from './dom.js';
import { live } from './live.js';
import { state } from './states.js';
import { ui, whilePending } from './ui.js';

export function botCard() {
  const { bot } = live;
  if (!bot) {
    return null;
  }
  const isDead = bot.state === 'dead';
  const act = what => whilePending('bot', () => deed('bot', { deed: what }));
  const pending = ui.pending.has('bot') ? ' pending' : '';
  return h(
    'section',
    { class: 'card bot-card', key: 'bot', 'aria-label': 'The bot' },
    h(
      'header',
      null,
      h('h3', null, 'The bot'),
      state(bot.state, 'unknown', 'bot-state'),
      h('span', { class: 'version' }, [bot.mode, bot.pid && !isDead ? `pid ${bot.pid}` : null].filter(Boolean).join(' · ')),
    ),
    h(
      'div',
      { class: 'deeds' },
      h(
        'button',
        {
          class: `button small danger${pending}`,
          type: 'button',
          'data-testid': 'bot-kill',
          disabled: isDead,
          on: { click: () => act('kill') },
        },
        'kill -9',
      ),
      h(
        'button',
        {
          class: `button small${isDead ? ' primary solid' : ''}${pending}`,
          type: 'button',
          'data-testid': 'bot-start',
          disabled: !isDead,
          on: { click: () => act('start') },
        },
        'Start it again',
      ),
    ),
    h(
      'details',
      null,
      h('summary', null, 'Its log'),
      h(
        'pre',
        { class: 'bot-log', tabindex: 0, 'aria-label': 'Log of the bot' },
        bot.log.length > 0 ? bot.log.join('\n') : 'Nothing yet.',
      ),
    ),
  );
}
