// Our own few drawings, in the colour of the text around them.

import { h } from './dom.js';

const PATHS = {
  gate: 'M5 20V10a7 7 0 0 1 14 0v10M5 14h14M12 14v6',
  send: 'M4 12l16-8-6 16-3-7z',
  close: 'M6 6l12 12M18 6L6 18',
  back: 'M15 5l-7 7 7 7',
  fold: 'M9 5l7 7-7 7',
  reply: 'M4 5h16v11H11l-5 4v-4H4z',
  home: 'M4 11l8-7 8 7v9h-5v-6H9v6H4z',
  list: 'M4 6h16M4 12h16M4 18h10',
  nodes: 'M4 5h16v5H4zM4 14h16v5H4zM7 7.5h.01M7 16.5h.01',
  eye: 'M2 12s4-6 10-6 10 6 10 6-4 6-10 6-10-6-10-6zM12 10a2 2 0 1 0 0 4 2 2 0 0 0 0-4',
  down: 'M12 5v14M6 13l6 6 6-6',
};

export const icon = name =>
  h('svg', { viewBox: '0 0 24 24', class: 'icon', 'aria-hidden': 'true', focusable: 'false' }, h('path', { d: PATHS[name] }));
