// Draws everything from what is known, again at each change.

import { channelPane } from './channel.js';
import { confirmDialog } from './confirm.js';
import { panel } from './cluster.js';
import { h, show } from './dom.js';
import { guideAbove } from './guide.js';
import { homePane } from './home.js';
import { channel, follow, live } from './live.js';
import { modal } from './modal.js';
import { drawWith } from './redraw.js';
import { banner, bottomBar, places } from './shell.js';
import { closeThread, threadPane } from './thread.js';
import { toastList } from './toast.js';
import { HOME, ui } from './ui.js';

const FIRST = 'U0OLGA';

function page() {
  if (!live.slack) {
    return [h('p', { class: 'loading', key: 'loading', role: 'status' }, 'Opening the sandbox …'), toastList()];
  }
  const here = placeNow();
  const thread = here && ui.thread ? threadPane(here, ui.thread) : null;
  const shape = ['frame', `column-${ui.column}`, thread ? 'with-thread' : '', ui.panelOpen ? '' : 'panel-folded'].join(' ');
  return [
    h(
      'div',
      { class: shape, key: 'frame' },
      h('div', { class: 'banners' }, banner(), guideAbove()),
      places(),
      here ? channelPane(here) : homePane(),
      thread,
      panel(),
      bottomBar(),
    ),
    modal(),
    confirmDialog(),
    toastList(),
  ];
}

/** The channel that is looked at, null for the App Home; at the beginning the first one. */
function placeNow() {
  if (ui.place !== HOME && !channel(ui.place)) {
    ui.place = live.slack.channels[0]?.id ?? HOME;
  }
  return ui.place === HOME ? null : channel(ui.place);
}

drawWith(() => {
  show(document.getElementById('app'), page());
  document.title = live.bot?.state === 'dead' ? '⚠ Rollgate sandbox' : 'Rollgate sandbox';
});

document.addEventListener('keydown', event => {
  // Dialogs take their own Escape.
  if (event.key === 'Escape' && ui.thread && !document.querySelector('dialog[open]')) {
    closeThread();
  }
});

follow(new URL(location.href).searchParams.get('as') ?? FIRST);
