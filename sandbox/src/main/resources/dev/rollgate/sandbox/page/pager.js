// The pager of who is on call: what they were paged for, what has changed, and how the pager itself behaves.

import { link } from './chips.js';
import { clockTime, dateText, full } from './dates.js';
import { deed } from './deeds.js';
import { h } from './dom.js';
import { live, nameOf } from './live.js';
import { redraw } from './redraw.js';
import { state } from './states.js';
import { settled } from './switches.js';
import { ui, whilePending } from './ui.js';

const DEEDS = { TRIGGERED: 'triggered', ACKNOWLEDGED: 'acknowledged', RESOLVED: 'resolved' };

/** Which behaviour was chosen here, until the server says the same. */
let chosen = null;

/** How many wait for somebody to acknowledge them, as a badge; null: none. */
export function unanswered() {
  const count = live.pager?.incidents.filter(one => one.state === 'TRIGGERED').length ?? 0;
  return count === 0
    ? null
    : h('span', { class: 'badge', 'data-testid': 'pager-badge', 'aria-label': `${count} not acknowledged` }, String(count));
}

export function pager() {
  const known = live.pager;
  if (!known) {
    return h('p', { class: 'aside' }, 'Asking the pager …');
  }
  return [
    h('p', { class: 'aside' }, 'Who is on call for Confluence is woken up here: a simulated PagerDuty service.'),
    behaviour(known),
    known.incidents.length === 0 ? h('p', { class: 'aside quiet' }, 'Nobody was paged yet.') : null,
    h('div', { class: 'incidents', 'data-testid': 'incidents' }, known.incidents.map(incident)),
    changes(known.changes),
  ];
}

function behaviour(known) {
  const choose = async id => {
    chosen = id;
    redraw();
    await deed('pagerTrouble', { id });
    await settled();
    chosen = null;
    redraw();
  };
  const now = chosen ?? known.trouble;
  return h(
    'section',
    { class: 'card', key: 'behaviour' },
    h('h3', { id: 'behaviour' }, 'The pager itself'),
    h(
      'fieldset',
      { class: 'choices', 'aria-labelledby': 'behaviour' },
      known.troubles.map(({ id, label }) => choice(id, label, now === id, choose)),
    ),
  );
}

const choice = (id, label, isOn, choose) =>
  h(
    'label',
    { key: id, class: id === 'works' ? '' : 'wrong' },
    h('input', {
      type: 'radio',
      name: 'pager-trouble',
      value: id,
      'data-testid': `pager-${id}`,
      live: { checked: isOn },
      on: { change: () => choose(id) },
    }),
    h('span', null, label),
  );

function incident(one) {
  const isOpen = one.state !== 'RESOLVED';
  return h(
    'article',
    {
      class: `card incident ${one.severity.toLowerCase()}${isOpen ? '' : ' over'}`,
      key: `incident ${one.number}`,
      'data-testid': `incident-${one.number}`,
      'aria-label': `Incident ${one.number}`,
    },
    h(
      'header',
      null,
      h('span', { class: 'severity' }, one.severity.toLowerCase()),
      state(one.state),
      h('span', { class: 'version' }, `#${one.number}`),
    ),
    h('h3', null, one.summary),
    h('p', { class: 'aside' }, one.source, ' · ', moment(one.since), one.events > 1 ? ` · ${one.events} events` : ''),
    one.history.filter(entry => entry.deed !== 'TRIGGERED').map(entry => h('p', { class: 'aside' }, done(entry))),
    h(
      'div',
      { class: 'deeds' },
      isOpen ? button(one, 'acknowledge', 'Acknowledge', one.state === 'TRIGGERED' ? 'primary' : '') : null,
      isOpen ? button(one, 'resolve', 'Resolve', '') : null,
      h('span', { class: 'links' }, links(one)),
    ),
    more(one),
  );
}

function more(one) {
  return h(
    'details',
    null,
    h('summary', { 'data-testid': `incident-details-${one.number}` }, 'Details and history'),
    h(
      'dl',
      { class: 'facts' },
      [...one.details, { name: 'dedup_key', value: one.dedupKey }].map(({ name, value }) => [
        h('dt', null, name),
        h('dd', null, value),
      ]),
    ),
    h(
      'ol',
      { class: 'history' },
      one.history.map(entry => h('li', null, h('span', { class: 'when' }, clockTime(new Date(entry.at))), ' ', said(entry))),
    ),
  );
}

function changes(all) {
  return all.length === 0
    ? null
    : h(
        'section',
        { class: 'changes', key: 'changes', 'aria-label': 'Changes' },
        h('h3', null, 'Changes'),
        h(
          'ol',
          { 'data-testid': 'changes' },
          all.map((one, index) =>
            h(
              'li',
              { key: `change ${all.length - index}` },
              h('span', { class: 'when', title: full(new Date(one.at)) }, clockTime(new Date(one.at))),
              ' ',
              one.summary,
              h('span', { class: 'links' }, links(one)),
            ),
          ),
        ),
      );
}

const said = entry => `${DEEDS[entry.deed]} by ${entry.by}`;
const done = entry => [`${said(entry).replace(/^./, first => first.toUpperCase())}, `, moment(entry.at)];
const links = one => one.links.map(({ href, text }) => link(href, text ?? href));

function moment(at) {
  const then = new Date(at);
  return h('time', { datetime: at, title: full(then) }, dateText(then / 1000, '{ago}', at));
}

function button(one, what, label, style) {
  const key = `incident ${one.number} ${what}`;
  const pending = ui.pending.has(key);
  return h(
    'button',
    {
      class: `button small ${style}${pending ? ' pending' : ''}`,
      type: 'button',
      'data-deed': what,
      'aria-label': `${label} incident ${one.number}`,
      title: `${label} as ${nameOf(live.me)}`,
      disabled: what === 'acknowledge' && one.state !== 'TRIGGERED',
      'aria-busy': pending ? 'true' : null,
      on: { click: () => whilePending(key, () => deed('incident', { number: one.number, deed: what })) },
    },
    label,
  );
}
