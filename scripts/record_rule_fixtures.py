#!/usr/bin/env python3
"""Records what spaCy's rules make of texts, for Tests/RelataPipelineTests/Fixtures.

Usage: record_rule_fixtures.py MODEL_DIRECTORY FIXTURE_DIRECTORY

Needs spacy==3.8.*. Writes rules.jsonl (one text a line: tokens, attributes, and what attribute ruler and
lemmatizer make of the recorded tags and labels) and string-hashes.json. Offsets are code points.
The texts are invented, apart from seeds/.
"""

import json
import pathlib
import random
import sys
import unicodedata

import spacy
from spacy.strings import get_string_id
from spacy.symbols import IDS

NEWS = [
    "Ostravia's foreign minister, Ilka Maren, said on Tuesday that her country hadn't recognised the "
    "annexation of the Tarn Islands. \"We'll never accept it,\" she told reporters in Velm. The islands "
    "were seized by Kaldor in 1998; Ostravia, which had administered them since 1951, calls them occupied.",
    "Kaldor's president isn't travelling to the summit, officials said. The U.N. Security Council met at "
    "9:30 a.m. and adjourned at 11 p.m. without a vote. A $4.5bn loan (€4.1bn) was cancelled.",
    "“They're gonna sign it,” an aide said. “It ain't over, y'all. Let's wait. C'mon, gimme a minute. He'd've "
    "gone, but he couldn't, and I gotta go too. 'Cause nothin' ’s worse. That ol' ship? Somethin' 'bout 'em.”",
    "The Bresk-led coalition — Maruvia, the Republic of Sund and two others — withdrew its ambassadors, "
    "recalling 12 diplomats; the highest-ranking left last. It was the worst crisis in the region's history.",
    "Gen. A.B. Toller, Ph.D., of Toller & Sons Inc., flew from St. Orla to Mt. Harn on Jan. 5th, 2021. See "
    "http://news.example.org/a?b=1 or write to desk@example.org. Temperatures fell to -5°C (23°F).",
    "Prices rose 3.5% to 1,200 marks/kg. The 5km pipeline/railway deal, worth US$10m, was signed in Velm/Orla. "
    "Who's who? Neither he nor they did do so. There is doubt; there're fears. It's been done before.",
    "The wolves and the children ran faster; women's rights groups had been holding meetings. Better laws "
    "were being drafted. He got what she gets. They have it, and it has them. Mine is yours, his is hers.",
    "I do not think that you can say so, but I may if she could. Mr. Hale once told me: you should not've gone. "
    "Nobody wo n't sha n't ca n't. Those who saw it say that this was that. He did.",
    "MARUVIA CITY (Agency) -- Troops from Sund entered the Marsh of Orl at dawn, the ministry's "
    "spokesman said... \"No comment,\" said Sund's embassy.\n\nThe move was condemned by Ostravia.\n\t* * *\n",
    "Kaldor and Ostravia have disputed the Tarn Islands since the 1951 Treaty of Velm , which gave the "
    "southern-most isle to Kaldor . The treaty's text ( Article 4 ) reads : \" all isles south of Harn \" .",
]
ODD = [
    "", " ", "  ", "\n", " \n ", "a", " a", "a ", "a  ", "a  b", "\u00a0a\u00a0b", "a\u3000b", "\x1ca\x1db",
    "a\x00b \x00", "case mark agent meta det X _ x d PERSON date", "İSTANBUL ıI ß ẞ", "ΟΔΥΣΣΕΥΣ ΣΑΣ Σ.Σ ΑΣ'",
    "ﬁne ﬂag Ǆ ǅ ǆ", "² ½ Ⅷ ٣ ๓ 𝟘 Ⓐ ⓐ x² km²", "中文。日本語、한국어 אבג، ابة؟ मीनाक्षी।", "🙂🙂 👩\u200d👩\u200d👧 🇺🇳 ☭",
    "e\u0301te\u0301 \u0301 \u0308\u0308 a\u200bb \ufeffc \ufffd \U0010ffff", "''``''\"\"''", "((([[[{{{<<<>>>}}}]]])))",
    "...a....b…c……d .. . ....", "a" * 120 + " " + "Ab1" * 40, "don't Don’t DON'T don't. (don't) \"don't\"",
    "x-don't a/can't Adm. (Adm.) Adm.'s Adm . e.g. i.e.-e.g., a.m./p.m. 5a.m. 5 p.m.", ":-) :) (:( :'( <3 xD ^_^ ¯\\(ツ)/¯",
    "a--b a---b a—b a–b a-b- -a -b--", "1-2 3+4 5*6 7^8 9/10 +1 -1 1,000.5 1.", "a,b A,B a:b a<b a=b A.B a.B a.b",
    "http://x.y/z http://a.museum:80/p?q#r ftp://u:p@h.example.org x@y.org 192.168.0.1 8.8.8.8/x www.a.co.uk.",
    "$5 US$5 C$5 5$ 5€ £5m 5km 5km/h 10MB °F. 5°C. 7%.", "ten.Eleven U.S.A. U.S. A.B. AB. Ab. b.", "\r\n\r\n a\r\nb \u2028 \x85",
    "\u2019s \u2019 '\u2019' \u201e\u201c", "gon na gonna got ta gotta lem me cannot Cannot can not", "- -- --- — —— – ~",
]


