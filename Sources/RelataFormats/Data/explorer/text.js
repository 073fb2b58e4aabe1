// What is known of the text of an article, and the names that stand in it.
//
// Offsets in the data are Unicode code points; strings here are UTF-16.

/** A stretch of an article's text that is known; `start` is the offset of its first code point. */
export class Run {
  constructor(start, text) {
    this.start = start;
    this.text = text;
    this.length = 0;
    this.units = null;
    this.measure();
  }

  /** Counts code points; only a text with surrogates needs a table of their places. */
  measure() {
    if (!/[\ud800-\udfff]/.test(this.text)) {
      this.length = this.text.length;
      return;
    }
    this.units = [];
    let unit = 0;
    for (const character of this.text) {
      this.units.push(unit);
      unit += character.length;
    }
    this.units.push(unit);
    this.length = this.units.length - 1;
  }

  get end() {
    return this.start + this.length;
  }

  /** The place in `text` of the code point at `offset` of the article. */
  unit(offset) {
    const inside = Math.min(Math.max(offset - this.start, 0), this.length);
    return this.units ? this.units[inside] : inside;
  }
}

const codePointCount = (text) => new Run(0, text).length;

/**
 * The stretches of an article's text that are known, in order: all of it where the page holds the
 * text, else what the evidence quotes with its surroundings, joined where it overlaps.
 */
export function knownRuns(article, evidence) {
  if (article.text !== undefined) return [new Run(0, article.text)];
  const pieces = evidence
    .map(({ start, prefix = "", exact = "", suffix = "" }) => ({
      start: start - codePointCount(prefix),
      text: prefix + exact + suffix,
    }))
    .sort((left, right) => left.start - right.start);
  const runs = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    const added = new Run(piece.start, piece.text);
    if (!last || added.start > last.end) {
      runs.push(added);
    } else if (added.end > last.end) {
      runs[runs.length - 1] = new Run(
        last.start, last.text + added.text.slice(added.unit(last.end)));
    }
  }
  return runs;
}

const words = /[\p{L}\p{N}]+/gu;
const letterOrDigit = /[\p{L}\p{N}]/u;

/** Names by the first word in them, so that a text is searched for all of them in one pass. */
export class NameIndex {
  /** Things that come first have the names that they share; those of `rest` have what is left. */
  constructor(things, rest = null) {
    this.entries = new Map();
    this.rest = rest;
    for (const thing of things) this.add(thing.name, thing);
    for (const thing of things) for (const alias of thing.aliases) this.add(alias, thing);
  }

  add(name, thing) {
    for (const form of new Set([name, name.charAt(0).toUpperCase() + name.slice(1)])) {
      const word = form.match(words)?.[0];
      if (!word || form.length < 2) continue;
      const sameWord = this.entries.get(word) ?? [];
      if (sameWord.some((entry) => entry.form === form)) continue;
      sameWord.push({ form, thing, lead: form.indexOf(word) });
      sameWord.sort((left, right) => right.form.length - left.form.length);
      this.entries.set(word, sameWord);
    }
  }

  /** The places where a name stands by itself, the longest of those that begin in one place. */
  mentions(text) {
    const found = [];
    let end = 0;
    for (const match of text.matchAll(words)) {
      const fits = ({ form, lead }) => {
        const start = match.index - lead;
        return start >= end && text.startsWith(form, start) && isWhole(text, start, form);
      };
      const [own, other] = [this, this.rest].map((names) => names?.entries.get(match[0])?.find(fits));
      const entry = (other?.form.length ?? 0) > (own?.form.length ?? 0) ? other : own;
      if (!entry) continue;
      const start = match.index - entry.lead;
      end = start + entry.form.length;
      found.push({ start, end, thing: entry.thing });
    }
    return found;
  }
}

/** Whether `form` at `start` is neither the end nor the beginning of a longer word. */
function isWhole(text, start, form) {
  const end = start + form.length;
  const runsOn = (edge, neighbour) =>
    neighbour && letterOrDigit.test(edge) && letterOrDigit.test(neighbour);
  const [first] = form;
  const last = [...form.slice(-2)].at(-1);
  const after = [...text.slice(end, end + 2)][0];
  const before = [...text.slice(Math.max(0, start - 2), start)].at(-1);
  return !runsOn(first, before) && !runsOn(last, after);
}
