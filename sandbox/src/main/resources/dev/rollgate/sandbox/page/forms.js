// What has been filled in, by view. It outlives updates of a view as long as block and action keep their ids, as in Slack.

const typed = new Map();
const local = new Map();

const key = (blockId, actionId) => `${blockId}/${actionId}`;

export function remember(view, blockId, actionId, value) {
  typed.set(view, (typed.get(view) ?? new Map()).set(key(blockId, actionId), value));
}

export function forget(open) {
  for (const store of [typed, local]) {
    [...store.keys()].filter(view => !open.has(view)).forEach(view => store.delete(view));
  }
}

const FILLED = ['plain_text_input', 'static_select', 'users_select', 'radio_buttons', 'checkboxes'];

function elementsOf(block) {
  return [block.element, block.accessory, ...(block.type === 'actions' ? block.elements : [])].filter(
    element => element && FILLED.includes(element.type),
  );
}

const initial = element =>
  element.initial_value ??
  element.initial_option?.value ??
  element.initial_user ??
  element.initial_options?.map(option => option.value) ??
  (element.type === 'checkboxes' ? [] : '');

function valueOf(view, block, element) {
  const value = typed.get(view.id)?.get(key(block.block_id, element.action_id));
  const isGone = element.options && typeof value === 'string' && !element.options.some(option => option.value === value);
  return value === undefined || isGone ? initial(element) : value;
}

/** {blockId: {actionId: value}} of everything that can be filled in; what is empty is left out. */
export function valuesOf(view) {
  const values = {};
  for (const block of view.view.blocks) {
    for (const element of elementsOf(block)) {
      const value = valueOf(view, block, element);
      if (value.length > 0) {
        (values[block.block_id] ??= {})[element.action_id] = value;
      }
    }
  }
  return values;
}

/** What keeps the client from submitting, by block; also remembered, to be shown. */
export function missing(view) {
  const errors = {};
  for (const block of view.view.blocks.filter(one => one.type === 'input')) {
    const value = valueOf(view, block, block.element);
    if (value.length === 0 && !block.optional) {
      errors[block.block_id] = 'Please complete this required field.';
    } else if (value.length > 0 && value.length < (block.element.min_length ?? 0)) {
      errors[block.block_id] = `Please enter at least ${block.element.min_length} characters.`;
    }
  }
  local.set(view.id, errors);
  return errors;
}

export const errorsOf = view => ({ ...view.errors, ...local.get(view.id) });
