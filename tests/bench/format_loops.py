"""The libraries' own loops over the orders: `format_loops.py read FORMAT SOURCE TARGET` or `write`.

Reading: the library, pydantic, JSON lines out. Writing: JSON lines, pydantic, the library. One process. Of formats
whose files are one record the source or target is a folder of them.
"""

from __future__ import annotations

import configparser
import csv
import itertools
import json
import sys
import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from orders import MODELS, Order
from pydantic import BaseModel

SEVERAL = 20_000
"""Rows that go to a columnar library at once."""

Rows = Iterator[dict[str, Any]]


def read_csv(path: Path) -> Rows:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def write_csv(path: Path, orders: Iterator[BaseModel]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.DictWriter(file, list(Order.model_fields))
        rows.writeheader()
        rows.writerows(order.model_dump(mode="json") for order in orders)


def read_json(path: Path) -> Rows:
    yield from json.loads(path.read_bytes())


def write_json(path: Path, orders: Iterator[BaseModel]) -> None:
    with path.open("w", encoding="utf-8") as file:
        json.dump([order.model_dump(mode="json") for order in orders], file, ensure_ascii=False)


def write_ndjson(path: Path, orders: Iterator[BaseModel]) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.writelines(order.model_dump_json() + "\n" for order in orders)


def read_yaml(path: Path) -> Rows:
    import yaml

    with path.open("rb") as file:
        yield from yaml.load(file, yaml.CSafeLoader)


def write_yaml(path: Path, orders: Iterator[BaseModel]) -> None:
    import yaml

    with path.open("w", encoding="utf-8") as file:
        rows = [order.model_dump(mode="json") for order in orders]
        yaml.dump(rows, file, yaml.CSafeDumper, allow_unicode=True, sort_keys=False)


def read_toml(path: Path) -> Rows:
    with path.open("rb") as file:
        yield from tomllib.load(file)["records"]


def write_toml(path: Path, orders: Iterator[BaseModel]) -> None:
    import tomli_w

    with path.open("wb") as file:
        tomli_w.dump({"records": [order.model_dump(mode="json") for order in orders]}, file)


def read_xml(path: Path) -> Rows:
    for _, element in ET.iterparse(path):
        if element.tag == "record":
            yield {child.tag: child.text for child in element}
            element.clear()


def write_xml(path: Path, orders: Iterator[BaseModel]) -> None:
    with path.open("wb") as file:
        file.write(b"<records>")
        for order in orders:
            record = ET.Element("record")
            for key, value in order.model_dump(mode="json").items():
                text = value if isinstance(value, str) else json.dumps(value)
                ET.SubElement(record, key).text = text
            file.write(ET.tostring(record, "utf-8"))
        file.write(b"</records>")


def read_ini(folder: Path) -> Rows:
    for path in sorted(folder.iterdir()):
        parser = configparser.RawConfigParser()
        parser.read(path, "utf-8")
        yield {name: dict(parser.items(name)) for name in parser.sections()}


def write_ini(folder: Path, settings: Iterator[BaseModel]) -> None:
    for number, one in enumerate(settings):
        parser = configparser.RawConfigParser()
        parser.read_dict(one.model_dump(mode="json"))
        with (folder / f"{number:06}.ini").open("w", encoding="utf-8") as file:
            parser.write(file)


def read_env(folder: Path) -> Rows:
    import dotenv

    for path in sorted(folder.iterdir()):
        yield dict(dotenv.dotenv_values(path, interpolate=False))


def write_env(folder: Path, settings: Iterator[BaseModel]) -> None:
    for number, one in enumerate(settings):
        lines = [f"{key}='{value}'\n" for key, value in one.model_dump(mode="json").items()]
        (folder / f"{number:06}.env").write_text("".join(lines), encoding="utf-8")


def read_text(path: Path) -> Rows:
    with path.open(encoding="utf-8") as file:
        for line in file:
            yield {"line": line.rstrip("\n")}


def write_text(path: Path, lines: Iterator[BaseModel]) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.writelines(f"{line.line}\n" for line in lines)  # type: ignore[attr-defined]


def read_parquet(path: Path) -> Rows:
    import pyarrow.parquet as pq

    return rows_of(pq.ParquetFile(path).iter_batches())


def read_arrow(path: Path) -> Rows:
    import pyarrow as pa

    reader = pa.ipc.open_file(str(path))
    return rows_of(reader.get_batch(index) for index in range(reader.num_record_batches))


def read_arrow_stream(path: Path) -> Rows:
    import pyarrow as pa

    return rows_of(pa.ipc.open_stream(pa.OSFile(str(path), "rb")))


def read_orc(path: Path) -> Rows:
    import pyarrow.orc

    orc = pyarrow.orc.ORCFile(path)
    return rows_of(orc.read_stripe(index) for index in range(orc.nstripes))


def rows_of(batches: Iterable[Any]) -> Rows:
    for batch in batches:
        yield from batch.to_pylist()


def read_avro(path: Path) -> Rows:
    import fastavro

    with path.open("rb") as file:
        found: Any = fastavro.reader(file)
        yield from found


def read_msgpack(path: Path) -> Rows:
    import msgpack

    with path.open("rb") as file:
        yield from msgpack.Unpacker(file)


def write_msgpack(path: Path, orders: Iterator[BaseModel]) -> None:
    import msgpack

    packer = msgpack.Packer()
    with path.open("wb") as file:
        for order in orders:
            file.write(packer.pack(order.model_dump(mode="json")))


def read_xlsx(path: Path) -> Rows:
    from python_calamine import CalamineWorkbook

    rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).iter_rows()
    names = [str(name) for name in next(rows)]
    for row in rows:
        yield dict(zip(names, row, strict=True))


