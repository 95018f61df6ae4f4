// What a person does, sent to the server. What Slack's client would say itself (a time-out, a refusal) becomes a toast.

import { h } from './dom.js';
import { live } from './live.js';
import { toast } from './toast.js';

/** True when it was done. The words of a refusal are shown, never thrown: nobody could do more about them. */
export async function deed(verb, body) {
  try {
    const answer = await fetch(`/do/${verb}?as=${encodeURIComponent(live.me)}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Sandbox': '1' },
      body: JSON.stringify(body),
    });
    const said = await answer.json().catch(() => ({}));
    const words = answer.ok ? said.told : (said.error ?? `The sandbox answered ${answer.status}.`);
    if (words) {
      toast(words, !answer.ok);
    }
    return answer.ok;
  } catch (away) {
    toast('The sandbox does not answer: is its program still running?', true);
    return false;
  }
}

/** Tells the bot that its Home is looked at: it publishes it then. */
export const homeOpened = () => deed('home', {});

/** Deeds that belong together, under a few words that say so. */
export const group = (title, deeds, button) => [h('p', { class: 'group' }, title), h('div', { class: 'deeds' }, deeds.map(button))];
