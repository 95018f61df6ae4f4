// A list of messages that stays at its end while new ones come, unless one has scrolled up to read.

import { dayOf, momentOf } from './dates.js';
import { h } from './dom.js';
import { icon } from './icons.js';
import { message } from './message.js';
import { redraw } from './redraw.js';

const NEAR = 60;
const away = new Set();

// narrower lines are more of them: the end has moved away from under the reader
window.addEventListener('resize', redraw);

/** @param contextOf what `message` needs to know besides, for each */
export function log(key, label, messages, contextOf, empty) {
  return h(
    'div',
    { class: 'log-frame', key },
    h(
      'div',
      {
        class: 'log',
        role: 'log',
        'aria-label': label,
        tabindex: 0,
        on: { scroll: event => look(event.target, key) },
        drawn: node => {
          if (!away.has(key)) {
            node.scrollTop = node.scrollHeight;
          }
        },
      },
      messages.length === 0 ? empty : null,
      h('div', { class: 'messages' }, withDays(messages, contextOf)),
    ),
    away.has(key)
      ? h('button', { class: 'to-end', type: 'button', on: { click: () => toEnd(key) } }, icon('down'), 'Newest')
      : null,
  );
}

/** Shows the newest from the next drawing on. */
export function toEnd(key) {
  away.delete(key);
  redraw();
}

function look(node, key) {
  const isAway = node.scrollHeight - node.scrollTop - node.clientHeight > NEAR;
  if (isAway !== away.has(key)) {
    isAway ? away.add(key) : away.delete(key);
    redraw();
  }
}

function withDays(messages, contextOf) {
  let day;
  let previous;
  return messages.flatMap(one => {
    const itsDay = dayOf(momentOf(one.ts));
    const divider =
      itsDay === day ? [] : [h('div', { class: 'day', key: `day ${itsDay}`, role: 'separator' }, h('span', null, itsDay))];
    const context = contextOf(one);
    const drawn = message(one, { ...context, previous: divider.length > 0 ? undefined : previous });
    day = itsDay;
    previous = { ...one, replies: context.replies?.length };
    return [...divider, drawn];
  });
}
