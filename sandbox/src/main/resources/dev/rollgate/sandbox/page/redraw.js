// Whoever changed something says so; however many do at once, the page is drawn once.

let draw = () => {};
let asked = false;

export function drawWith(drawing) {
  draw = drawing;
}

export function redraw() {
  if (asked) {
    return;
  }
  asked = true;
  queueMicrotask(() => {
    asked = false;
    draw();
  });
}

// "3 minutes ago" and "today" grow old without anything happening.
setInterval(redraw, 30_000);
