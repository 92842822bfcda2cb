"""How files were read, in lines: what several files and columns have in common is listed once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gridshare.imports import Concluded
from gridshare.reports.imports.words import ASPECTS, some
from gridshare.reports.words import Words
from gridshare.usecases.import_report import FileReport
from gridshare.view import Texts

Line = tuple[str, str]
"""A mark and a text: ``=`` something concluded, ``-`` something left out or worth knowing."""

_SHOWN = 3

_TEXTS: Texts = {
    "no_layout": ("no layout knows this file", "geen indeling kent dit bestand"),
    "tab": ("tabs", "tabs"),
    "separated": ("cells separated by {mark}", "cellen gescheiden door {mark}"),
    "all_columns": ("all columns", "alle kolommen"),
    "its_own": ("each its own", "ieder zijn eigen"),
}


def read_lines(files: Sequence[FileReport], words: Words) -> Iterator[tuple[str, list[Line]]]:
    """Names of files, and what was concluded of these and no others, in the order in which it is first met."""
    words, many = words.also(_TEXTS), _own_meters(files)
    about: dict[Line, list[str]] = {}
    for file in files:
        for line in _lines(file, words, many):
            about.setdefault(line, []).append(file.file)
    sections: dict[tuple[str, ...], list[Line]] = {}
    for line, names in about.items():
        sections.setdefault(tuple(dict.fromkeys(names)), []).append(line)
    for alike, lines in sections.items():
        yield some(alike, words), lines


def layout_of(file: FileReport, words: Words) -> str:
    """The layout of a file, and what separates its cells."""
    words = words.also(_TEXTS)
    title = words.translated(file.title) if file.title else words("no_layout")
    if file.separator is None:
        return title
    mark = {"\t": words("tab")}.get(file.separator, file.separator)
    return f"{title}, {words('separated', mark=mark)}"


def _lines(file: FileReport, words: Words, many: frozenset[str]) -> Iterator[Line]:
    yield "=", layout_of(file, words)
    columns: dict[tuple[str, str], list[str]] = {}
    for d in file.decisions:
        key = (d.aspect, _read_as(d, words, is_own=d.aspect == "meter" and d.because in many))
        place = words.translated(d.about).removeprefix(file.file).lstrip(", ")
        column = place.removeprefix(f"{words.name('column', ASPECTS)} ")
        columns.setdefault(key, []).extend([column] if column else [])
    for (aspect, text), named in columns.items():
        about = list(dict.fromkeys(named))
        where = "" if len(about) >= file.channels > 1 else some(about, words)
        what = words.name(aspect, ASPECTS)
        if aspect != "column":
            yield "=", f"{where}: {what} = {text}" if where else f"{what} = {text}"
        else:
            yield "=", f"{where or words('all_columns')} = {text}" if about else text
    yield from (("-", f"{words('left_out')}: {words.translated(text)}") for text in file.left_out)
    yield from (("-", f"{words('remark')}: {words.translated(text)}") for text in file.remarks)


def _read_as(d: Concluded, words: Words, *, is_own: bool) -> str:
    assumed = f"{words('assumed')}: " if d.is_assumed else ""
    answer = words("its_own") if is_own else words.translated(d.answer)
    return f"{answer} ({assumed}{words.translated(d.because)})"


def _own_meters(files: Sequence[FileReport]) -> frozenset[str]:
    """Reasons for which more files than are worth listing have each a meter of their own."""
    meters: dict[str, set[str]] = {}
    for d in (d for file in files for d in file.decisions if d.aspect == "meter"):
        meters.setdefault(d.because, set()).add(d.answer)
    return frozenset(because for because, answers in meters.items() if len(answers) > _SHOWN)
