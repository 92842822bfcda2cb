"""Files of measurements, and what a bad line, a bad disk or a bad hand makes of them."""

from __future__ import annotations

import functools
import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pyarrow as pa
import xlsxwriter
from pyarrow import parquet

_TESTS = Path(__file__).resolve().parent
_FOLDERS = (_TESTS / "unit" / "imports" / "samples", _TESTS.parent / "sample_sites" / "meter-exports" / "exports")
_MOST_BYTES = 50_000

_WORDS = """
, ; " "" | 0 -1 1e999 NaN Infinity -0 1,5 1.234,5 1e-320 2026-01-15 15-01-2026T00:15 31-02-2026 0000-00-00
9999-12-31T23:59:59Z 1969-12-31 24:00 2026-03-29T02:30 2025-10-26T02:30 +99:99 1767225600 1e18 PT15M PT0S PT99999999999H
null true {} [] { ] {"a": \\ud800 <a> </a> <!-- <![CDATA[ &amp; &x; é ² ٣ € − 🔌
kWh MW kW m3 EUR/MWh Datum Tijd Verbruik Levering EAN 871687999975416673
"""
TOKENS: tuple[bytes, ...] = (
    *(word.encode() for word in _WORDS.split()),
    *(b"\t", b"\n", b"\r", b"\r\n\r\n", b" ", b"\0", b"\xa0", "\u00a0".encode(), b"\xff", b"\xef\xbb\xbf"),
    *(b"9" * 25, b"9" * 5000, b"x" * 140_000),
)


@dataclass(frozen=True)
class Edit:
    """One change of a file: at a share of its length, so many bytes or lines of it."""

    kind: str
    place: int
    length: int
    token: bytes


KINDS = ("insert", "replace", "delete", "double", "cut", "flip", "delete lines", "double lines", "swap lines", "number")


@functools.cache
def samples() -> dict[str, bytes]:
    """Name -> a file of every layout, of every form."""
    found = [p for folder in _FOLDERS for p in sorted(folder.rglob("*")) if p.is_file() and "golden" not in p.name]
    small = {p.name: _shortened(p.read_bytes(), p.suffix) for p in found if p.suffix != ".xlsx"}
    return small | {"book.xlsx": _book(), "table.parquet": _parquet()}


def _shortened(content: bytes, suffix: str) -> bytes:
    """The first lines of a long table."""
    if suffix not in (".csv", ".txt") or len(content) <= _MOST_BYTES:
        return content
    return content[: content.rindex(b"\n", 0, _MOST_BYTES) + 1]


def _instants() -> list[datetime]:
    return [datetime(2026, 1, 15, tzinfo=UTC) + timedelta(minutes=15 * k) for k in range(200)]


def _book() -> bytes:
    packed = io.BytesIO()
    with xlsxwriter.Workbook(packed, {"in_memory": True, "remove_timezone": True}) as book:
        sheet, facts = book.add_worksheet("kwartieren"), book.add_worksheet("gegevens")
        day = book.add_format({"num_format": "dd-mm-yyyy hh:mm"})
        sheet.write_row(0, 0, ["Datum", "Verbruik (kWh)", "Teruglevering (kWh)"])
        for k, instant in enumerate(_instants(), start=1):
            sheet.write_datetime(k, 0, instant, day)
            sheet.write_row(k, 1, [k % 7 + 0.25, 0])
        facts.write_row(0, 0, ["EAN", "871687999975416673"])
    return packed.getvalue()


def _parquet() -> bytes:
    packed = io.BytesIO()
    table = pa.table({"instant": _instants(), "consumption_kw": [k % 7 + 0.25 for k in range(200)]})
    parquet.write_table(table, packed)
    return packed.getvalue()


def edited(content: bytes, edits: Sequence[Edit], member: int = 0) -> bytes:
    """A file after some edits; of an archive or workbook, one of its members, unless ``member`` is below 0."""
    if member >= 0 and content.startswith(b"PK\x03\x04"):
        return _with_member_edited(content, edits, member)
    for edit in edits:
        content = _edited(content, edit)
    return content


def _with_member_edited(content: bytes, edits: Sequence[Edit], member: int) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        infos = old.infolist()
        for k, info in enumerate(infos):
            data = old.read(info)
            new.writestr(info.filename, edited(data, edits) if k == member % len(infos) else data)
    return packed.getvalue()


def _edited(content: bytes, edit: Edit) -> bytes:
    if "lines" in edit.kind:
        return _lines_edited(content, edit)
    at = edit.place % (len(content) + 1)
    end = at + edit.length
    if edit.kind == "number":
        at = next((k for k in range(at, len(content)) if content[k : k + 1].isdigit()), at)
        end = next((k for k in range(at, len(content)) if not content[k : k + 1].isdigit()), at)
    middle = {
        "insert": edit.token + content[at:end],
        "delete": b"",
        "double": content[at:end] * 2,
        "flip": bytes(byte ^ (1 << edit.place % 8) for byte in content[at : at + 1]) + content[at + 1 : end],
    }.get(edit.kind, edit.token)
    return content[:at] if edit.kind == "cut" else content[:at] + middle + content[end:]


def _lines_edited(content: bytes, edit: Edit) -> bytes:
    lines = content.split(b"\n")
    at = edit.place % len(lines)
    end = at + edit.length
    middle = {"delete lines": [], "double lines": lines[at:end] * 2}.get(edit.kind, lines[at:end][::-1])
    return b"\n".join([*lines[:at], *middle, *lines[end:]])
