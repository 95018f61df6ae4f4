// What can be filled in, in forms. The browser keeps what was typed; `initial` only says how a field begins.

import { h } from './dom.js';
import { live } from './live.js';
import { words } from './words.js';

/** The options of a select; a placeholder first where nothing is chosen at the beginning. */
export function options(element, initial) {
  const all =
    element.type === 'users_select'
      ? live.slack.people.map(person => ({ value: person.id, label: person.name }))
      : (element.options ?? (element.option_groups ?? []).flatMap(group => group.options)).map(option => ({
          value: option.value,
          label: option.text.text,
        }));
  return [
    h(
      'option',
      { key: '', value: '', disabled: initial !== '', hidden: initial !== '', selected: initial === '' },
      element.placeholder?.text ?? 'Choose …',
    ),
    all.map(option => h('option', { key: option.value, value: option.value, selected: option.value === initial }, option.label)),
  ];
}

/**
 * The control of an element.
 *
 * @param id of the control, for its label
 * @param described ids of hint and error, or null
 * @param on `changed(value)` after each change, `entered(value)` where Enter has a meaning of its own
 */
export function control(element, id, described, isWrong, on) {
  const shared = {
    id,
    'aria-describedby': described,
    'aria-invalid': isWrong ? 'true' : null,
    'data-action': element.action_id,
    class: 'field',
  };
  switch (element.type) {
    case 'plain_text_input':
      return text(element, shared, on);
    case 'static_select':
    case 'users_select':
      return h(
        'select',
        { ...shared, on: { change: event => on.changed(event.target.value) } },
        options(element, element.initial_option?.value ?? element.initial_user ?? ''),
      );
    case 'radio_buttons':
      return several(element, id, described, 'radio', [element.initial_option?.value], on);
    case 'checkboxes':
      return several(
        element,
        id,
        described,
        'checkbox',
        (element.initial_options ?? []).map(option => option.value),
        on,
      );
    default:
      return h('p', { class: 'aside' }, `[${element.type}]`);
  }
}

function text(element, shared, on) {
  const attributes = {
    ...shared,
    placeholder: element.placeholder?.text ?? null,
    maxlength: element.max_length ?? 3000,
    autocomplete: 'off',
    spellcheck: 'false',
    on: {
      input: event => on.changed(event.target.value),
      keydown: event => {
        if (event.key === 'Enter' && on.entered && !event.isComposing) {
          event.preventDefault();
          on.entered(event.target.value);
        }
      },
    },
  };
  return element.multiline
    ? h('textarea', {
        ...attributes,
        rows: 3,
        placed: node => {
          node.value = element.initial_value ?? '';
        },
      })
    : h('input', { ...attributes, type: 'text', value: element.initial_value ?? '' });
}

function several(element, id, described, type, initial, on) {
  return h(
    'div',
    { id, role: type === 'radio' ? 'radiogroup' : 'group', 'aria-describedby': described, class: 'several' },
    element.options.map((option, index) =>
      h(
        'label',
        { key: option.value },
        h('input', {
          type,
          name: id,
          value: option.value,
          id: `${id}-${index}`,
          checked: initial.includes(option.value),
          on: { change: event => on.changed(type === 'radio' ? option.value : chosen(event.target.closest('.several'))) },
        }),
        h('span', null, words(option.text), option.description ? h('small', null, words(option.description)) : null),
      ),
    ),
  );
}

const chosen = group => [...group.querySelectorAll('input:checked')].map(input => input.value);
