// Whose eyes and hands these are. The address says it too: two windows can be two people.

import { avatar } from './avatar.js';
import { homeOpened } from './deeds.js';
import { h } from './dom.js';
import { follow, live, person } from './live.js';
import { change, HOME, ui } from './ui.js';

function become(id) {
  const address = new URL(location.href);
  address.searchParams.set('as', id);
  history.replaceState(null, '', address);
  follow(id);
  ui.closed.clear();
  change({ question: null });
  if (ui.place === HOME) {
    homeOpened();
  }
}

export function whoSwitch() {
  const me = person(live.me);
  return h(
    'section',
    { class: 'who' },
    h('label', { for: 'who' }, avatar(live.me, 'tiny'), 'You are'),
    h(
      'select',
      { id: 'who', 'data-testid': 'who', on: { change: event => become(event.target.value) }, live: { value: live.me } },
      live.slack.people.map(one => h('option', { key: one.id, value: one.id }, `${one.name} · ${one.role}`)),
    ),
    me?.note ? h('p', { class: 'note' }, me.note) : null,
  );
}

/** On a phone the switch is in another column: this leads there. */
export const whoChip = () =>
  h(
    'button',
    { class: 'who-chip only-narrow', type: 'button', on: { click: () => change({ column: 'places' }) } },
    avatar(live.me, 'tiny'),
    `as ${person(live.me)?.name ?? live.me}`,
  );
