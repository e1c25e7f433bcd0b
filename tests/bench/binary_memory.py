"""Peak memory of runs over large binary objects: `python tests/bench/binary_memory.py [--gigabytes N] [--rows N]`.

An Avro file, a zip of CSVs and a workbook, each whole and half, into NDJSON with `limits.memory: 256MB`, two workers.
Prints a Markdown table: megabytes, seconds, and the peak of the sum of resident sets of all processes.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import zipfile
from pathlib import Path

import pyarrow as pa
from measuring import measured

from ztf_flow.formats.avro_writing import AvroEncoder
from ztf_flow.formats.xlsx_writing import XlsxEncoder

FIELDS = "{id: int, note: str, amount: float, ok: bool, day: date}"


def batch(rows: int, note: int) -> pa.RecordBatch:
    """Rows with notes of a length."""
    import datetime as dt

    rnd = random.Random(3)
    return pa.record_batch(
        {
            "id": list(range(rows)),
            "note": [rnd.randbytes(note // 2).hex() for _ in range(rows)],
            "amount": [rnd.random() for _ in range(rows)],
            "ok": [bool(n % 2) for n in range(rows)],
            "day": [dt.date(2024, 1, 1)] * rows,
        }
    )


def avro(path: Path, size: int) -> Path:
    """A file of one block again and again."""
    rows = batch(1000, 2000)
    head = AvroEncoder(rows.schema, compression="none").end()
    block = AvroEncoder(rows.schema, compression="none").add(rows)[len(head) :]
    with path.open("wb") as file:
        file.write(head)
        while file.tell() < size:
            file.write(block)
    return path


def zip_of_csvs(path: Path, size: int) -> Path:
    """Sixteen members."""
    rows = batch(1000, 1000).to_pylist()
    header = ",".join(rows[0]) + "\n"
    text = "".join(",".join(str(cell) for cell in row.values()) + "\n" for row in rows).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for number in range(16):
            with archive.open(f"{number:02}.csv", "w", force_zip64=True) as member:
                member.write(header.encode())
                for _ in range(size // 16 // len(text)):
                    member.write(text)
    return path


def workbook(path: Path, rows: int) -> Path:
    """One sheet."""
    some = batch(1000, 20)
    encoder = XlsxEncoder(some.schema)
    with path.open("wb") as file:
        for _ in range(rows // 1000):
            file.write(encoder.add(some))
        file.write(encoder.end())
    return path


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gigabytes", type=float, default=2.0)
    parser.add_argument("--rows", type=int, default=500_000)
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "ztf-bench")
    arguments = parser.parse_args()
    folder, size = arguments.folder, int(arguments.gigabytes * 1e9)
    folder.mkdir(parents=True, exist_ok=True)
    print("| Input | MB | Wall s | Peak resident MB |")
    print("|---|---|---|---|")
    for name, make, amount in (
        ("half.avro", avro, size // 2),
        ("whole.avro", avro, size),
        ("half.zip", zip_of_csvs, size // 2),
        ("whole.zip", zip_of_csvs, size),
        ("half.xlsx", workbook, arguments.rows // 2),
        ("whole.xlsx", workbook, arguments.rows),
    ):
        path = make(folder / name, amount)
        pipeline = folder / f"{name}.yaml"
        pipeline.write_text(
            f"source: {name}\nvalidate: {{schema: {{fields: {FIELDS}}}}}\n"
            f"sink: {{uri: {name}.ndjson, provenance: none}}\nlimits: {{memory: 256MB, workers: 2}}\n"
        )
        command = [sys.executable, "-c", "from ztf_flow.cli.main import main; main()", "run", str(pipeline)]
        found = measured([*command, "--progress", "none"], folder)
        print(
            f"| {name} | {path.stat().st_size / 1e6:.0f} | {found.wall:.1f} | {found.resident / 1e6:.0f} |", flush=True
        )
        path.unlink()
        (folder / f"{name}.ndjson").unlink()


if __name__ == "__main__":
    main()
