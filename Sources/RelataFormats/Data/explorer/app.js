// Ties the panes together. What is chosen stands in the address of the page, so that it can be
// linked to, and so that the browser's way back works.

import { ArticlePane, address } from "./article.js";
import { FilterControls } from "./controls.js";
import { DetailsPane } from "./details.js";
import { Diagram } from "./diagram.js";
import { counted, part } from "./dom.js";
import { Filter } from "./filter.js";
import { Graph } from "./graph.js";
import { Search } from "./search.js";
import { Tables } from "./tables.js";

class Explorer {
  constructor(graph) {
    this.graph = graph;
    this.chosen = null;
    this.filter = new Filter();
    this.diagram = new Diagram(part("diagram"), graph, (subject) => this.choose(subject));
    this.tables = new Tables(graph);
    this.details = new DetailsPane(graph, {
      isDrawn: (edge) => this.diagram.itemsBySubject.has(edge),
      showWords: (edge, piece) => this.article.select(edge, piece),
      showArticle: (article) => this.article.turnTo(article),
    });
    this.article = new ArticlePane(graph, (subject) => this.choose(subject));
    this.controls = new FilterControls(graph, this.filter, () => this.refilter());
    this.search = new Search(graph, {
      mark: (subjects) => this.diagram.mark(subjects),
      choose: (subject) => this.choose(subject),
      say: (words) => this.say(words),
    });
    this.listen();
    this.refilter();
    this.diagram.begin();
    this.follow();
  }

  listen() {
    window.addEventListener("hashchange", () => this.follow());
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !event.defaultPrevented && !part("keys").open) this.choose(null);
    });
    document.addEventListener("click", (event) => this.skip(event));
    part("close").addEventListener("click", () => this.choose(null));
    part("show-keys").addEventListener("click", () => part("keys").showModal());
    this.listenToViews();
    this.listenToZoom();
    this.listenToPrinter();
  }

  /** Links that skip to a part of the page leave the address alone, where the choice stands. */
  skip(event) {
    const target = event.target.closest?.("[data-skip]")?.dataset.skip;
    if (!target) return;
    event.preventDefault();
    part(target).focus();
  }

  listenToViews() {
    const tabs = [...part("views").querySelectorAll("[role=tab]")];
    const open = (chosen) => {
      for (const tab of tabs) {
        const isOpen = tab === chosen;
        tab.setAttribute("aria-selected", String(isOpen));
        tab.tabIndex = isOpen ? 0 : -1;
        document.getElementById(tab.getAttribute("aria-controls")).hidden = !isOpen;
      }
    };
    for (const [index, tab] of tabs.entries()) {
      tab.addEventListener("click", () => open(tab));
      tab.addEventListener("keydown", (event) => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (!step) return;
        const next = tabs[(index + step + tabs.length) % tabs.length];
        open(next);
        next.focus();
      });
    }
  }

  listenToZoom() {
    const actions = {
      "zoom-in": (viewport) => viewport.zoom(1.4),
      "zoom-out": (viewport) => viewport.zoom(1 / 1.4),
      "zoom-fit": (viewport) => viewport.fit(),
    };
    for (const [name, act] of Object.entries(actions)) {
      part(name).addEventListener("click", () => this.diagram.viewport && act(this.diagram.viewport));
    }
  }

  /** Paper shows all of the drawing and all articles. */
  listenToPrinter() {
    const { viewport } = this.diagram;
    let restore = () => {};
    window.addEventListener("beforeprint", () => {
      const view = viewport && { ...viewport.view };
      const restoreText = this.article.showAll();
      viewport?.fit();
      restore = () => {
        if (view) viewport.show(view);
        restoreText();
      };
    });
    window.addEventListener("afterprint", () => restore());
  }

  /** Puts what is chosen into the address; the rest follows from there. */
  choose(subject) {
    const target = subject ? address(subject) : location.pathname + location.search;
    const isSame = subject ? location.hash === target : !location.hash;
    if (!isSame) history.pushState(null, "", target);
    this.follow();
  }

  /** Shows what the address names. */
  follow() {
    const id = decoded(location.hash.slice(1));
    const subject = this.graph.thingsById.get(id) ?? this.graph.edgesById.get(id) ?? null;
    if (subject && subject === this.chosen) this.article.select(subject);
    if (subject === this.chosen) return;
    this.chosen = subject;
    this.details.show(subject);
    this.diagram.select(subject);
    this.tables.select(subject);
    this.article.select(subject);
    if (subject) this.say(this.summary(subject));
  }

  /** What a screen reader tells of a choice. */
  summary(subject) {
    if (subject.edges) return `${subject.name}, ${subject.kind}, ${counted(subject.edges.length, "relation")}`;
    const speakers = subject.speakers.map(({ name }) => name);
    const quotes = subject.evidence.map((piece) => `“${this.graph.quote(piece).words}”`);
    const said = speakers.length ? `, said by ${speakers.join(", ")}` : "";
    return `${subject.sentence}${said}. ${quotes.join(" ")}`;
  }

  refilter() {
    const shown = new Set(this.graph.edges.filter((edge) => this.filter.accepts(edge)));
    this.diagram.filter(shown);
    this.tables.filter(shown);
    this.article.filter(shown);
    const all = this.graph.edges.length;
    part("count").textContent = this.filter.isEmpty
      ? `${counted(all, "relation")}, ${counted(this.graph.things.length, "name")}`
      : `${shown.size} of ${counted(all, "relation")}`;
    part("reset").disabled = this.filter.isEmpty;
  }

  say(words) {
    part("status").textContent = words;
  }
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

document.documentElement.classList.add("lively");
new Explorer(new Graph(JSON.parse(document.getElementById("graph-data").textContent)));
