// Slack's mrkdwn as nodes. What is not understood stays text.

import { h } from './dom.js';
import { emoji } from './emoji.js';
import { broadcastChip, channelChip, dateChip, groupChip, link, userChip } from './chips.js';

// Finished pieces are held aside while styles are looked for; each leaves one character of a private range in the text.
const HELD = /[\uE000-\uF8FF]/;
const ALL_HELD = /[\uE000-\uF8FF]/g;
const TOKENS = /`([^`\n]+)`|<([^<>\n]+)>|:([a-z0-9_+-]+):/g;
const BARE_LINK = /\bhttps?:\/\/[^\s<>|]+[^\s<>|.,;:!?)\]'"]/g;

const ENTITIES = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };
const plain = text => text.replace(/&(amp|lt|gt);/g, entity => ENTITIES[entity]);

const EDGE = String.raw`[^\p{L}\p{N}*_~]`;
const styled = mark => new RegExp(String.raw`(?<=^|${EDGE}|[*_~])${mark}(?=\S)([^\n]*?\S)${mark}(?=$|${EDGE}|[*_~])`, 'u');
const STYLES = [
  [styled(String.raw`\*`), 'strong'],
  [styled('_'), 'em'],
  [styled('~'), 's'],
];

/** The text of a `mrkdwn` object; `verbatim`: nothing is made a link that was not written as one. */
export function mrkdwn(text, verbatim = false) {
  const clean = text.replace(ALL_HELD, '');
  return clean
    .split(/\n?```\n?([\s\S]*?)\n?```\n?/)
    .flatMap((part, index) =>
      index % 2 === 1 ? h('pre', null, plain(part.replace(/<[^<>|\n]+\|([^<>\n]+)>/g, '$1'))) : paragraphs(part, verbatim),
    );
}

function paragraphs(text, verbatim) {
  const nodes = [];
  let quoted = [];
  const endQuote = () => {
    if (quoted.length > 0) {
      nodes.push(h('blockquote', null, lines(quoted, verbatim)));
      quoted = [];
    }
  };
  let ordinary = [];
  const endOrdinary = () => {
    if (ordinary.length > 0) {
      nodes.push(lines(ordinary, verbatim));
      ordinary = [];
    }
  };
  for (const line of text === '' ? [] : text.split('\n')) {
    const quote = /^&gt;\s?(.*)$/.exec(line);
    if (quote) {
      endOrdinary();
      quoted.push(quote[1]);
    } else {
      endQuote();
      ordinary.push(line);
    }
  }
  endQuote();
  endOrdinary();
  return nodes;
}

/** Each line is a block, so that a list's second line stands under its first. */
const lines = (texts, verbatim) =>
  texts.map(text => {
    const item = /^(\s*)([•◦▪]|\d+\.|-) +(.*)$/.exec(text);
    return item
      ? h(
          'span',
          { class: item[1].length > 1 ? 'line item deeper' : 'line item' },
          h('span', { class: 'bullet' }, `${item[2] === '-' ? '–' : item[2]} `),
          inline(item[3], verbatim),
        )
      : h('span', { class: 'line' }, text === '' ? '\u200b' : inline(text, verbatim));
  });

function inline(text, verbatim) {
  const held = [];
  const hold = node => String.fromCharCode(0xe000 + held.push(node) - 1);
  let rest = text.replace(TOKENS, (whole, code, token, name) => {
    if (code !== undefined) {
      return hold(h('code', null, plain(code)));
    }
    const node = token !== undefined ? ofToken(token) : emoji(name);
    return node === undefined ? whole : hold(node);
  });
  if (!verbatim) {
    rest = rest.replace(BARE_LINK, url => hold(link(plain(url), plain(url))));
  }
  return styles(rest, held);
}

function styles(text, held) {
  let first;
  for (const [pattern, name] of STYLES) {
    const found = pattern.exec(text);
    if (found && (!first || found.index < first.found.index)) {
      first = { found, name };
    }
  }
  if (!first) {
    return leaves(text, held);
  }
  const { found, name } = first;
  return [
    leaves(text.slice(0, found.index), held),
    h(name, null, styles(found[1], held)),
    styles(text.slice(found.index + found[0].length), held),
  ];
}

const leaves = (text, held) =>
  text
    .split(/([\uE000-\uF8FF])/)
    .filter(part => part !== '')
    .map(part => (HELD.test(part) ? held[part.charCodeAt(0) - 0xe000] : plain(part)));

function ofToken(token) {
  const [target, ...labels] = token.split('|');
  const label = labels.length > 0 ? plain(labels.join('|')) : undefined;
  if (target.startsWith('@')) {
    return userChip(target.slice(1), label);
  }
  if (target.startsWith('#')) {
    return channelChip(target.slice(1), label);
  }
  if (target.startsWith('!subteam^')) {
    return groupChip(target.split('^')[1], label);
  }
  if (target.startsWith('!date^')) {
    const [, seconds, format, url] = target.split('^');
    return dateChip(seconds, plain(format ?? ''), label ?? '', url);
  }
  if (target.startsWith('!')) {
    return broadcastChip(target.slice(1), label);
  }
  return link(plain(target), label);
}
