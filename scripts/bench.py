"""Measures relata beside spaCy on the same articles; writes throughput.csv and stages.csv.

usage: bench.py CORPUS [--runs N] [--model DIR]

Both files go to output/bench.
Of each contestant whole processes are run, in turn with the others, so that a slow minute of the
machine meets all. relata's time is that of the whole process, model loading and writing of files
included; spaCy's is that of nlp.pipe alone, after the model was loaded. Tokens are spaCy's count for
all. Memory is the largest resident size of one process.
"""

import argparse
import csv
import os
import pathlib
import platform
import statistics
import subprocess
import sys
import tempfile
import time

SCRIPTS = pathlib.Path(__file__).parent
RELATA = ".build/release/relata"
STAGES = ".build/release/relata-bench"


def contestants(corpus, folder):
    """Name and command of each; the commands of spaCy print seconds and tokens."""
    spacy = [sys.executable, str(SCRIPTS / "bench_spacy.py"), corpus]
    return {
        "relata extract": [
            RELATA, "extract", corpus, "--formats", "jsonld", "--quiet", "-o", f"{folder}/graphs"],
        "relata annotate": [RELATA, "annotate", corpus],
        "spacy 1 process": [*spacy, "--processes", "1"],
        "spacy 2 processes": [*spacy, "--processes", "2"],
    }


def measure(command):
    """Seconds, peak resident MiB and standard output of one process; ends the program on failure."""
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=output)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"bench: '{' '.join(command)}' ended with status {process.returncode}")
        output.seek(0)
        last = output.read()[-200:].decode("utf-8", "replace").splitlines()[-1:]
    return seconds, usage.ru_maxrss / 1024, last[0] if last else ""


def run_all(corpus, runs):
    """One row a measured process: run, contestant, seconds, tokens, MiB."""
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for run in range(1, runs + 1):
            for name, command in contestants(corpus, folder).items():
                seconds, memory, last = measure(command)
                tokens = None
                if name.startswith("spacy"):
                    seconds, tokens = float(last.split()[0]), int(last.split()[1])
                rows.append([run, name, seconds, tokens, memory])
                print(f"run {run}: {name}: {seconds:.2f} s, {memory:.0f} MiB", file=sys.stderr)
    tokens = next(row[3] for row in rows if row[3])
    return [[run, name, seconds, tokens, memory] for run, name, seconds, _, memory in rows]


def machine():
    """Processor, number of usable cores, and the program's version."""
    model = platform.processor() or platform.machine()
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            model = line.split(":", 1)[1].strip()
    version = subprocess.run([RELATA, "--version"], capture_output=True, text=True).stdout.strip()
    return f"{model}, {len(os.sched_getaffinity(0))} cores, {version}"


def write_csv(rows, header):
    folder = pathlib.Path("output/bench")
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / "throughput.csv", "w", newline="") as file:
        file.write(f"# {header}\n")
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["run", "contestant", "seconds", "tokens", "tokens_per_second", "peak_mib"])
        for run, name, seconds, tokens, memory in rows:
            writer.writerow(
                [run, name, f"{seconds:.3f}", tokens, f"{tokens / seconds:.0f}", f"{memory:.0f}"])


def measure_stages(corpus, model, header):
    """Where the processor time goes, one run on one thread; writes stages.csv and prints it."""
    command = [STAGES, "stages", "--csv", "--jobs", "1", "--model", model, corpus]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    pathlib.Path("output/bench/stages.csv").write_text(f"# {header}\n{text}")
    print(f"\n{'stage':24}{'seconds':>10}{'share':>8}")
    for row in csv.DictReader(text.splitlines()):
        print(f"{row['stage']:24}{float(row['seconds']):>10.2f}{float(row['share']):>8.1%}")


def print_table(rows):
    best = {}
    for run, name, seconds, _, _ in rows:
        if name.startswith("spacy"):
            best[run] = min(seconds, best.get(run, seconds))
    print(f"{'':20}{'tokens/s':>10}{'peak MiB':>10}   times the better spaCy, run by run")
    for name in dict.fromkeys(row[1] for row in rows):
        own = [row for row in rows if row[1] == name]
        rate = statistics.median(row[3] / row[2] for row in own)
        memory = max(row[4] for row in own)
        ratios = "  ".join(f"{best[row[0]] / row[2]:.2f}" for row in own)
        print(f"{name:20}{rate:>10.0f}{memory:>10.0f}   {ratios}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("corpus")
    parser.add_argument("--runs", type=int, default=3)
    data = os.environ.get("XDG_DATA_HOME") or os.path.expanduser("~/.local/share")
    parser.add_argument("--model", default=f"{data}/relata/models/en_core_web_sm-3.8.0")
    options = parser.parse_args()
    header = machine()
    print(header)
    rows = run_all(options.corpus, options.runs)
    write_csv(rows, header)
    print_table(rows)
    measure_stages(options.corpus, options.model, header)


if __name__ == "__main__":
    main()
