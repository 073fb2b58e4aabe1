// The diagram: which parts of the drawing stand for which things and edges, and how they are reached.
//
// The drawing lies in a shadow tree, so that its ids and styles and those of the page keep apart. Its
// nodes and edges are groups of class `node` and `edge` whose `id` is that of a thing or statement;
// whatever else it holds is left as it is.

import { counted } from "./dom.js";
import { Viewport } from "./viewport.js";

const legibleScale = 0.8;
const hopelessScale = 0.45;
const directions = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/** The drawing as a group of things and edges to choose from. */
export class Diagram {
  /** `choose` is called with the thing or edge that the reader activates. */
  constructor(host, graph, choose) {
    this.graph = graph;
    this.choose = choose;
    this.items = [];
    this.itemsBySubject = new Map();
    this.root = host.shadowRoot;
    this.svg = this.root?.querySelector("svg");
    if (!this.svg) return;
    this.viewport = new Viewport(this.svg);
    this.describe();
    this.findItems();
    this.ring = this.makeRing();
    this.listen();
  }

  /** The drawing is no longer one image but a group of things to choose from. */
  describe() {
    const isThemed = [...this.root.querySelectorAll("svg style")].some((style) =>
      /prefers-color-scheme|light-dark/.test(style.textContent));
    this.svg.classList.toggle("is-themed", isThemed);
    this.svg.setAttribute("role", "group");
    this.svg.setAttribute("aria-roledescription", "diagram");
    this.svg.setAttribute("aria-label", "Diagram; the arrow keys move between names and relations");
    this.svg.removeAttribute("aria-labelledby");
    for (const link of this.svg.querySelectorAll("a")) {
      for (const name of ["href", "xlink:href", "target"]) link.removeAttribute(name);
    }
  }

