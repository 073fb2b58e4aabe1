// The article's text, with the names and the words that back edges marked in it.

import { Roving, element, hasPanes, isolated, part, safeLink } from "./dom.js";

/** The address within the page of a thing or edge. */
export function address({ id }) {
  return `#${id.split("/").map(encodeURIComponent).join("/")}`;
}

/** A number that leads from words of the article to the edge that they back. */
function reference(edge) {
  const label = `Relation ${edge.number}: ${edge.sentence}`;
  const attributes = { class: "reference", href: address(edge), title: edge.sentence };
  return element("a", { ...attributes, "aria-label": label }, String(edge.number));
}

/** The pane with the text of one article at a time. */
export class ArticlePane {
  constructor(graph, choose) {
    this.graph = graph;
    this.choose = choose;
    this.pane = part("article");
    this.text = part("text");
    this.chooser = part("article-choice");
    this.links = new Roving(this.text, "a");
    this.offerArticles();
    this.text.addEventListener("click", (event) => this.chooseWords(event));
    this.show(graph.articles[0]);
  }

  offerArticles() {
    const { articles } = this.graph;
    this.chooser.closest(".choice").hidden = articles.length < 2;
    if (articles.length < 2) return;
    this.chooser.append(
      ...articles.map((article, index) =>
        element("option", { value: index }, [article.date, article.title].filter(Boolean).join(" "))));
    this.chooser.addEventListener("change", () => this.show(articles[this.chooser.value]));
  }

  show(article) {
    if (!article || article === this.article) return;
    this.article = article;
    this.chooser.value = article.index;
    part("article-title").replaceChildren(this.heading(article));
    part("article-note").hidden = article.text !== undefined;
    this.text.lang = article.language ?? "en";
    this.text.replaceChildren(...this.render(article));
    this.refilter();
    this.reselect();
  }

  /** Shows an article and what is chosen in it. */
  turnTo(article) {
    this.show(article);
    const first = this.text.querySelector(".chosen");
    if (first) this.reveal(first);
  }

  /** A single article has its title at the head of the page. */
  heading(article) {
    if (this.graph.articles.length > 1) return articleHeading(article);
    const link = safeLink(article.url);
    const source = link && element("a", { href: link, rel: "noreferrer noopener" }, "as published");
    return element("span", {}, "Article", source && " · ", source);
  }

  /** Every article one after the other, for paper; gives back what undoes it. */
  showAll() {
    const kept = [...this.text.childNodes];
    const { articles } = this.graph;
    const all = articles.flatMap((article) => [
      ...(articles.length > 1 ? [element("h3", {}, articleHeading(article))] : []),
      ...this.render(article),
    ]);
    this.text.replaceChildren(...all);
    this.refilter();
    return () => this.text.replaceChildren(...kept);
  }

  render(article) {
    const isWhole = article.text !== undefined;
    return article.runs.flatMap((run) => {
      const paragraphs = new RunMarkup(run, article.passages).paragraphs();
      return isWhole ? paragraphs : [element("blockquote", {}, paragraphs)];
    });
  }

  /** Shows the references of the edges in `edges` only. */
  filter(edges) {
    this.shown = edges;
    this.refilter();
  }

  refilter() {
    if (!this.shown) return;
    for (const words of this.text.querySelectorAll("[data-edges]")) {
      const edges = numbers(words).map((number) => this.graph.edges[number - 1]);
      words.classList.toggle("passed", !edges.some((edge) => this.shown.has(edge)));
    }
    this.links.refresh();
  }

  /** Marks what belongs to a thing or edge, and brings the first of it, or `piece`, into sight. */
  select(subject, piece = null) {
    this.subject = subject;
    const articles = subject ? this.graph.articlesOf(subject) : [];
    if (piece) this.show(piece.article);
    else if (articles.length && !articles.includes(this.article)) this.show(articles[0]);
    this.reselect();
    const marked = [...this.text.querySelectorAll(".chosen")];
    const first = piece
      ? marked.find((words) => Number(words.dataset.start) >= piece.start) ?? marked[0]
      : marked[0];
    if (first && (hasPanes() || piece)) this.reveal(first);
  }


  reselect() {
    const { subject } = this;
    for (const words of this.text.querySelectorAll(".chosen")) {
      words.classList.remove("chosen");
      if (words.getAttribute("role") === "mark") words.removeAttribute("role");
    }
    if (!subject) return;
    if (subject.edges) {
      for (const name of this.text.querySelectorAll(`[data-thing="${subject.index}"]`)) {
        name.classList.add("chosen");
      }
      return;
    }
    for (const words of this.text.querySelectorAll("[data-edges]")) {
      if (!numbers(words).includes(subject.number)) continue;
      words.classList.add("chosen");
      if (!words.matches("a")) words.setAttribute("role", "mark");
    }
  }

