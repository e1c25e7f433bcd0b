"""Peak memory of runs over large objects of several formats: `python tests/bench/format_memory.py [options]`.

    --gigabytes 2      of the JSON list, the XML document, the Avro file, the zip of CSVs
    --rows 500000      of the workbook
    --inputs xml …     default: all

Each input whole and half, into JSON lines, with `limits.memory: 256MB` and two workers. Prints a Markdown table:
megabytes, seconds, and the peaks of the sum of resident sets of all processes, and of proportional sets, where shared
pages count once. Memory is flat where half and whole have the same peak. A workbook is held whole by its library.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import random
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
from measuring import ztf_run
from memory import repeated, watched
from orders import orders

from ztf_flow.formats.avro_writing import AvroEncoder
from ztf_flow.formats.xlsx_writing import XlsxEncoder

FIELDS = "{id: int, note: str, amount: float, ok: bool, day: date}"


def batch(rows: int, note: int) -> pa.RecordBatch:
    """Rows with notes of a length."""
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
    return repeated(block, path, size, head)


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


def json_list(path: Path, size: int) -> Path:
    """One list of orders."""
    block = b"".join(json.dumps(order).encode() + b",\n" for order in orders(20_000, invalid=0))
    return repeated(block, path, size, b"[", b"0]")


def xml(path: Path, size: int) -> Path:
    """One document of orders, with nested elements."""
    block = b"".join(
        b"<record id='%d'>%s<more><n>%d</n></more></record>\n"
        % (number, b"".join(b"<%s>%s</%s>" % (k.encode(), str(v).encode(), k.encode()) for k, v in one.items()), number)
        for number, one in enumerate(orders(20_000, invalid=0))
    )
    return repeated(block, path, size, b"<records>", b"</records>")


MAKERS: dict[str, Callable[[Path, int], Path]] = {
    "json": json_list,
    "xml": xml,
    "avro": avro,
    "zip": zip_of_csvs,
    "xlsx": workbook,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gigabytes", type=float, default=2.0)
    parser.add_argument("--rows", type=int, default=500_000)
    parser.add_argument("--inputs", nargs="*", choices=list(MAKERS), default=list(MAKERS))
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "ztf-bench")
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    print("| Input | MB | Wall s | Peak resident MB | Peak proportional MB |")
    print("|---|---|---|---|---|")
    for suffix in given.inputs:
        amount = given.rows if suffix == "xlsx" else int(given.gigabytes * 1e9)
        for name, share in (("half", 2), ("whole", 1)):
            path = given.folder / f"{name}.{suffix}"
            path.unlink(missing_ok=True)  # of another size
            MAKERS[suffix](path, amount // share)
            print(row(path, given.folder), flush=True)
            path.unlink()


def row(path: Path, folder: Path) -> str:
    """Run a pipeline over a file and tell of it."""
    validate = "" if path.suffix in (".json", ".xml") else f"validate: {{schema: {{fields: {FIELDS}}}}}\n"
    pipeline, output = folder / f"{path.name}.yaml", folder / f"{path.name}.ndjson"
    pipeline.write_text(
        f"source: {path.name}\n{validate}parse: {{xml: {{record: record}}}}\n"
        f"sink: {{uri: {output.name}, provenance: none}}\nlimits: {{memory: 256MB, workers: 2}}\n"
    )
    peak = watched(ztf_run(pipeline), folder)
    output.unlink()
    size = path.stat().st_size / 1e6
    return f"| {path.name} | {size:.0f} | {peak.wall:.1f} | {peak.resident / 1e6:.0f} | {peak.proportional / 1e6:.0f} |"


if __name__ == "__main__":
    main()