  findItems() {
    for (const group of this.svg.querySelectorAll("g.node[id]")) {
      const thing = this.graph.thingsById.get(group.id);
      if (thing) this.addItem(group, thing, `${thing.name}, ${thing.kind}, ${this.size(thing)}`);
    }
    const drawn = [...this.svg.querySelectorAll("g.edge[id]")];
    for (const group of drawn) {
      // An edge lifted to states goes by the statement that it was lifted from.
      const edge = this.graph.edgesById.get(group.id.replace(/^lifted\//, "statement/"));
      if (edge) this.addItem(group, edge, edge.sentence);
    }
    this.tieUndrawnEdges();
    if (this.items[0]) this.items[0].group.tabIndex = 0;
  }

  size(thing) {
    return counted(thing.edges.length, "relation");
  }

  addItem(group, subject, label) {
    const item = { group, subject, label };
    group.setAttribute("role", "button");
    group.setAttribute("aria-label", label);
    group.tabIndex = -1;
    for (const path of group.matches(".edge") ? group.querySelectorAll("path") : []) {
      const target = path.cloneNode();
      target.removeAttribute("stroke-dasharray");
      target.removeAttribute("style");
      target.setAttribute("class", "hit-area");
      path.after(target);
    }
    this.items.push(item);
    if (!this.itemsBySubject.has(subject)) this.itemsBySubject.set(subject, item);
  }

  /** A drawing may show edges of different stances as one. */
  tieUndrawnEdges() {
    const key = ({ subject, relation, object }) => [subject.id, relation.name, object.id].join("\n");
    const drawn = new Map(
      this.items.filter(({ subject }) => subject.relation).map((item) => [key(item.subject), item]));
    for (const edge of this.graph.edges) {
      if (this.itemsBySubject.has(edge)) continue;
      const item = drawn.get(key(edge));
      if (item) this.itemsBySubject.set(edge, item);
    }
  }

  makeRing() {
    const ring = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    ring.setAttribute("class", "focus-ring");
    ring.setAttribute("rx", "4");
    const parent = this.items[0]?.group.parentNode ?? this.svg;
    parent.append(ring);
    return ring;
  }

  listen() {
    const itemAt = (event) => {
      const group = event.target.closest?.("g.node, g.edge");
      return group && this.items.find((item) => item.group === group);
    };
    this.svg.addEventListener("click", (event) => {
      const item = itemAt(event);
      if (item) this.choose(item.subject);
    });
    this.svg.addEventListener("focusin", (event) => {
      const item = itemAt(event);
      if (item) this.takeFocus(item);
    });
    this.svg.addEventListener("focusout", () => this.ring.removeAttribute("width"));
    this.svg.addEventListener("keydown", (event) => {
      const item = itemAt(event);
      if (item && this.press(event, item)) event.preventDefault();
    });
  }

  takeFocus(item) {
    for (const other of this.items) other.group.tabIndex = other === item ? 0 : -1;
    if (!item.group.matches(":focus-visible")) return;
    const box = this.box(item);
    const margin = 4;
    this.ring.setAttribute("x", box.x - margin);
    this.ring.setAttribute("y", box.y - margin);
    this.ring.setAttribute("width", box.width + 2 * margin);
    this.ring.setAttribute("height", box.height + 2 * margin);
    this.viewport.reveal(this.face(item));
  }

  /** Does what a key says; tells whether it says anything. */
  press(event, item) {
    if (event.ctrlKey || event.altKey || event.metaKey) return false;
    const direction = directions[event.key];
    const reachable = () => this.items.filter((other) => !this.isHidden(other));
    const actions = {
      Enter: () => this.choose(item.subject),
      " ": () => this.choose(item.subject),
      Home: () => reachable()[0]?.group.focus(),
      End: () => reachable().at(-1)?.group.focus(),
      "+": () => this.viewport.zoom(1.3),
      "=": () => this.viewport.zoom(1.3),
      "-": () => this.viewport.zoom(1 / 1.3),
      0: () => this.viewport.fit(),
    };
    if (direction && event.shiftKey) {
      this.viewport.pan(direction[0] * 0.1, direction[1] * 0.1);
    } else if (direction) {
      this.nearest(item, direction)?.group.focus();
    } else if (event.key in actions) {
      actions[event.key]();
    } else {
      return false;
    }
    return true;
  }

  /** The next item in a direction: near, and rather ahead than aside. */
  nearest(from, [right, down]) {
    const start = this.center(from);
    let best = null;
    let least = Infinity;
    for (const item of this.items) {
      if (item === from || this.isHidden(item)) continue;
      const place = this.center(item);
      const [x, y] = [place.x - start.x, place.y - start.y];
      const ahead = x * right + y * down;
      const aside = Math.abs(x * down) + Math.abs(y * right);
      if (ahead <= 1 || aside > ahead * 2.5) continue;
      const distance = ahead + 2 * aside;
      if (distance < least) [best, least] = [item, distance];
    }
    return best;
  }

  /** What is looked at: a node as a whole, of an edge its label. */
  face({ group }) {
    const target = group.matches(".edge") && group.querySelector("text, path:not(.hit-area)");
    return target || group;
  }

  box(item) {
    item.box ??= this.face(item).getBBox();
    return item.box;
  }

  center(item) {
    const { x, y, width, height } = this.box(item);
    return { x: x + width / 2, y: y + height / 2 };
  }

  isHidden({ group }) {
    return group.classList.contains("is-hidden");
  }

  /** Hides the edges that are not in `edges`, and lets names without any edge fade. */
  filter(edges) {
    const shown = new Set([...edges].map((edge) => this.itemsBySubject.get(edge)));
    const ends = new Set([...edges].flatMap((edge) => [edge.subject, edge.object]));
    for (const item of this.items) {
      const isEdge = item.group.matches(".edge");
      item.group.classList.toggle("is-hidden", isEdge && !shown.has(item));
      item.group.classList.toggle("is-faint", !isEdge && !ends.has(item.subject));
    }
  }

  /** Brings out a thing or edge with what it touches; nothing where `subject` is `null`. */
  select(subject) {
    const near = new Set(subject ? neighbourhood(subject) : []);
    const chosen = this.itemsBySubject.get(subject);
    const nearItems = new Set([...near].map((other) => this.itemsBySubject.get(other)));
    for (const item of this.items) {
      item.group.classList.toggle("is-chosen", item === chosen);
      item.group.classList.toggle("is-far", Boolean(chosen) && !nearItems.has(item));
      item.group.setAttribute("aria-pressed", String(item === chosen));
    }
    if (!chosen) return;
    for (const other of this.items) other.group.tabIndex = other === chosen ? 0 : -1;
    this.viewport.reveal(this.face(chosen));
  }

  /** Marks the things and edges that a search finds. */
  mark(subjects) {
    const found = new Set([...subjects].map((subject) => this.itemsBySubject.get(subject)));
    for (const item of this.items) item.group.classList.toggle("is-found", found.has(item));
  }

  /** On a small screen all of the drawing would be illegible: begins at the thing with most edges. */
  begin() {
    if (!this.viewport || this.viewport.scale >= hopelessScale) return;
    const nodes = this.items.filter(({ subject }) => subject.edges);
    nodes.sort((left, right) => right.subject.edges.length - left.subject.edges.length);
    if (!nodes[0]) return;
    const box = nodes[0].group.getBoundingClientRect();
    const place = this.viewport.place(box.left + box.width / 2, box.top + box.height / 2);
    this.viewport.approach(place, legibleScale);
  }
}

/** A thing with its edges and their other ends; an edge with its ends. */
function neighbourhood(subject) {
  if (!subject.edges) return [subject, subject.subject, subject.object];
  return [subject, ...subject.edges.flatMap((edge) => [edge, edge.subject, edge.object])];
}
