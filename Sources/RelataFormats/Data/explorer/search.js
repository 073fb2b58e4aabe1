// Search over names, relations and quoted words: a combobox with a list of results below.

import { address } from "./article.js";
import { edgeWords, swatch } from "./details.js";
import { counted, element, isolated, part } from "./dom.js";

const shownLimit = 30;

/** The text without case and accents. */
function folded(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The search field and its results. */
export class Search {
  /** `mark` is called with all that is found, `choose` with what the reader takes. */
  constructor(graph, { mark, choose, say }) {
    Object.assign(this, { graph, mark, choose, say });
    this.field = part("search");
    this.list = part("results");
    this.active = -1;
    this.entries = this.index();
    this.field.addEventListener("input", () => this.look());
    this.field.addEventListener("keydown", (event) => this.press(event));
    this.field.addEventListener("blur", () => this.close());
    this.field.addEventListener("focus", () => this.field.value && this.look());
    // Before the field loses the focus, which closes the list.
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) this.take([...this.list.children].indexOf(option));
    });
  }

  index() {
    const things = this.graph.things.map((thing) => ({
      subject: thing,
      name: folded(thing.name),
      weight: thing.edges.length + 1,
      text: folded([thing.name, ...thing.aliases, thing.kind].join(" ")),
    }));
    const edges = this.graph.edges.map((edge) => ({
      subject: edge,
      name: "",
      weight: 0,
      text: folded([edge.sentence, ...edge.evidence.map((piece) => this.graph.quote(piece).words)].join(" ")),
    }));
    return [...things, ...edges];
  }

  look() {
    const query = folded(this.field.value.trim());
    if (!query) {
      this.close();
      this.mark([]);
      return;
    }
    const parts = query.split(/\s+/);
    const found = this.entries.filter(({ text }) => parts.every((word) => text.includes(word)));
    const rank = ({ name, weight }) => (name.startsWith(query) ? 1e6 : 0) + weight;
    found.sort((left, right) => rank(right) - rank(left));
    this.show(found.map(({ subject }) => subject));
  }

  show(found) {
    this.found = found.slice(0, shownLimit);
    this.active = -1;
    this.field.removeAttribute("aria-activedescendant");
    this.list.replaceChildren(...this.found.map((subject, index) => this.option(subject, index)));
    this.list.hidden = !found.length;
    this.field.setAttribute("aria-expanded", String(found.length > 0));
    this.mark(found);
    const hidden = found.length - this.found.length;
    const more = hidden > 0 ? `, the first ${shownLimit} listed` : "";
    this.say(found.length ? `${counted(found.length, "result")}${more}` : "Nothing found");
  }

  option(subject, index) {
    const words = subject.edges
      ? [isolated(subject.name), element("small", {}, ` ${subject.kind}`)]
      : [swatch(subject.relation.color), ...edgeWords(subject)];
    const attributes = { role: "option", id: `result-${index}`, "aria-selected": "false" };
    return element("li", { ...attributes, "data-address": address(subject) }, words);
  }

  press(event) {
    const count = this.list.hidden ? 0 : this.found.length;
    const moves = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in moves && count) {
      event.preventDefault();
      const from = this.active < 0 && event.key === "ArrowUp" ? 0 : this.active;
      this.activate((from + moves[event.key] + count) % count);
    } else if (event.key === "Enter" && count) {
      event.preventDefault();
      this.take(Math.max(this.active, 0));
    } else if (event.key === "Escape" && (count || this.field.value)) {
      event.preventDefault();
      event.stopPropagation();
      this.field.value = "";
      this.mark([]);
      this.close();
    }
  }

  activate(index) {
    this.active = index;
    for (const [position, option] of [...this.list.children].entries()) {
      option.setAttribute("aria-selected", String(position === index));
      if (position === index) option.scrollIntoView({ block: "nearest" });
    }
    this.field.setAttribute("aria-activedescendant", `result-${index}`);
  }

  take(index) {
    const subject = this.found[index];
    this.close();
    this.choose(subject);
  }

  close() {
    this.list.hidden = true;
    this.active = -1;
    this.field.setAttribute("aria-expanded", "false");
    this.field.removeAttribute("aria-activedescendant");
  }
}
