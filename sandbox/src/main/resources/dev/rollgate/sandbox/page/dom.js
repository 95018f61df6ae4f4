// What the page shows is a function of what it knows: h() describes, show() changes only what differs. Text only ever becomes a
// text node, so nothing that comes from outside can be read as HTML.

const SVG = 'http://www.w3.org/2000/svg';

// The person's own: what they typed, chose or unfolded stays as it is when the description changes.
const THEIRS = new Set(['value', 'checked', 'selected', 'open']);

/**
 * Describes an element. Attributes: `key` (identity among siblings), `on` (listeners by event), `live` (properties that follow the
 * description even where the person has changed them), `placed` (called once with the node), `drawn` (called after each drawing);
 * everything else is an HTML attribute, left out where it is null or false.
 */
export function h(name, attributes, ...children) {
  return { name, attributes: attributes ?? {}, children: children.flat(Infinity) };
}

/** An element that is described anew only when its signature, a string, is another one. Its key must be that of what is built. */
export function lazily(key, signature, build) {
  return { attributes: { key }, signature, build };
}

/** Makes the children of `parent` what is described. */
export function show(parent, ...described) {
  const after = [];
  reconcile(parent, described.flat(Infinity), after);
  after.forEach(call => call());
}

function reconcile(parent, described, after) {
  const keys = new Set(described.map(keyOf).filter(key => key !== undefined));
  const known = new Map();
  for (const node of [...parent.childNodes]) {
    if (node.key !== undefined && !keys.has(node.key)) {
      node.remove();
    } else if (node.key !== undefined) {
      known.set(node.key, node);
    }
  }
  let place = parent.firstChild;
  for (const wanted of described) {
    const key = keyOf(wanted);
    const found = key === undefined ? unkeyedAt(place) : known.get(key);
    if (found && fits(found, wanted)) {
      if (found === place) {
        place = place.nextSibling;
      } else {
        parent.insertBefore(found, place);
      }
      update(found, wanted, after);
    } else {
      const made = create(wanted, parent.namespaceURI, after);
      parent.insertBefore(made, place);
      if (found) {
        place = found === place ? place.nextSibling : place;
        found.remove();
      }
    }
  }
  while (place) {
    const next = place.nextSibling;
    place.remove();
    place = next;
  }
}

const keyOf = wanted => wanted?.attributes?.key;
const unkeyedAt = place => (place && place.key === undefined ? place : undefined);
// What is absent keeps its place as an empty comment: its neighbours are then not taken for it.
const isAbsent = wanted => wanted === null || wanted === undefined || wanted === false;

function fits(node, wanted) {
  if (isAbsent(wanted)) {
    return node.nodeType === Node.COMMENT_NODE;
  }
  if (typeof wanted !== 'object') {
    return node.nodeType === Node.TEXT_NODE;
  }
  return wanted.build !== undefined || node.localName === wanted.name;
}

function create(wanted, namespace, after) {
  if (isAbsent(wanted)) {
    return document.createComment('');
  }
  if (typeof wanted !== 'object') {
    return document.createTextNode(String(wanted));
  }
  const described = wanted.build ? wanted.build() : wanted;
  const { name, attributes } = described;
  const element = name === 'svg' || namespace === SVG ? document.createElementNS(SVG, name) : document.createElement(name);
  element.listeners = {};
  update(element, described, after, true);
  element.key = keyOf(wanted);
  element.signature = wanted.signature;
  if (attributes.placed) {
    after.push(() => attributes.placed(element));
  }
  return element;
}

function update(node, wanted, after, isNew = false) {
  if (isAbsent(wanted)) {
    return;
  }
  if (typeof wanted !== 'object') {
    const text = String(wanted);
    if (node.nodeValue !== text) {
      node.nodeValue = text;
    }
    return;
  }
  if (wanted.build) {
    if (node.signature !== wanted.signature) {
      node.signature = wanted.signature;
      update(node, wanted.build(), after);
    }
    return;
  }
  const { attributes, children } = wanted;
  node.key = attributes.key;
  setAttributes(node, attributes, isNew);
  listen(node, attributes.on ?? {});
  reconcile(node, children, after);
  for (const [property, value] of Object.entries(attributes.live ?? {})) {
    if (node[property] !== value) {
      node[property] = value;
    }
  }
  if (attributes.drawn) {
    after.push(() => attributes.drawn(node));
  }
}

const OURS = new Set(['key', 'on', 'live', 'placed', 'drawn']);

function setAttributes(node, attributes, isNew) {
  const before = node.described ?? {};
  node.described = attributes;
  for (const [name, value] of Object.entries(attributes)) {
    if (OURS.has(name) || (!isNew && (before[name] === value || isTheirs(node, name)))) {
      continue;
    }
    if (value === null || value === undefined || value === false) {
      node.removeAttribute(name);
    } else {
      node.setAttribute(name, value === true ? '' : value);
    }
  }
  for (const name of Object.keys(before)) {
    if (!(name in attributes) && !OURS.has(name) && !isTheirs(node, name)) {
      node.removeAttribute(name);
    }
  }
}

const isTheirs = (node, name) => THEIRS.has(name) && !(name === 'value' && ['button', 'option'].includes(node.localName));

/** One listener an event for the life of the node: it calls what the latest description says. */
function listen(node, wanted) {
  for (const event of Object.keys(wanted)) {
    if (!(event in node.listeners)) {
      node.addEventListener(event, happened => node.listeners[event]?.(happened));
    }
  }
  const gone = Object.fromEntries(Object.keys(node.listeners).map(event => [event, undefined]));
  node.listeners = { ...gone, ...wanted };
}