def write_xlsx(path: Path, orders: Iterator[BaseModel]) -> None:
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.append(list(Order.model_fields))
    for order in orders:
        sheet.append([str(value) if name == "uuid" else value for name, value in order])
    book.save(path)


def schema() -> Any:
    """The orders' columns in Arrow."""
    import pyarrow as pa

    text, whole = pa.string(), pa.int64()
    kinds: list[Any] = [whole, text, text, text, text, pa.float64(), whole, pa.timestamp("us"), pa.bool_(), text]
    return pa.schema(list(zip(Order.model_fields, kinds, strict=True)))


def plain(orders: Iterator[BaseModel]) -> Rows:
    """Orders as the columnar libraries take them."""
    return ({**order.__dict__, "uuid": str(order.uuid)} for order in orders)  # type: ignore[attr-defined]


def batches(orders: Iterator[BaseModel]) -> Iterator[Any]:
    import pyarrow as pa

    rows, columns = plain(orders), schema()
    while some := list(itertools.islice(rows, SEVERAL)):
        yield pa.RecordBatch.from_pylist(some, schema=columns)


def write_parquet(path: Path, orders: Iterator[BaseModel]) -> None:
    import pyarrow.parquet as pq

    with pq.ParquetWriter(path, schema(), compression="zstd") as writer:
        for batch in batches(orders):
            writer.write_batch(batch)


def write_arrow(path: Path, orders: Iterator[BaseModel]) -> None:
    import pyarrow as pa

    with pa.ipc.new_file(str(path), schema()) as sink:
        for batch in batches(orders):
            sink.write_batch(batch)


def write_arrow_stream(path: Path, orders: Iterator[BaseModel]) -> None:
    import pyarrow as pa

    with pa.ipc.new_stream(str(path), schema()) as sink:
        for batch in batches(orders):
            sink.write_batch(batch)


def write_orc(path: Path, orders: Iterator[BaseModel]) -> None:
    import pyarrow as pa
    import pyarrow.orc

    with pyarrow.orc.ORCWriter(path, compression="ZSTD") as orc:
        for batch in batches(orders):
            orc.write(pa.Table.from_batches([batch]))


def write_avro(path: Path, orders: Iterator[BaseModel]) -> None:
    import fastavro

    from ztf_flow.formats.avro_schemas import avro_schema

    with path.open("wb") as file:
        fastavro.writer(file, fastavro.parse_schema(avro_schema(schema())), plain(orders), codec="deflate")


def named(what: str, format: str) -> Callable[..., Any]:
    made: Callable[..., Any] = globals()[f"{what}_{format}"]
    return made


def lines_of(source: Path) -> Iterator[bytes]:
    """JSON texts of a file of lines, or of a folder of documents."""
    if source.is_dir():
        yield from (path.read_bytes() for path in sorted(source.iterdir()))
    else:
        with source.open("rb") as lines:
            yield from lines


def main() -> None:
    what, format, source, target = sys.argv[1:]
    model: type[BaseModel] = MODELS.get(format, Order)
    if what == "write":
        named(what, format)(Path(target), map(model.model_validate_json, lines_of(Path(source))))
    elif format == "ndjson":
        write_ndjson(Path(target), map(model.model_validate_json, lines_of(Path(source))))
    else:
        write_ndjson(Path(target), map(model.model_validate, named(what, format)(Path(source))))


if __name__ == "__main__":
    main()
