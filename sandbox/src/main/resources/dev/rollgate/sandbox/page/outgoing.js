// What a client makes of typed text before it leaves: names become ids, and characters with a meaning are escaped.

import { live } from './live.js';

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const BROADCASTS = ['here', 'channel', 'everyone'];

/** All that can be mentioned: {name, token, note}. */
export const mentionable = () => [
  { name: live.slack.bot.name, token: `<@${live.slack.bot.userId}>`, note: 'app' },
  ...live.slack.people.map(person => ({ name: person.name, token: `<@${person.id}>`, note: person.role })),
  ...live.slack.groups.map(group => ({ name: group.handle.replace(/^@/, ''), token: `<!subteam^${group.id}>`, note: 'group' })),
];

export function outgoing(text) {
  const escaped = text.replace(/[&<>]/g, character => ESCAPES[character]);
  const tokens = new Map(
    [...mentionable().map(one => [one.name, one.token]), ...BROADCASTS.map(name => [name, `<!${name}>`])].map(([name, token]) => [
      name.toLowerCase(),
      token,
    ]),
  );
  // The longest first, or @ops-emea would be @ops and a rest.
  const names = [...tokens.keys()].sort((one, other) => other.length - one.length).map(literal);
  const pattern = new RegExp(`(^|[\\s(,])@(${names.join('|')})(?![\\w-])`, 'gi');
  return escaped.replace(pattern, (whole, before, name) => before + tokens.get(name.toLowerCase()));
}

const literal = text => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
