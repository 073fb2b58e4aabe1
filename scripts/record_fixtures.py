#!/usr/bin/env python3
"""Records what spaCy's networks say about a few texts, for the tests of RelataPipeline.

Development only: needs spacy==3.8.* and the model en_core_web_sm 3.8.0. Writes to
Tests/RelataPipelineTests/Fixtures:

fixtures-neural.tsv          one token a line: text (JSON), NORM, PREFIX, SUFFIX, SHAPE as numbers,
                             SPACY, IS_SPACE, tag, head, relation, sentence start, entity
fixtures-neural-vectors.tsv  some rows of both token encoders: encoder, document, token, numbers

Tags and relations are those of the networks, before the attribute ruler.
Usage: record_fixtures.py [MODEL]   (a package name or a folder; default en_core_web_sm)
"""

import json
import pathlib
import sys

import spacy

ROOT = pathlib.Path(__file__).resolve().parent.parent
FIXTURES = ROOT / "Tests/RelataPipelineTests/Fixtures"

# Invented: no state, person or place of these exists, but for what any text has to name.
TEXTS = [
    "",
    " ",
    "\n\n",
    "Peace.",
    "The Republic of Veldonia and the Kingdom of Orsmark signed a border treaty on 3 March 2021. "
    "President Ilka Thorsdam, who had opposed the talks for years, called it \"a beginning, not an "
    "end\". Orsmark's foreign minister, Per Lunnqvist, said his country would withdraw 1,200 troops "
    "from the Sel Islands by Friday.",
    "BRAVIK, Jan. 9 (Northern Wire) -- Veldonia's central bank raised its key rate by 0.25% to 4.5%, "
    "the third increase since June; analysts at Holm & Dray had expected $2.5 billion in outflows.\n"
    "\n"
    "\"We don't comment on rumours,\" a spokeswoman told reporters.  The krone rose 2 percent.\n",
    "What did Minister Anselm Korr promise the fishermen of Tarn? Nothing, they say. Which of the "
    "islands that Orsmark claims does Veldonia hold? None - or all, depending on whom you ask...",
    "1. Sanctions  2. Trade\n\n3. The \u201cNorthern Question\u201d \u2013 who pays?\n\u2022 Veldonia\n"
    "\u2022 Orsmark (population 3.4 million)\n\nContact: press@example.org, www.example.org/a?b=1",
    "In a statement to which neither side would put a name, and about which the prime minister, "
    "whose party had lost the election that autumn, was asked only once, the two delegations "
    "announced that the joint patrols which had been agreed upon in Lund Bay would, weather "
    "permitting, begin on Monday, and that talks on the treaty nobody had believed in would follow.",
    "However many ministers the council sent, whatever they offered was what the islanders had "
    "already been given. Rarely has so little been said by so many about so much. The harbour, "
    "they told us, was what they wanted back; this they were promised nobody would touch.",
    "don't cannot gonna U.S.-led 10-km-long e.g. i.e. Mr. O'Neill's \U0001F600 :-) na\u00efve caf\u00e9 "
    "\u00c5lesund \u4e2d\u6587 \u0440\u0443\u0441\u0441\u043a\u0438\u0439",
]

VECTOR_ROWS = [(0, 0), (2, 0), (2, 1), (3, 30), (4, 0), (6, 12), (10, 200)]


def texts():
    """The texts that have a token, the article that ships with the project last."""
    article = next((ROOT / "seeds").glob("*.txt")).read_text(encoding="utf-8")
    return [text for text in TEXTS if text] + [article]


def entity_cells(doc):
    """The entity of each token as B-, I- or O."""
    cells = ["O"] * len(doc)
    for entity in doc.ents:
        for index in range(entity.start, entity.end):
            cells[index] = ("B-" if index == entity.start else "I-") + entity.label_
    return cells


def write_tokens(docs, path):
    """Writes all tokens, an empty line after each document."""
    with path.open("w", encoding="utf-8") as output:
        for doc in docs:
            cells = entity_cells(doc)
            for token in doc:
                line = [
                    json.dumps(token.text), token.norm, token.prefix, token.suffix, token.shape,
                    int(bool(token.whitespace_)), int(token.is_space), token.tag_, token.head.i,
                    token.dep_, int(bool(token.is_sent_start)), cells[token.i],
                ]
                output.write("\t".join(map(str, line)) + "\n")
            output.write("\n")


def write_vectors(nlp, docs, path):
    """Writes some rows of both encoders."""
    shared = nlp.get_pipe("tok2vec").model
    own = nlp.get_pipe("ner").model.get_ref("tok2vec").layers[0]
    with path.open("w", encoding="utf-8") as output:
        for name, model in [("shared", shared), ("own", own)]:
            rows = model.predict(docs)
            for document, token in VECTOR_ROWS:
                numbers = [format(float(x), ".9g") for x in rows[document][token]]
                output.write("\t".join([name, str(document), str(token)] + numbers) + "\n")


def main():
    """Records the fixtures."""
    nlp = spacy.load(
        sys.argv[1] if len(sys.argv) > 1 else "en_core_web_sm",
        exclude=["attribute_ruler", "lemmatizer", "senter"])
    if nlp.meta["version"] != "3.8.0":
        sys.exit(f"expected version 3.8.0 of the model, found {nlp.meta['version']}")
    docs = [nlp(text) for text in texts()]
    FIXTURES.mkdir(exist_ok=True)
    write_tokens(docs, FIXTURES / "fixtures-neural.tsv")
    plain = [nlp.make_doc(text) for text in texts()]
    write_vectors(nlp, plain, FIXTURES / "fixtures-neural-vectors.tsv")


if __name__ == "__main__":
    main()
