// Slack's names of the emoji that bots use. An unknown one stays as it was written, as in Slack.

const EMOJI = {
  white_check_mark: '✅', heavy_check_mark: '✔️', ballot_box_with_check: '☑️', x: '❌', negative_squared_cross_mark: '❎',
  warning: '⚠️', rotating_light: '🚨', no_entry: '⛔', no_entry_sign: '🚫', octagonal_sign: '🛑', exclamation: '❗',
  heavy_exclamation_mark: '❗', question: '❓', grey_question: '❔', grey_exclamation: '❕', bangbang: '‼️', interrobang: '⁉️',
  information_source: 'ℹ️', bulb: '💡', bell: '🔔', no_bell: '🔕', mega: '📣', loudspeaker: '📢', pager: '📟',
  hourglass: '⌛', hourglass_flowing_sand: '⏳', stopwatch: '⏱️', alarm_clock: '⏰', clock1: '🕐', clock3: '🕒', watch: '⌚', zzz: '💤',
  calendar: '📆', date: '📅', arrows_counterclockwise: '🔄', arrows_clockwise: '🔃', repeat: '🔁', rewind: '⏪',
  leftwards_arrow_with_hook: '↩️', arrow_right_hook: '↪️', arrow_up: '⬆️', arrow_down: '⬇️', arrow_right: '➡️', arrow_left: '⬅️',
  arrow_up_small: '🔼', arrow_down_small: '🔽', fast_forward: '⏩', arrow_forward: '▶️', double_vertical_bar: '⏸️',
  pause_button: '⏸️', play_or_pause_button: '⏯️', black_right_pointing_triangle_with_double_vertical_bar: '⏯️', stop_button: '⏹️',
  black_square_for_stop: '⏹️', next_track_button: '⏭️', black_right_pointing_double_triangle_with_vertical_bar: '⏭️',
  red_circle: '🔴', large_orange_circle: '🟠', large_yellow_circle: '🟡', large_green_circle: '🟢', large_blue_circle: '🔵',
  large_purple_circle: '🟣', large_brown_circle: '🟤', white_circle: '⚪', black_circle: '⚫', radio_button: '🔘',
  large_green_square: '🟩', large_red_square: '🟥', large_yellow_square: '🟨', large_blue_square: '🟦', white_large_square: '⬜',
  black_large_square: '⬛', white_medium_square: '◻️', white_small_square: '▫️', rocket: '🚀', tada: '🎉', confetti_ball: '🎊',
  checkered_flag: '🏁', construction: '🚧', traffic_light: '🚦', vertical_traffic_light: '🚦', lock: '🔒', unlock: '🔓', key: '🔑',
  shield: '🛡️', hammer_and_wrench: '🛠️', wrench: '🔧', hammer: '🔨', gear: '⚙️', package: '📦', inbox_tray: '📥',
  outbox_tray: '📤', electric_plug: '🔌', battery: '🔋', computer: '💻', desktop_computer: '🖥️', satellite: '🛰️',
  satellite_antenna: '📡', globe_with_meridians: '🌐', link: '🔗', broken_heart: '💔', heart: '❤️', fire: '🔥', boom: '💥',
  skull: '💀', skull_and_crossbones: '☠️', ghost: '👻', robot_face: '🤖', eyes: '👀', eye: '👁️', mag: '🔍', memo: '📝',
  clipboard: '📋', page_facing_up: '📄', scroll: '📜', bar_chart: '📊', chart_with_upwards_trend: '📈', pushpin: '📌',
  round_pushpin: '📍', bookmark: '🔖', label: '🏷️', wave: '👋', thumbsup: '👍', '+1': '👍', thumbsdown: '👎', '-1': '👎',
  ok_hand: '👌', raised_hands: '🙌', clap: '👏', pray: '🙏', point_right: '👉', point_down: '👇', raised_hand: '✋', hand: '✋',
  raising_hand: '🙋', bust_in_silhouette: '👤', busts_in_silhouette: '👥', speech_balloon: '💬', thought_balloon: '💭',
  smile: '😄', slightly_smiling_face: '🙂', thinking_face: '🤔', sweat_smile: '😅', tired_face: '😫', sleeping: '😴',
  star: '⭐', sparkles: '✨', new: '🆕', ok: '🆗', sos: '🆘', up: '🆙', cool: '🆒', free: '🆓', '100': '💯', door: '🚪',
  house: '🏠', recycle: '♻️', snail: '🐌', turtle: '🐢', ambulance: '🚑', fire_engine: '🚒', umbrella: '☔', anchor: '⚓',
  heavy_plus_sign: '➕', heavy_minus_sign: '➖', small_blue_diamond: '🔹', small_orange_diamond: '🔸', large_blue_diamond: '🔷',
  one: '1️⃣', two: '2️⃣', three: '3️⃣', four: '4️⃣', five: '5️⃣', ballot_box: '🗳️', mute: '🔇', end: '🔚', soon: '🔜', back: '🔙',
};

const SHORTCODE = /:([a-z0-9_+-]+):/g;

/** Some fonts for text have small pictures of their own for these: the selector asks for the emoji. */
const asEmoji = sign => (sign.length === 1 ? `${sign}\uFE0F` : sign);

/** The emoji of that name, or undefined. */
export const emoji = name => (Object.hasOwn(EMOJI, name) ? asEmoji(EMOJI[name]) : undefined);

export const withEmoji = text => text.replace(SHORTCODE, (written, name) => emoji(name) ?? written);
