// Switches and sliders of the simulated world. They stay as one's hand left them until the world says the same.

import { deed } from './deeds.js';
import { h } from './dom.js';
import { redraw } from './redraw.js';
import { whilePending } from './ui.js';

/** Switches that were flipped and not confirmed yet. */
const flipping = new Map();

/** Logarithmic: from real time to a thousand times that. */
const STEPS = [1, 2, 5, 10, 20, 30, 60, 120, 240, 500, 1000];

/** Where the slider is held, until the cluster says the same. */
let held = null;

export function speed(known) {
  const nearest = STEPS.findIndex(step => step >= known.speed);
  const at = held ?? (nearest < 0 ? STEPS.length - 1 : nearest);
  const hold = event => {
    held = Number(event.target.value);
    redraw();
  };
  const set = async event => {
    hold(event);
    await deed('speed', { factor: STEPS[held] });
    await settled();
    held = null;
    redraw();
  };
  const factor = held === null ? known.speed : STEPS[held];
  return h(
    'section',
    { class: 'card' },
    h('label', { for: 'speed' }, h('h3', null, 'Speed of the cluster'), h('output', { for: 'speed' }, `${factor} ×`)),
    h('input', {
      id: 'speed',
      'data-testid': 'speed',
      type: 'range',
      min: 0,
      max: STEPS.length - 1,
      step: 1,
      live: { value: String(at) },
      'aria-valuetext': `${factor} times as fast as real nodes`,
      on: { input: hold, change: set },
    }),
    h('p', { class: 'aside' }, 'How much faster than real nodes these stop, start and finish their work.'),
  );
}

export function toggle(testId, label, isOn, set) {
  const flip = event => {
    const on = event.target.checked;
    flipping.set(testId, on);
    whilePending(testId, () => set(on).then(settled)).finally(() => {
      flipping.delete(testId);
      redraw();
    });
  };
  const shown = flipping.get(testId) ?? isOn;
  return h(
    'label',
    { class: `toggle${shown ? ' on' : ''}`, key: testId },
    h('input', { type: 'checkbox', role: 'switch', 'data-testid': testId, live: { checked: shown }, on: { change: flip } }),
    h('span', { class: 'knob', 'aria-hidden': 'true' }),
    h('span', null, label),
  );
}

/** The cluster's next word, which has the new value, comes a moment after the deed's answer. */
export const settled = () => new Promise(done => setTimeout(done, 400));
