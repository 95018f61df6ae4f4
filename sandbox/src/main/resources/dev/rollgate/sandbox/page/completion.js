// What could come next in a composer: commands after "/", sub-commands after the command or the bot's name, people after "@".

import { live } from './live.js';
import { mentionable } from './outgoing.js';

/**
 * @param text what is typed up to the caret
 * @returns null, or {from, items: [{insert, label, note}], active, hint}: choosing an item replaces the text from `from`; `active` is
 *     the item that Enter takes, -1 where Enter sends
 */
export function completion(text, inThread) {
  const { command } = live.slack;
  if (inThread && text.startsWith('/')) {
    return hint(`Slash commands do not work in threads. Try: @${live.slack.bot.name} status`);
  }
  if (/^\/\S*$/.test(text) && command.startsWith(text.toLowerCase())) {
    return {
      from: 0,
      items: [{ insert: `${command} `, label: command, note: 'Upgrades Confluence, node by node' }],
      active: text === command ? -1 : 0,
      hint: null,
    };
  }
  return subCommand(text, command) ?? subCommand(text, `@${live.slack.bot.name}`) ?? mention(text);
}

function subCommand(text, before) {
  if (!text.toLowerCase().startsWith(`${before.toLowerCase()} `)) {
    return null;
  }
  const typed = text.slice(before.length + 1).trimStart();
  const known = live.slack.subCommands;
  const whole = known.find(sub => sub.word === typed.split(/\s/)[0].toLowerCase());
  if (whole) {
    return hint(`${usageOf(whole)}: ${whole.meaning}`);
  }
  const items = known
    .filter(sub => sub.word.startsWith(typed.toLowerCase()))
    .map(sub => ({ insert: `${sub.word} `, label: usageOf(sub), note: sub.meaning }));
  return items.length === 0 ? null : { from: text.length - typed.length, items, active: typed === '' ? -1 : 0, hint: null };
}

/** Without the command, which stands there already. */
const usageOf = sub => (sub.usage.startsWith(live.slack.command) ? sub.usage.slice(live.slack.command.length).trim() : sub.usage);

function mention(text) {
  const found = /(?:^|[\s(,])@([\w-]*)$/.exec(text);
  if (!found) {
    return null;
  }
  const typed = found[1].toLowerCase();
  const items = mentionable()
    .filter(one => one.name.toLowerCase().startsWith(typed))
    .map(one => ({ insert: `@${one.name} `, label: `@${one.name}`, note: one.note }));
  return items.length === 0 ? null : { from: text.length - typed.length - 1, items, active: 0, hint: null };
}

const hint = words => ({ from: 0, items: [], active: -1, hint: words });
