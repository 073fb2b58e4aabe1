#!/usr/bin/env bash
# Measures the comparison of two merged graphs of COUNT articles each beside two other programs.
#
# usage: scripts/bench_diff.sh CORPUS [COUNT] [RUNS]
#
# CORPUS is a .jsonl file with one article a line; where it has too few, articles come again under
# other identities. Every second article goes into the second graph.
set -euo pipefail
corpus=$(realpath -- "${1:?usage: scripts/bench_diff.sh CORPUS [COUNT] [RUNS]}")
count=${2:-1000}
runs=${3:-3}
cd "$(dirname "$0")/.."

relata=.build/release/relata
bench=.build/release/relata-bench
python=$(scripts/python_env.sh exchange)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

"$python" - "$corpus" "$count" "$folder" <<'END'
import itertools, json, sys

corpus, count, folder = sys.argv[1], int(sys.argv[2]), sys.argv[3]
articles = [json.loads(line) for line in open(corpus, encoding="utf-8")]
files = [open(f"{folder}/{name}.jsonl", "w", encoding="utf-8") for name in "ab"]
for number, article in enumerate(itertools.islice(itertools.cycle(articles), 2 * count)):
    again = number // len(articles)
    article = dict(article, id=f"{article['id']}-{again}" if again else article["id"])
    print(json.dumps(article), file=files[number % 2])
END
for name in a b; do
  "$relata" extract "$folder/$name.jsonl" --merge --formats jsonld --quiet -o "$folder/$name"
done
"$python" scripts/bench_diff.py "$relata" "$bench" "$folder"/{a,b}/merged.jsonld --runs "$runs"
