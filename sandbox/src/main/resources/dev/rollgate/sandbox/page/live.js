// What the server says, as it says it: the page never guesses what the workspace or the cluster look like.

import { redraw } from './redraw.js';

const MOST_CALLS = 500;
const PATIENCE = 2000;

/** The latest of each; null before the first word. `me` is whose eyes we see with. */
export const live = { me: null, slack: null, cluster: null, pager: null, bot: null, calls: [], connected: false };

let source;

/** Sees with the eyes of that person from now on. What was seen stays until they have seen something: the page does not flicker. */
export function follow(person) {
  source?.close();
  live.me = person;
  source = new EventSource(`/live?as=${encodeURIComponent(person)}`);
  let fresh = true;
  source.addEventListener('open', () => {
    fresh = true;
    live.connected = true;
    redraw();
  });
  source.addEventListener('error', () => {
    live.connected = false;
    redraw();
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(() => follow(live.me), PATIENCE); // by itself it comes back only where the line broke
    }
  });
  for (const name of ['slack', 'cluster', 'pager', 'bot']) {
    take(name, said => {
      live[name] = said;
    });
  }
  // Each connection begins with all that the server still has.
  take('calls', said => {
    live.calls = [...(fresh ? [] : live.calls), ...said.calls].slice(-MOST_CALLS);
    fresh = false;
  });
}

function take(name, keep) {
  const from = source;
  from.addEventListener(name, event => {
    if (from === source) {
      keep(JSON.parse(event.data));
      redraw();
    }
  });
}

export const person = id => live.slack?.people.find(one => one.id === id);
export const channel = id => live.slack?.channels.find(one => one.id === id);
export const isBot = id => live.slack?.bot.userId === id;
export const nameOf = id => (isBot(id) ? live.slack.bot.name : (person(id)?.name ?? (id === 'USLACKBOT' ? 'Slackbot' : id)));
