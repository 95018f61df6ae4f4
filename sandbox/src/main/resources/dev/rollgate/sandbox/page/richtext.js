// rich_text blocks: structure instead of markup, so nothing in their texts has a meaning.

import { h } from './dom.js';
import { broadcastChip, channelChip, dateChip, groupChip, link, userChip } from './chips.js';
import { emoji } from './emoji.js';

export const richText = block => h('div', { class: 'rich' }, block.elements.map(part));

function part(element) {
  switch (element.type) {
    case 'rich_text_section':
      return h('div', { class: 'line' }, spans(element.elements));
    case 'rich_text_preformatted':
      return h('pre', null, spans(element.elements));
    case 'rich_text_quote':
      return h('blockquote', null, spans(element.elements));
    case 'rich_text_list':
      return h(
        element.style === 'ordered' ? 'ol' : 'ul',
        { class: `indent-${Math.min(element.indent ?? 0, 6)}`, start: element.offset ? element.offset + 1 : null },
        element.elements.map(item => h('li', null, spans(item.elements))),
      );
    default:
      return null;
  }
}

const spans = elements => elements.map(element => inStyle(span(element), element.style ?? {}));

function span(element) {
  switch (element.type) {
    case 'text':
      return element.text;
    case 'link':
      return link(element.url, element.text);
    case 'user':
      return userChip(element.user_id);
    case 'usergroup':
      return groupChip(element.usergroup_id);
    case 'channel':
      return channelChip(element.channel_id);
    case 'broadcast':
      return broadcastChip(element.range);
    case 'emoji':
      return emoji(element.name) ?? `:${element.name}:`;
    case 'date':
      return dateChip(element.timestamp, element.format, element.fallback ?? '', element.url);
    default:
      return null;
  }
}

function inStyle(node, style) {
  const names = { code: 'code', strike: 's', italic: 'em', bold: 'strong' };
  return Object.keys(names)
    .filter(key => style[key])
    .reduce((inner, key) => h(names[key], null, inner), node);
}
