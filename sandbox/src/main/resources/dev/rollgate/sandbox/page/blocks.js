// Block Kit. `to` says where it stands: `to.act(block, element, chosen)` carries out a click or choice, `to.isPending(block, element)`
// says whether one is under way, `to.field(block, element)` draws what is filled in (forms only).

import { followed } from './chips.js';
import { h } from './dom.js';
import { options } from './fields.js';
import { richText } from './richtext.js';
import { change } from './ui.js';
import { words } from './words.js';

export const blocks = (list, to) => list.map(block => draw(block, to));

function draw(block, to) {
  switch (block.type) {
    case 'header':
      return h('h3', { class: 'block header' }, words(block.text));
    case 'section':
      return section(block, to);
    case 'context':
      return h(
        'div',
        { class: 'block context' },
        block.elements.map(element =>
          h('div', { class: 'aside' }, element.type === 'image' ? `🖼 ${element.alt_text}` : words(element)),
        ),
      );
    case 'actions':
      return h(
        'div',
        { class: 'block actions' },
        block.elements.map(element => interactive(block, element, to)),
      );
    case 'divider':
      return h('hr', { class: 'block' });
    case 'image':
      return h('p', { class: 'block aside' }, `🖼 ${block.alt_text}`);
    case 'rich_text':
      return h('div', { class: 'block' }, richText(block));
    case 'input':
      return to.field ? to.field(block, block.element) : null;
    default:
      return h('p', { class: 'block aside' }, `[${block.type}]`);
  }
}

function section(block, to) {
  return h(
    'div',
    { class: 'block section' },
    h(
      'div',
      { class: 'body' },
      block.text ? h('div', { class: 'text' }, words(block.text)) : null,
      block.fields
        ? h(
            'div',
            { class: 'fields' },
            block.fields.map(field => h('div', { class: 'text' }, words(field))),
          )
        : null,
    ),
    block.accessory ? h('div', { class: 'accessory' }, interactive(block, block.accessory, to)) : null,
  );
}

function interactive(block, element, to) {
  switch (element.type) {
    case 'button':
      return button(block, element, to);
    case 'static_select':
    case 'users_select':
      return choice(block, element, to);
    case 'image':
      return h('span', { class: 'aside' }, `🖼 ${element.alt_text}`);
    default:
      return to.field ? to.field(block, element) : null;
  }
}

function button(block, element, to) {
  const pending = to.isPending(block, element);
  const carryOut = () => to.act(block, element);
  const act = event => {
    if (element.url && followed(element.url)) {
      event.preventDefault();
    }
    if (element.confirm) {
      change({ question: { dialog: element.confirm, yes: carryOut } });
    } else if (!pending) {
      carryOut();
    }
  };
  const attributes = {
    class: `button ${element.style ?? ''}${pending ? ' pending' : ''}`,
    'aria-label': element.accessibility_label ?? null,
    'aria-busy': pending ? 'true' : null,
    'data-action': element.action_id,
    on: { click: act },
  };
  const isLink = element.url && /^https?:\/\//i.test(element.url);
  return isLink
    ? h('a', { ...attributes, href: element.url, target: '_blank', rel: 'noopener noreferrer' }, words(element.text))
    : h('button', { ...attributes, type: 'button', 'data-testid': element.text.text }, words(element.text));
}

function choice(block, element, to) {
  const initial = element.initial_option?.value ?? element.initial_user ?? '';
  return h(
    'select',
    {
      class: 'field choice',
      'aria-label': element.placeholder?.text ?? block.text?.text ?? 'Choose',
      'aria-busy': to.isPending(block, element) ? 'true' : null,
      'data-action': element.action_id,
      on: { change: event => to.act(block, element, event.target.value) },
    },
    options(element, initial),
  );
}
