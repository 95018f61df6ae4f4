// Mentions, dates and links: what stands in a text by id and is shown by name.

import { h } from './dom.js';
import { dateText, full } from './dates.js';
import { channel, isBot, live, nameOf } from './live.js';
import { goTo, openThread } from './ui.js';

const SAFE = /^(https?:\/\/|mailto:)/i;
const PERMALINK = /\/archives\/([CG]\w+)\/p(\d+)(\d{6})(?:\?.*?thread_ts=([\d.]+))?/;

export function userChip(id, label) {
  const name = live.slack?.people.some(one => one.id === id) || isBot(id) ? nameOf(id) : (label ?? id);
  return h('span', { class: id === live.me ? 'mention me' : 'mention' }, `@${name}`);
}

export function channelChip(id, label) {
  const known = channel(id);
  return known
    ? h('button', { class: 'mention', type: 'button', on: { click: () => goTo(id) } }, `#${known.name}`)
    : h('span', { class: 'mention' }, `#${label || 'private channel'}`);
}

export function groupChip(id, label) {
  const handle = live.slack?.groups.find(group => group.id === id)?.handle ?? label ?? id;
  return h('span', { class: 'mention' }, handle.startsWith('@') ? handle : `@${handle}`);
}

export const broadcastChip = (name, label) => h('span', { class: 'mention loud' }, `@${label ?? name}`);

export function dateChip(seconds, format, fallback, url) {
  const moment = new Date(Number(seconds) * 1000);
  const text = dateText(seconds, format, fallback);
  const known = !Number.isNaN(moment.getTime());
  const time = known ? h('time', { datetime: moment.toISOString(), title: full(moment) }, text) : text;
  return url ? link(url, time) : time;
}

/** A link where the address is one that may be opened; a message's own address is followed within the page. */
export function link(url, label) {
  const place = PERMALINK.exec(url);
  if (place && channel(place[1])) {
    return h('button', { class: 'link', type: 'button', on: { click: () => follow(place) } }, label ?? 'message');
  }
  return SAFE.test(url)
    ? h('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, label ?? url.replace(/^mailto:/i, ''))
    : (label ?? url);
}

function follow([, id, seconds, micros, thread]) {
  const ts = `${seconds}.${micros}`;
  openThread(id, thread ?? channel(id).messages.find(message => message.ts === ts)?.threadTs ?? ts);
}

/** Follows the address of a link button; false where it is not one of ours and must be opened by the browser. */
export function followed(url) {
  const place = PERMALINK.exec(url);
  if (!place || !channel(place[1])) {
    return false;
  }
  follow(place);
  return true;
}
