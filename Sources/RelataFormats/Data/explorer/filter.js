// Which edges are shown.

/** Stands for "no speaker" in the choice of speakers. */
export const articleItself = "article";

/** What the reader wants to see; empty sets and strings ask for nothing. */
export class Filter {
  constructor() {
    this.clear();
  }

  clear() {
    this.families = new Set();
    this.stances = new Set();
    this.speaker = "";
    this.since = "";
    this.until = "";
  }

  get isEmpty() {
    return !this.families.size && !this.stances.size && !this.speaker && !this.since && !this.until;
  }

  /** Whether one of the edge's statements is wanted. */
  accepts(edge) {
    if (this.families.size && !this.families.has(edge.relation.family)) return false;
    if (this.stances.size && !this.stances.has(edge.stance)) return false;
    return edge.statements.some((statement) => this.acceptsStatement(statement));
  }

  acceptsStatement(statement) {
    return this.acceptsSpeaker(statement) && this.acceptsDate(statement);
  }

  acceptsSpeaker({ speakers }) {
    if (!this.speaker) return true;
    if (this.speaker === articleItself) return speakers.length === 0;
    return speakers.some(({ id }) => id === this.speaker);
  }

  /** A statement without a date of its own counts for the days on which its articles appeared. */
  acceptsDate({ start, end, evidence }) {
    if (!this.since && !this.until) return true;
    const spans = start ? [[start, end ?? start]] : evidence.map(({ article }) => [article.date]);
    return spans.some(([first, last = first]) => {
      if (!first) return false;
      const isBefore = this.since && lastDay(last) < this.since;
      const isAfter = this.until && firstDay(first) > this.until;
      return !isBefore && !isAfter;
    });
  }
}

/** The first day of a day, month or year, as `YYYY-MM-DD`; such days compare as strings. */
function firstDay(date) {
  return `${date}${"0000-01-01".slice(date.length)}`;
}

/** A day that is not before the last one of a day, month or year. */
function lastDay(date) {
  return `${date}${"0000-12-31".slice(date.length)}`;
}
