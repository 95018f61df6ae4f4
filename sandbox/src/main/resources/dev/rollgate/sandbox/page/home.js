// The bot's App Home.

import { blocks } from './blocks.js';
import { deed } from './deeds.js';
import { h } from './dom.js';
import { live } from './live.js';
import { ui, whilePending } from './ui.js';
import { whoChip } from './who.js';

export function homePane() {
  const view = live.slack.home;
  return h(
    'main',
    { class: 'pane home', key: 'home', 'aria-label': `${live.slack.bot.name}, App Home`, 'data-testid': 'home-pane' },
    h('header', { class: 'pane-head' }, h('h1', null, live.slack.bot.name), h('span', { class: 'app' }, 'APP'), whoChip()),
    h('div', { class: 'tabs quiet' }, h('span', { class: 'tab on' }, 'Home')),
    h(
      'div',
      { class: 'home-body', tabindex: 0, 'aria-label': 'Home' },
      view
        ? blocks(view.blocks, within())
        : h(
            'div',
            { class: 'welcome' },
            h('h2', null, `${live.slack.bot.name} has published nothing yet`),
            h('p', null, 'It does so when you open this tab, while it runs.'),
          ),
    ),
  );
}

function within() {
  const key = (block, element) => `home ${element.action_id} ${element.value ?? ''}`;
  return {
    isPending: (block, element) => ui.pending.has(key(block, element)),
    act: (block, element, option) =>
      whilePending(key(block, element), () =>
        deed('homeAction', {
          blockId: block.block_id ?? null,
          actionId: element.action_id,
          ...(option !== undefined ? { option } : element.value !== undefined ? { value: element.value } : {}),
        }),
      ),
  };
}
