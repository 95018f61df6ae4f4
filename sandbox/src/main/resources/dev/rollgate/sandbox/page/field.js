// A field of a form: label, control, error and hint; and when the bot is told of what is entered.

import { h } from './dom.js';
import { control } from './fields.js';
import { remember } from './forms.js';
import { words } from './words.js';

/** Long enough to type a word: Slack, too, does not send each character by itself. */
const PAUSE = 250;
let soon;

/** What was going to be told is not, since something else happens to the form. */
export const nothingSoon = () => clearTimeout(soon);

/** @param tell called with what was entered or chosen where the bot wants to know of it at once */
export function field(top, block, element, error, tell) {
  const id = `field-${block.block_id}-${element.action_id}`;
  const described = [block.hint ? `${id}-hint` : '', error ? `${id}-error` : ''].join(' ').trim() || null;
  const isGroup = ['radio_buttons', 'checkboxes'].includes(element.type);
  return h(
    'div',
    {
      class: `block input${error ? ' wrong' : ''}`,
      key: `input ${block.block_id}/${element.action_id}`,
      'data-testid': `field-${block.block_id}`,
    },
    block.label
      ? h(
          isGroup ? 'span' : 'label',
          { class: 'label', for: isGroup ? null : id },
          words(block.label),
          block.optional ? h('span', { class: 'optional' }, '(optional)') : null,
        )
      : null,
    control(element, id, described, Boolean(error), listeners(top, block, element, tell)),
    error ? h('p', { class: 'error', id: `${id}-error`, role: 'alert' }, error) : null,
    block.hint ? h('p', { class: 'hint', id: `${id}-hint` }, words(block.hint)) : null,
  );
}

function listeners(top, block, element, tell) {
  const isText = element.type === 'plain_text_input';
  const dispatches = block.type !== 'input' || block.dispatch_action === true;
  const moments = !dispatches
    ? []
    : isText
      ? (element.dispatch_action_config?.trigger_actions_on ?? ['on_enter_pressed'])
      : ['on_choice'];
  const now = value => tell(block, element, isText ? { value } : { option: value });
  return {
    changed: value => {
      remember(top.id, block.block_id, element.action_id, value);
      clearTimeout(soon);
      if (moments.includes('on_choice')) {
        now(value);
      } else if (moments.includes('on_character_entered')) {
        soon = setTimeout(() => now(value), PAUSE);
      }
    },
    entered: moments.includes('on_enter_pressed')
      ? value => {
          clearTimeout(soon);
          now(value);
        }
      : null,
  };
}
