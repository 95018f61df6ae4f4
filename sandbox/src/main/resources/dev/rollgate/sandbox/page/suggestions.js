// The list over a composer: what could come next.

import { h } from './dom.js';

/**
 * @param open what `completion` found
 * @param take called with the index of the item that was chosen
 */
export function suggestions(open, id, take) {
  return h(
    'div',
    { class: 'completions' },
    open.hint ? h('p', { class: 'usage', role: 'status' }, open.hint) : null,
    open.items.length === 0
      ? null
      : h(
          'ul',
          { id, role: 'listbox', 'aria-label': 'Suggestions' },
          open.items.map((item, index) =>
            h(
              'li',
              {
                key: item.label,
                id: `${id}-${index}`,
                role: 'option',
                'aria-selected': index === open.active ? 'true' : 'false',
                drawn: node => index === open.active && node.scrollIntoView({ block: 'nearest' }),
                // Before the click the composer would lose the focus and the list would close.
                on: {
                  mousedown: event => {
                    event.preventDefault();
                    take(index);
                  },
                },
              },
              h('code', null, item.label),
              h('span', null, item.note),
            ),
          ),
        ),
    open.items.length === 0
      ? null
      : h('p', { class: 'keys', 'aria-hidden': 'true' }, '↑ ↓ to choose · Tab to take · Esc to close'),
  );
}
