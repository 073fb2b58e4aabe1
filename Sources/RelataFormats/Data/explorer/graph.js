// The graph that the page holds: things, statements, and the edges that statements make.

import { NameIndex, knownRuns } from "./text.js";

/**
 * An edge: all statements of one subject, relation, object and stance, as the diagram draws them.
 * Its `number` is that of its first words in the articles.
 */
class Edge {
  constructor(statement, relation) {
    this.subject = statement.subject;
    this.object = statement.object;
    this.relation = relation;
    this.stance = statement.stance;
    this.statements = [];
    this.evidence = [];
    this.number = 0;
  }

  get id() {
    return this.statements[0].id;
  }

  get speakers() {
    return [...new Set(this.statements.flatMap((statement) => statement.speakers))];
  }

  get dates() {
    return [...new Set(this.statements.map(dateText).filter(Boolean))];
  }

  /** The edge as a sentence for people. */
  get sentence() {
    const stance = this.stance === "actual" ? "" : ` (${this.stance})`;
    return `${this.subject.name} ${this.relation.label} ${this.object.name}${stance}`;
  }
}

/** When a statement says that it happened; empty where it does not say. */
export function dateText({ start, end }) {
  if (!start) return "";
  return !end || start === end ? start : `${start} to ${end}`;
}

/** Reads the data of the page and ties it together. */
export class Graph {
  constructor(data) {
    this.base = data.base;
    this.articles = data.articles.map((article, index) => ({ ...article, index, passages: [] }));
    this.families = data.families;
    this.things = data.things.map((thing, index) => ({
      iri: this.base + thing.id,
      ...thing,
      index,
      edges: [],
      said: [],
      named: [],
    }));
    const colors = new Map(data.families.map(({ name, color }) => [name, color]));
    this.relations = new Map(
      data.relations.map((relation) => [
        relation.name,
        {
          ...relation,
          label: relation.label.replaceAll("-", " "),
          color: colors.get(relation.family),
        },
      ]));
    this.statements = data.statements.map((statement) => this.tie(statement));
    this.edges = this.groupEdges();
    this.thingsById = new Map(this.things.map((thing) => [thing.id, thing]));
    this.edgesById = new Map(
      this.edges.flatMap((edge) => edge.statements.map(({ id }) => [id, edge])));
    this.unusedNames = this.indexUnusedNames();
    for (const article of this.articles) this.tieArticle(article);
  }

  /** A statement whose indices are replaced by what they stand for. */
  tie(statement) {
    const things = (indices = []) => indices.map((index) => this.things[index]);
    return {
      ...statement,
      subject: this.things[statement.subject],
      object: this.things[statement.object],
      speakers: things(statement.speakers),
      topics: things(statement.topics),
      places: things(statement.places),
      evidence: statement.evidence.map((piece) => ({
        ...piece,
        article: this.articles[piece.article],
      })),
    };
  }

  groupEdges() {
    const edges = new Map();
    for (const statement of this.statements) {
      const { subject, relation, object, stance } = statement;
      const key = JSON.stringify([subject.id, relation, object.id, stance]);
      const edge = edges.get(key) ?? new Edge(statement, this.relations.get(relation));
      edges.set(key, edge);
      edge.statements.push(statement);
      statement.edge = edge;
      for (const speaker of statement.speakers) addOnce(speaker.said, edge);
      for (const thing of [...statement.topics, ...statement.places]) addOnce(thing.named, edge);
    }
    for (const edge of edges.values()) this.gatherEvidence(edge);
    const sorted = [...edges.values()].sort((left, right) =>
      compareNumbers(this.place(left.evidence[0]), this.place(right.evidence[0])));
    for (const [index, edge] of sorted.entries()) {
      edge.number = index + 1;
      addOnce(edge.subject.edges, edge);
      addOnce(edge.object.edges, edge);
      for (const piece of edge.evidence) piece.article.passages.push({ ...piece, edge });
    }
    return sorted;
  }

  /** Gives an edge the evidence of its statements, each piece once, as a reader comes upon it. */
  gatherEvidence(edge) {
    const pieces = new Map(
      edge.statements
        .flatMap((statement) => statement.evidence)
        .map((piece) => [this.place(piece).join(" "), piece]));
    edge.evidence = [...pieces.values()].sort((left, right) =>
      compareNumbers(this.place(left), this.place(right)));
  }

  /** Where a piece of evidence stands: numbers to compare one by one. */
  place({ article, start, end }) {
    return [article.index, start, end];
  }

  /** Gives an article its known text, the passages that back edges, and the names in it. */
  tieArticle(article) {
    article.passages.sort((left, right) => left.start - right.start || left.end - right.end);
    article.runs = knownRuns(article, article.passages);
    const names = this.names(article);
    for (const run of article.runs) run.mentions = names.mentions(run.text);
  }

  /** The names that may stand in an article; those of the things it says most of go first. */
  names(article) {
    const weights = new Map();
    const add = (thing, weight) => weights.set(thing, (weights.get(thing) ?? 0) + weight);
    for (const { edge } of article.passages) {
      for (const thing of [edge.subject, edge.object]) add(thing, 2);
      for (const { speakers, topics, places } of edge.statements) {
        for (const thing of [...speakers, ...topics, ...places]) add(thing, 1);
      }
    }
    const ordered = [...weights].sort((left, right) => right[1] - left[1]).map(([thing]) => thing);
    return new NameIndex(ordered, this.unusedNames);
  }

  /** The names of things that no statement names; they may stand in any article. */
  indexUnusedNames() {
    return new NameIndex(
      this.things.filter(({ edges, said, named }) => !edges.length && !said.length && !named.length));
  }

  /** The articles that back an edge, or that a thing is named in. */
  articlesOf(subject) {
    if (!subject.edges) {
      return this.articles.filter((article) =>
        subject.evidence.some((piece) => piece.article === article));
    }
    return this.articles.filter(({ runs }) =>
      runs.some(({ mentions }) => mentions.some(({ thing }) => thing === subject)));
  }

  /** The words of a piece of evidence with what is known around them. */
  quote({ article, start, end }) {
    const run = article.runs.find((known) => known.start <= start && end <= known.end);
    if (!run) return { before: "", words: "", after: "" };
    const [from, to] = [run.unit(start), run.unit(end)];
    return {
      before: clip(run.text.slice(0, from), -surroundings),
      words: run.text.slice(from, to),
      after: clip(run.text.slice(to), surroundings),
    };
  }
}

const surroundings = 60;

/** The last or first `limit` characters, up to a paragraph's end, cut between words. */
function clip(text, limit) {
  const isBefore = limit < 0;
  const paragraph = isBefore ? text.split(/\n\s*\n/).at(-1) : text.split(/\n\s*\n/)[0];
  if (paragraph.length <= Math.abs(limit)) return paragraph;
  const cut = isBefore ? paragraph.slice(limit) : paragraph.slice(0, limit);
  return isBefore ? `…${cut.replace(/^\S*/, "")}` : `${cut.replace(/\S*$/, "")}…`;
}

function addOnce(list, item) {
  if (!list.includes(item)) list.push(item);
}

function compareNumbers(left, right) {
  for (const [index, number] of left.entries()) {
    if (number !== right[index]) return number - right[index];
  }
  return 0;
}
