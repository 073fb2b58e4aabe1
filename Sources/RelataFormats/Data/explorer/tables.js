// The graph as tables: every edge, and every name. They say what the diagram shows.

import { link, swatch } from "./details.js";
import { Roving, element, isolated, part } from "./dom.js";

/** The tables of edges and names. */
export class Tables {
  constructor(graph) {
    this.graph = graph;
    this.edgeRows = new Map(graph.edges.map((edge) => [edge, this.edgeRow(edge)]));
    this.thingRows = new Map(sortedThings(graph).map((thing) => [thing, this.thingRow(thing)]));
    part("edge-rows").append(...this.edgeRows.values());
    part("thing-rows").append(...this.thingRows.values());
    this.edgeLinks = new Roving(part("edge-rows"), "a", "tr");
    this.thingLinks = new Roving(part("thing-rows"), "a", "tr");
  }

  edgeRow(edge) {
    const quotes = edge.evidence.map((piece) =>
      element("q", { dir: "auto" }, this.graph.quote(piece).words));
    const speakers = edge.speakers.flatMap((speaker, index) => [index ? ", " : "", isolated(speaker.name)]);
    return element("tr", {},
      element("td", { class: "number" }, String(edge.number)),
      element("td", {}, link(edge.subject)),
      element("td", {}, swatch(edge.relation.color), link(edge, edge.relation.label, { "aria-label": edge.sentence })),
      element("td", {}, link(edge.object)),
      element("td", {}, element("span", { class: `stance ${edge.stance}` }, edge.stance)),
      element("td", {}, speakers),
      element("td", {}, edge.dates.map(dateWords)),
      element("td", { class: "words" }, quotes.flatMap((quote, index) => [index ? " " : "", quote])));
  }

  thingRow(thing) {
    const aliases = thing.aliases.flatMap((name, index) => [index ? ", " : "", isolated(name)]);
    return element("tr", {},
      element("td", {}, link(thing)),
      element("td", {}, thing.kind),
      element("td", {}, aliases),
      element("td", { class: "number" }, String(thing.edges.length)));
  }

  filter(edges) {
    for (const [edge, row] of this.edgeRows) row.hidden = !edges.has(edge);
    this.edgeLinks.refresh();
  }

  select(subject) {
    for (const [other, row] of [...this.edgeRows, ...this.thingRows]) {
      row.classList.toggle("chosen", other === subject);
      if (other === subject) row.setAttribute("aria-current", "true");
      else row.removeAttribute("aria-current");
    }
  }
}

/** A date or span, each day in one piece. */
function dateWords(date, index) {
  const days = date.split(" to ").map((day) => element("span", { class: "date" }, day));
  return [index ? ", " : null, days.flatMap((day, place) => [place ? " to " : null, day])];
}

function sortedThings({ things }) {
  const order = new Intl.Collator("en");
  return [...things].sort((left, right) => order.compare(left.name, right.name));
}
