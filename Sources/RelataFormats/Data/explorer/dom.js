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
 * A group of links with one stop in the tab order. The arrow keys move within it: left and right to
 * the next link, up and down to the next row where `rowSelector` says what a row is.
 */
export class Roving {
  constructor(container, selector, rowSelector = null) {
    Object.assign(this, { container, selector, rowSelector, stop: null });
    container.addEventListener("focusin", (event) => {
      const item = event.target.closest(selector);
      if (item) this.stopAt(item);
    });
    container.addEventListener("keydown", (event) => this.press(event));
    this.refresh();
  }

  /** Takes in what was added, and moves the stop where it is no longer shown. */
  refresh() {
    for (const item of this.container.querySelectorAll(`${this.selector}:not([tabindex])`)) {
      item.tabIndex = -1;
    }
    if (this.stop?.isConnected && isShown(this.stop)) return;
    const items = [...this.container.querySelectorAll(this.selector)];
    this.stopAt(items.find(isShown));
  }

  stopAt(item) {
    if (this.stop) this.stop.tabIndex = -1;
    this.stop = item;
    if (item) item.tabIndex = 0;
  }

  press(event) {
    const from = event.target.closest(this.selector);
    if (!from || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const items = [...this.container.querySelectorAll(this.selector)].filter(isShown);
    const index = items.indexOf(from);
    const moves = {
      ArrowRight: () => items[index + 1],
      ArrowLeft: () => items[index - 1],
      Home: () => items[0],
      End: () => items.at(-1),
      ...(this.rowSelector && {
        ArrowDown: () => this.inNextRow(items, from, 1),
        ArrowUp: () => this.inNextRow(items, from, -1),
      }),
    };
    if (!(event.key in moves)) return;
    event.preventDefault();
    moves[event.key]()?.focus();
  }

  /** The link below or above. */
  inNextRow(items, from, step) {
    const row = from.closest(this.rowSelector);
    const column = [...row.querySelectorAll(this.selector)].indexOf(from);
    const rows = [...new Set(items.map((item) => item.closest(this.rowSelector)))];
    const links = rows[rows.indexOf(row) + step]?.querySelectorAll(this.selector) ?? [];
    return links[Math.min(column, links.length - 1)];
  }
}

/** Whether a filter leaves an item; it may lie in a view that is not open. */
function isShown(item) {
  return !item.closest(".passed, tr[hidden]");
}
