// All that the graph says about the thing or edge that is chosen.

import { address } from "./article.js";
import { counted, element, isolated, part, safeLink } from "./dom.js";
import { dateText } from "./graph.js";

/** A link to a thing or edge within the page. */
export function link(subject, text = null, attributes = {}) {
  const words = text ?? (subject.edges ? isolated(subject.name) : edgeWords(subject));
  return element("a", { href: address(subject), ...attributes }, words);
}

/** The sentence of an edge, its names apart. */
export function edgeWords(edge) {
  return [
    isolated(edge.subject.name), ` ${edge.relation.label} `, isolated(edge.object.name), stanceMark(edge),
  ];
}

/** The stance as a word, where it is not plain fact. */
function stanceMark({ stance }) {
  if (stance === "actual") return null;
  return [" ", element("span", { class: `stance ${stance}` }, stance)];
}

/** A square in the colour of a family. */
export function swatch(color) {
  const square = element("span", { class: "swatch", "aria-hidden": "true" });
  square.style.setProperty("--family", color);
  return square;
}

/** The pane with the details. */
export class DetailsPane {
  /**
   * `isDrawn` tells whether the diagram shows an edge; `showWords` is called with an edge and the
   * piece of evidence that the reader wants to see, `showArticle` with an article.
   */
  constructor(graph, { isDrawn, showWords, showArticle }) {
    Object.assign(this, { graph, isDrawn, showWords, showArticle });
    this.pane = part("details");
    this.body = part("details-body");
    this.hint = [...this.body.childNodes];
  }

  show(subject) {
    this.pane.classList.toggle("filled", Boolean(subject));
    part("close").hidden = !subject;
    if (!subject) this.body.replaceChildren(...this.hint);
    else if (subject.edges) this.body.replaceChildren(...this.thing(subject));
    else this.body.replaceChildren(...this.edge(subject));
    this.body.scrollTop = 0;
  }

  edge(edge) {
    const { relation } = edge;
    const others = edge.subject.edges.filter(
      (other) => other !== edge && [other.subject, other.object].includes(edge.object)
        && [other.subject, other.object].includes(edge.subject));
    return [
      element("p", { class: "kind" }, swatch(relation.color), relation.family.replaceAll("-", " "),
        ` · relation ${edge.number}`),
      element("h2", {}, link(edge.subject), ` ${relation.label} `, link(edge.object), stanceMark(edge)),
      !this.isDrawn(edge) && element("p", { class: "means" }, "The diagram leaves this relation out."),
      relation.means && element("p", { class: "means" }, `“${relation.label}”: ${relation.means}`),
      ...edge.statements.map((statement) => this.statement(statement, edge)),
      ...linkList("Also between the two", others),
    ].filter(Boolean);
  }

  statement(statement, edge) {
    const date = dateText(statement);
    const phrase = statement.phrase ? ` (“${statement.phrase}”)` : "";
    const facts = [
      ["Said by", statement.speakers.length ? names(statement.speakers) : "the article itself"],
      ["When", date && [element("time", {}, date), phrase]],
      ["About", statement.topics.length && names(statement.topics)],
      ["Where", statement.places.length && names(statement.places)],
      ["Found by", [element("code", {}, statement.rule), `, confidence ${statement.confidence}`]],
    ];
    return element("article", { class: "statement", "data-statement": statement.id },
      ...statement.evidence.map((piece) => this.quote(piece, edge)),
      element("dl", {}, facts.filter(([, value]) => value).flatMap(([term, value]) => [
        element("dt", {}, term), element("dd", {}, value),
      ])));
  }

  quote(piece, edge) {
    const { before, words, after } = this.graph.quote(piece);
    const show = element("button", { type: "button", class: "show" }, "Show in the text");
    show.addEventListener("click", () => this.showWords(edge, piece));
    const source = this.graph.articles.length > 1
      ? element("cite", {}, isolated(piece.article.title), piece.article.date ? `, ${piece.article.date}` : "")
      : null;
    return element("blockquote", { dir: "auto" },
      element("p", {}, before, element("mark", {}, words), after), source, show);
  }

  thing(thing) {
    const wikidata = safeLink(thing.link);
    const outward = thing.edges.filter((edge) => edge.subject === thing);
    const inward = thing.edges.filter((edge) => edge.subject !== thing);
    return [
      element("p", { class: "kind" }, thing.kind),
      element("h2", {}, isolated(thing.name)),
      thing.aliases.length
        && element("p", {}, "Also: ", thing.aliases.flatMap((name, index) => [index ? ", " : "", isolated(name)])),
      wikidata
        && element("p", {}, element("a", { href: wikidata, rel: "noreferrer noopener" }, `Wikidata: ${wikidata.split("/").at(-1)}`)),
      element("p", { class: "iri" }, element("code", {}, thing.iri)),
      ...linkList(counted(outward.length, "relation") + " from here", outward),
      ...linkList(counted(inward.length, "relation") + " to here", inward),
      ...linkList("Said by " + thing.name, thing.said),
      ...linkList("Topic or place of", thing.named.filter((edge) => !thing.edges.includes(edge))),
      !thing.edges.length && element("p", {}, "No relation begins or ends here."),
      ...this.articles(thing),
    ].filter(Boolean);
  }

  /** Where a thing is named, when there is more than one article. */
  articles(thing) {
    const articles = this.graph.articles.length > 1 ? this.graph.articlesOf(thing) : [];
    if (!articles.length) return [];
    const items = articles.map((article) => {
      const show = element("button", { type: "button", class: "show" }, isolated(article.title));
      show.addEventListener("click", () => this.showArticle(article));
      return element("li", {}, show, article.date ? ` ${article.date}` : "");
    });
    return [element("h3", {}, "Named in"), element("ul", { class: "edges" }, items)];
  }
}

function names(things) {
  return things.flatMap((thing, index) => [index ? ", " : "", link(thing)]);
}

function linkList(title, edges) {
  if (!edges.length) return [];
  return [
    element("h3", {}, title),
    element("ul", { class: "edges" }, edges.map((edge) =>
      element("li", {}, swatch(edge.relation.color), link(edge)))),
  ];
}
