// Making and finding elements.

/**
 * Makes an element. `attributes` whose value is `null`, `undefined` or `false` are left out; `class`,
 * `data-…` and `aria-…` are written as in HTML. Children are elements or text, never markup.
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return made;
}

/** A name whose reading direction does not leak into the words around it. */
export function isolated(name) {
  return element("bdi", {}, name);
}

/** The one element of the page that carries `data-part="name"`. */
export function part(name) {
  return document.querySelector(`[data-part="${name}"]`);
}

/** A count with its noun: "1 relation", "2 relations". */
export function counted(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** `link` when it is one that a browser may follow from a page of unknown origin. */
export function safeLink(link) {
  return /^https?:\/\//i.test(link ?? "") ? link : null;
}

/** Whether the page is laid out in panes beside each other, which scroll by themselves. */
export function hasPanes() {
  return window.matchMedia("(min-width: 64rem) and (min-height: 30rem)").matches;
}

/**
 * Gives a group of links or buttons one stop in the tab order. The arrow keys move within it:
 * left and right to the next one, up and down to the next row where `rowSelector` says what a row is.
 */
export function rove(container, selector, rowSelector = null) {
  const all = () =>
    [...container.querySelectorAll(selector)].filter((item) => !item.closest(".passed, tr[hidden]"));
  const take = (item) => {
    for (const other of container.querySelectorAll(`${selector}[tabindex="0"]`)) other.tabIndex = -1;
    item.tabIndex = 0;
  };
  const nextInRow = (items, from, step) => {
    const row = from.closest(rowSelector);
    const column = [...row.querySelectorAll(selector)].indexOf(from);
    const rows = [...new Set(items.map((item) => item.closest(rowSelector)))];
    const links = rows[rows.indexOf(row) + step]?.querySelectorAll(selector) ?? [];
    return links[Math.min(column, links.length - 1)];
  };

  for (const item of container.querySelectorAll(selector)) item.tabIndex = -1;
  const [first] = all();
  if (first) first.tabIndex = 0;
  container.onfocusin = (event) => {
    const item = event.target.closest(selector);
    if (item) take(item);
  };
  container.onkeydown = (event) => {
    const from = event.target.closest?.(selector);
    if (!from || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const items = all();
    const index = items.indexOf(from);
    const moves = {
      ArrowRight: () => items[index + 1],
      ArrowLeft: () => items[index - 1],
      Home: () => items[0],
      End: () => items.at(-1),
      ...(rowSelector && {
        ArrowDown: () => nextInRow(items, from, 1),
        ArrowUp: () => nextInRow(items, from, -1),
      }),
    };
    const next = moves[event.key]?.();
    if (!(event.key in moves)) return;
    event.preventDefault();
    next?.focus();
  };
}
