// The line that tells a newcomer what to do next, with the way there.

import { prefill } from './composer.js';
import { h } from './dom.js';
import { live } from './live.js';
import { nextStep } from './nextstep.js';
import { goTo, openThread, ui } from './ui.js';

export function guide(step) {
  return h(
    'section',
    { class: 'next-step', 'data-testid': 'next', role: 'status' },
    h('strong', null, 'Next'),
    h('p', null, step.words),
    way(step),
  );
}

/** On a phone the panel is out of sight: the same line above the chat. */
export function guideAbove() {
  if (!live.cluster || live.bot?.state === 'dead' || ui.column !== 'chat') {
    return null;
  }
  const step = nextStep();
  return h('div', { class: 'next-step above only-narrow' }, h('p', null, step.words), way(step));
}

function way(step) {
  if (step.go) {
    return button(step.go.label, () => openThread(step.go.channel, step.go.thread));
  }
  return step.start ? button('Type it for me', () => typeStart(step.start)) : null;
}

const button = (label, click) => h('button', { class: 'button small', type: 'button', on: { click } }, label);

function typeStart(channel) {
  goTo(channel);
  // After the drawing: the channel's composer may not be on the page yet.
  setTimeout(() => prefill('composer-channel', `${live.slack.command} start`));
}
