// Slack's date tokens and the times beside messages, in the browser's own time zone.

const DAY = 86_400_000;

const wordsOf = (moment, options) => new Intl.DateTimeFormat('en', options).format(moment);
const numbered = day => `${day}${['th', 'st', 'nd', 'rd'][day % 100 > 10 && day % 100 < 14 ? 0 : day % 10] ?? 'th'}`;
const midnight = moment => new Date(moment.getFullYear(), moment.getMonth(), moment.getDate());

/** today, yesterday or tomorrow, or undefined. Rounded, because days on which the clocks change are not 24 hours long. */
function near(moment) {
  const days = Math.round((midnight(moment) - midnight(new Date())) / DAY);
  return { '-1': 'yesterday', 0: 'today', 1: 'tomorrow' }[days];
}

function written(moment, style) {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en', { ...style, day: 'numeric', year: 'numeric' })
      .formatToParts(moment)
      .map(part => [part.type, part.value]),
  );
  const day = style.month === 'short' ? parts.day : numbered(Number(parts.day));
  return `${parts.weekday ? `${parts.weekday}, ` : ''}${parts.month} ${day}, ${parts.year}`;
}

function ago(moment) {
  const seconds = Math.round((Date.now() - moment) / 1000);
  const away = Math.abs(seconds);
  const [count, unit] =
    away < 60
      ? [away, 'second']
      : away < 3600
        ? [Math.floor(away / 60), 'minute']
        : away < 86_400
          ? [Math.floor(away / 3600), 'hour']
          : [Math.floor(away / 86_400), 'day'];
  const span = `${count} ${unit}${count === 1 ? '' : 's'}`;
  return away < 5 ? 'just now' : seconds < 0 ? `in ${span}` : `${span} ago`;
}

const date = moment => written(moment, { month: 'long' });
const short = moment => written(moment, { month: 'short' });
const long = moment => written(moment, { month: 'long', weekday: 'long' });
const two = number => String(number).padStart(2, '0');

const TOKENS = {
  date_num: moment => `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`,
  date_slash: moment => wordsOf(moment, { day: '2-digit', month: '2-digit', year: 'numeric' }),
  date,
  date_short: short,
  date_long: long,
  date_long_full: long,
  date_pretty: moment => near(moment) ?? date(moment),
  date_short_pretty: moment => near(moment) ?? short(moment),
  date_long_pretty: moment => near(moment) ?? long(moment),
  day_divider_pretty: moment => near(moment) ?? wordsOf(moment, { weekday: 'long', month: 'long', day: 'numeric' }),
  time: moment => clockTime(moment),
  time_secs: moment => new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' }).format(moment),
  ago,
};

export const clockTime = moment => new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' }).format(moment);
export const full = moment => `${long(moment)} at ${TOKENS.time_secs(moment)}`;
export const dayOf = moment => capital(TOKENS.day_divider_pretty(moment));
export const sinceThen = moment => `${TOKENS.day_divider_pretty(moment)} at ${clockTime(moment)}`;
export const momentOf = ts => new Date(Number.parseFloat(ts) * 1000);

const capital = text => text.charAt(0).toUpperCase() + text.slice(1);

/** What Slack shows for a token: the fallback where the format has an unknown part or the time is none. */
export function dateText(seconds, format, fallback) {
  const moment = new Date(Number(seconds) * 1000);
  const parts = [...format.matchAll(/\{(\w+)\}/g)].map(found => found[1]);
  if (Number.isNaN(moment.getTime()) || parts.length === 0 || parts.some(part => !Object.hasOwn(TOKENS, part))) {
    return fallback;
  }
  return format.replace(/\{(\w+)\}/g, (whole, part) => TOKENS[part](moment));
}
