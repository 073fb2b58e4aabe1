// The controls that say which edges are shown.

import { swatch } from "./details.js";
import { element, part } from "./dom.js";
import { articleItself } from "./filter.js";

const stances = ["actual", "planned", "hypothetical", "denied", "ended"];

/** The form with the filters; `changed` is called whenever the reader asks for something else. */
export class FilterControls {
  constructor(graph, filter, changed) {
    this.filter = filter;
    this.changed = changed;
    this.form = part("filters");
    this.offerFamilies(graph);
    this.offerStances(graph);
    this.offerSpeakers(graph);
    this.form.addEventListener("change", () => this.read());
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("reset", () => setTimeout(() => this.read()));
  }

  offerFamilies({ families, edges }) {
    const options = families.map(({ name, color }) => {
      const count = edges.filter((edge) => edge.relation.family === name).length;
      return chip("family", name, swatch(color), name.replaceAll("-", " "), count);
    });
    part("families").append(...options);
  }

  offerStances({ edges }) {
    for (const stance of stances) {
      const count = edges.filter((edge) => edge.stance === stance).length;
      if (count) part("stances").append(chip("stance", stance, null, stance, count));
    }
  }

  offerSpeakers({ things, statements }) {
    const own = statements.filter(({ speakers }) => !speakers.length).length;
    const speakers = things.filter(({ said }) => said.length);
    speakers.sort((left, right) => right.said.length - left.said.length);
    const field = this.form.elements.speaker;
    if (own) field.append(element("option", { value: articleItself }, "the article itself"));
    field.append(
      ...speakers.map(({ id, name }) => element("option", { value: `thing:${id}` }, name)));
  }

  read() {
    const checked = (name) =>
      [...this.form.querySelectorAll(`[name="${name}"]:checked`)].map(({ value }) => value);
    const { speaker, since, until } = this.form.elements;
    this.filter.families = new Set(checked("family"));
    this.filter.stances = new Set(checked("stance"));
    this.filter.speaker = speaker.value.replace(/^thing:/, "");
    this.filter.since = since.value;
    this.filter.until = until.value;
    this.changed();
  }
}

function chip(name, value, mark, label, count) {
  return element("label", { class: "chip" },
    element("input", { type: "checkbox", name, value }), mark, label,
    element("span", { class: "count" }, String(count)));
}