  /** Scrolls the pane, not the page, where the text has a pane of its own. */
  reveal(words) {
    const isCalm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    const behavior = isCalm ? "auto" : "smooth";
    if (!hasPanes()) {
      words.scrollIntoView({ block: "center", behavior });
      return;
    }
    const [box, frame] = [words, this.text].map((item) => item.getBoundingClientRect());
    const top = this.text.scrollTop + box.top - frame.top - frame.height / 3;
    this.text.scrollTo({ top, behavior });
  }

  /** A press on words that back edges chooses the closest of these, unless text is being selected. */
  chooseWords(event) {
    if (event.target.closest("a") || !document.getSelection().isCollapsed) return;
    const words = event.target.closest("[data-edges]");
    const edges = words ? numbers(words).map((number) => this.graph.edges[number - 1]) : [];
    const shown = edges.filter((edge) => !this.shown || this.shown.has(edge));
    if (!shown.length) return;
    const next = shown[(shown.indexOf(this.subject) + 1) % shown.length];
    this.choose(next);
  }
}

function numbers(words) {
  return words.dataset.edges.split(" ").map(Number);
}

function articleHeading({ title, date, url }) {
  const link = safeLink(url);
  const name = isolated(title);
  const heading = link ? element("a", { href: link, rel: "noreferrer noopener" }, name) : name;
  const day = date ? element("time", { datetime: date }, date) : null;
  return element("span", {}, heading, day && " · ", day);
}

/** Turns a known stretch of text into paragraphs with marks. */
class RunMarkup {
  constructor(run, passages) {
    this.run = run;
    this.passages = passages
      .filter(({ start, end }) => start >= run.start && end <= run.end)
      .map(({ start, end, edge }) => ({
        start: run.unit(start),
        end: run.unit(end),
        offset: start,
        edge,
      }));
  }

  paragraphs() {
    const breaks = [...this.run.text.matchAll(/\s*\n\s*\n\s*/g)];
    const starts = [0, ...breaks.map((gap) => gap.index + gap[0].length)];
    const ends = [...breaks.map((gap) => gap.index), this.run.text.length];
    return starts
      .map((start, index) => element("p", { dir: "auto" }, this.pieces(start, ends[index])))
      .filter((paragraph) => paragraph.textContent.trim());
  }

  /** The pieces of a paragraph: names are links, and numbers stand where passages end. */
  pieces(start, end) {
    const pieces = [];
    let place = start;
    const finish = (from, to) => pieces.push(...this.references(from, to));
    for (const mention of this.run.mentions) {
      if (mention.start < place || mention.end > end) continue;
      pieces.push(...this.plain(place, mention.start));
      pieces.push(this.name(mention));
      finish(mention.start, mention.end);
      place = mention.end;
    }
    pieces.push(...this.plain(place, end));
    return pieces;
  }

  name({ start, end, thing }) {
    const attributes = { class: "name", href: address(thing), "data-thing": thing.index };
    return element("a", attributes, this.words(start, end));
  }

  /** Words without a name in them, cut after each passage for its references. */
  plain(start, end) {
    const ends = this.passages.map((passage) => passage.end);
    const cuts = sortedCuts(start, end, ends);
    return cuts.slice(1).flatMap((cut, index) => [
      ...this.words(cuts[index], cut),
      ...this.references(cuts[index], cut),
    ]);
  }

  /** The text from `start` to `end`, in spans where passages lie over it. */
  words(start, end) {
    const edges = this.passages.flatMap((passage) => [passage.start, passage.end]);
    const cuts = sortedCuts(start, end, edges);
    return cuts.slice(1).map((cut, index) => {
      const from = cuts[index];
      const text = this.run.text.slice(from, cut);
      const over = this.passages.filter((passage) => passage.start <= from && cut <= passage.end);
      if (!over.length) return text;
      over.sort((left, right) => left.end - left.start - (right.end - right.start));
      const span = element("span", {
        class: "evidence",
        "data-edges": uniqueNumbers(over),
        "data-start": Math.max(...over.map(({ offset }) => offset)),
      }, text);
      span.style.setProperty("--family", over[0].edge.relation.color);
      return span;
    });
  }

  /** The numbers of the edges whose passages end after `start` and not after `end`. */
  references(start, end) {
    const ended = this.passages.filter((passage) => passage.end > start && passage.end <= end);
    const edges = [...new Set(ended.map(({ edge }) => edge))];
    edges.sort((left, right) => left.number - right.number);
    return edges.map((edge) => {
      const link = reference(edge);
      link.dataset.edges = edge.number;
      return link;
    });
  }
}

function uniqueNumbers(passages) {
  return [...new Set(passages.map(({ edge }) => edge.number))].join(" ");
}

/** `start`, the places between, and `end`, each once and in order; nothing for an empty stretch. */
function sortedCuts(start, end, places) {
  if (start >= end) return [];
  const inside = places.filter((place) => place > start && place < end);
  return [...new Set([start, ...inside, end])].sort((left, right) => left - right);
}
