// A face of one letter; the bot's is its gate.

import { h } from './dom.js';
import { icon } from './icons.js';
import { isBot, live, nameOf } from './live.js';

const COLOURS = 6;

export function avatar(id, size = '') {
  const face = isBot(id) ? icon('gate') : nameOf(id).charAt(0).toUpperCase();
  return h('span', { class: `avatar ${size} ${isBot(id) ? 'bot' : `colour-${colour(id)}`}`, 'aria-hidden': 'true' }, face);
}

function colour(id) {
  const place = live.slack?.people.findIndex(person => person.id === id) ?? -1;
  return place < 0 ? 'none' : place % COLOURS;
}
