"""Workbooks as tests read them: each part of the package, each cell, and what LibreOffice makes of them."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path, PurePosixPath
from typing import Any
from zipfile import ZipFile

from defusedxml import ElementTree
from python_calamine import CalamineWorkbook

_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


def cells(path: Path) -> dict[str, list[list[Any]]]:
    """The rows of each sheet, in order."""
    book = CalamineWorkbook.from_path(str(path))
    return {name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names}


def texts(path: Path) -> dict[str, list[str]]:
    """All that is text on each sheet."""
    found = cells(path)
    return {
        name: [str(cell) for row in rows for cell in row if isinstance(cell, str) and cell]
        for name, rows in found.items()
    }


def tables(english: Path, dutch: Path) -> list[tuple[list[list[Any]], list[list[Any]]]]:
    """The sheets that are tables, in both languages: those whose second column has a heading too."""
    both = zip(cells(english).values(), cells(dutch).values(), strict=True)
    return [(one, two) for one, two in both if len(one[0]) > 1 and one[0][1]]


def headings_alike(english: Path, dutch: Path) -> set[str]:
    """Headings that are the same in both languages, and names of sheets."""
    heads = [pair for one, two in tables(english, dutch) for pair in zip(one[0], two[0], strict=True)]
    return {a for a, b in [*heads, *zip(cells(english), cells(dutch), strict=True)] if a == b}


def chart_references(path: Path) -> list[set[str]]:
    """The sheets that each chart draws from."""
    with ZipFile(path) as files:
        charts = sorted(name for name in files.namelist() if name.startswith("xl/charts/chart"))
        found = [ElementTree.fromstring(files.read(name)).iter(f"{_CHART}f") for name in charts]
    return [{str(each.text).rpartition("!")[0].strip("'").replace("''", "'") for each in of} for of in found]


def chart_curves(path: Path) -> list[list[str]]:
    """What the curves of each chart are called."""
    with ZipFile(path) as files:
        charts = [name for name in files.namelist() if name.startswith("xl/charts/chart")]
        roots = [ElementTree.fromstring(files.read(name)) for name in sorted(charts)]
    return [
        [str(tx.find(f"{_CHART}v").text) for tx in root.iter(f"{_CHART}tx") if tx.find(f"{_CHART}v") is not None]
        for root in roots
    ]


def broken_parts(path: Path) -> list[str]:
    """What a strict reader would complain of: parts that do not parse, have no type, or point at nothing."""
    wrong = []
    with ZipFile(path) as files:
        parts = set(files.namelist())
        types = ElementTree.fromstring(files.read("[Content_Types].xml"))
        by_ending = {each.get("Extension") for each in types.iter(f"{_TYPES}Default")}
        by_name = {str(each.get("PartName")).lstrip("/") for each in types.iter(f"{_TYPES}Override")}
        wrong += [f"{name} is not there" for name in by_name - parts]
        for name in parts - {"[Content_Types].xml"}:
            root = ElementTree.fromstring(files.read(name))
            if name not in by_name and name.rpartition(".")[2] not in by_ending:
                wrong.append(f"{name} has no type")
            if name.endswith(".rels"):
                of = PurePosixPath(name).parent.parent
                for each in root.iter(_RELATIONS):
                    target = str(each.get("Target"))
                    place = target.lstrip("/") if target.startswith("/") else _joined(of, target)
                    if each.get("TargetMode") != "External" and place not in parts:
                        wrong.append(f"{name}: {target} is not there")
    return wrong


def _joined(folder: PurePosixPath, target: str) -> str:
    found: list[str] = []
    for step in (folder / target).parts:
        found = found[:-1] if step == ".." else [*found, step]
    return "/".join(found)


def office() -> str | None:
    """LibreOffice's own program, where it is installed."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def converted(path: Path, form: str, program: str) -> Path:
    """The file as LibreOffice writes it again in another form."""
    out = path.parent / f"as_{form}"
    profile = f"-env:UserInstallation={(path.parent / 'profile').as_uri()}"
    command = [program, profile, "--headless", "--convert-to", form, "--outdir", str(out), str(path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=True)
    assert "Error" not in done.stdout + done.stderr, done.stderr
    return out / f"{path.stem}.{form}"
