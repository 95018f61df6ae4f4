// Slack's own rules for what is typed.

import { live } from './live.js';

/** What Slack's client itself refuses, before anything is sent. */
export function refusalOf(text, place) {
  const first = text.split(/\s/)[0];
  if (!first.startsWith('/')) {
    return null;
  }
  if (first !== live.slack.command) {
    return `“${first}” is not a valid command. In this workspace there is ${live.slack.command}.`;
  }
  return place.thread === null
    ? null
    : `${first} is not supported in threads. Sorry! Mention the bot instead: @${live.slack.bot.name} status`;
}