def generated(count):
    """Texts of random pieces, the same on every run."""
    source = random.Random(8)
    pieces = (
        "don't U.S. i.e. 'll n't 've :) :-( … ... .. -- — – ' \" ‘ ’ “ ” ( ) [ ] { } < > / \\ | @ # $ % ^ & * "
        "+ = ~ ` ! ? , ; : . _ 1 22 3.5 1,0 km m/s °C € £ ab Cd EF ghi é Ñ ß Ж 中 ع ² ½ a.m. Mr. St. x@y.org "
        "http://a.org www.b.com"
    ).split(" ")
    spaces = [" ", " ", "  ", "\n", "\t", "\u00a0"]
    texts = []
    for _ in range(count):
        text = ""
        for _ in range(source.randint(1, 24)):
            text += source.choice(pieces)
            if source.random() < 0.4:
                text += source.choice(spaces)
        texts.append(text)
    return texts


def record(nlp, text):
    doc = nlp.make_doc(text)
    for name in ("tok2vec", "tagger", "parser"):
        doc = nlp.get_pipe(name)(doc)
    row = {
        "text": text,
        "starts": [token.idx for token in doc],
        "ends": [token.idx + len(token) for token in doc],
        "spaces": "".join("1" if token.whitespace_ else "0" for token in doc),
        "norms": [token.norm_ for token in doc],
        "shapes": [token.shape_ for token in doc],
        "tags": [token.tag_ for token in doc],
        "labels": [token.dep_ for token in doc],
    }
    for name in ("attribute_ruler", "lemmatizer"):
        doc = nlp.get_pipe(name)(doc)
    row["partsOfSpeech"] = [token.pos_ for token in doc]
    row["morphologies"] = [str(token.morph) for token in doc]
    row["lemmas"] = [token.lemma_ for token in doc]
    row["ruledTags"] = [token.tag_ for token in doc]
    row["ruledLabels"] = [token.dep_ for token in doc]
    return row


def hashes():
    strings = sorted(IDS) + ["a", "ab", "abcdefg", "abcdefgh", "abcdefghi", "the", "Σς", "🙂", "\x00", "x" * 100]
    return {text: get_string_id(text) for text in strings}


def lowered():
    """Every scalar with a lower case of its own, and what Python makes of it."""
    pairs = [(chr(code), chr(code).lower()) for code in range(0x80, 0x1E944)
             if not 0xD800 <= code < 0xE000 and unicodedata.category(chr(code)) != "Cn"]
    return "\n".join(upper + "\t" + lower for upper, lower in pairs if upper != lower)


def main():
    model, fixtures = sys.argv[1], pathlib.Path(sys.argv[2])
    seeds = pathlib.Path(__file__).resolve().parent.parent / "seeds"
    articles = [path.read_text(encoding="utf-8") for path in sorted(seeds.glob("*.txt"))]
    nlp = spacy.load(model)
    fixtures.mkdir(parents=True, exist_ok=True)
    with open(fixtures / "rules.jsonl", "w", encoding="utf-8") as output:
        for text in NEWS + articles + ODD + generated(150):
            output.write(json.dumps(record(nlp, text), ensure_ascii=False) + "\n")
    (fixtures / "string-hashes.json").write_text(json.dumps(hashes(), ensure_ascii=False))
    (fixtures / "lower-case.tsv").write_text(lowered(), encoding="utf-8")


main()
