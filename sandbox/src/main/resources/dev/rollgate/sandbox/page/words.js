// The text object of Block Kit, plain or mrkdwn.

import { withEmoji } from './emoji.js';
import { mrkdwn } from './mrkdwn.js';

export const words = text =>
  text.type === 'mrkdwn' ? mrkdwn(text.text, text.verbatim === true) : text.emoji === false ? text.text : withEmoji(text.text);
