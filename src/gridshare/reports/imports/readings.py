"""How files were read, in words: what several files and columns have in common is told once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from gridshare.imports import Concluded
from gridshare.reports.imports.words import said
from gridshare.reports.words import Language
from gridshare.usecases.import_report import FileReport

Line = tuple[str, str]
"""A mark and a text: ``=`` something concluded, ``-`` something left out or worth knowing."""

_SHOWN = 3


def read_lines(files: Sequence[FileReport], language: Language) -> Iterator[tuple[str, list[Line]]]:
    """Names of files, and what was concluded of these and no others, in the order in which it is first met."""
    many = _own_meters(files)
    about: dict[Line, list[str]] = {}
    for file in files:
        for line in _lines(file, language, many):
            about.setdefault(line, []).append(file.file)
    sections: dict[tuple[str, ...], list[Line]] = {}
    for line, names in about.items():
        sections.setdefault(tuple(dict.fromkeys(names)), []).append(line)
    for alike, lines in sections.items():
        yield some(alike, language), lines


def some(names: Iterable[str], language: Language) -> str:
    """The first names, and how many more there are."""
    known = list(names)
    more = f" {said('and_more', language, n=len(known) - _SHOWN)}" if len(known) > _SHOWN else ""
    return ", ".join(known[:_SHOWN]) + more


def layout_of(file: FileReport, language: Language) -> str:
    """The layout of a file, and what separates its cells."""
    title = file.title or said("no_layout", language)
    if file.separator is None:
        return title
    mark = {"\t": said("tab", language)}.get(file.separator, file.separator)
    return f"{title}, {said('separated', language, mark=mark)}"


def _lines(file: FileReport, language: Language, many: frozenset[str]) -> Iterator[Line]:
    yield "=", layout_of(file, language)
    columns: dict[tuple[str, str], list[str]] = {}
    for d in file.decisions:
        key = (d.aspect, _read_as(d, language, is_own=d.aspect == "meter" and d.because in many))
        column = d.about.removeprefix(file.file).lstrip(", ").removeprefix("column ")
        columns.setdefault(key, []).extend([column] if column else [])
    for (aspect, text), named in columns.items():
        about = list(dict.fromkeys(named))
        where = "" if len(about) >= file.channels > 1 else some(about, language)
        what = said(aspect, language)
        if aspect != "column":
            yield "=", f"{where}: {what} = {text}" if where else f"{what} = {text}"
        else:
            yield "=", f"{where} = {text}" if about else text
    yield from (("-", f"{said('left_out', language)}: {text}") for text in file.left_out)
    yield from (("-", f"{said('remark', language)}: {text}") for text in file.remarks)


def _read_as(d: Concluded, language: Language, *, is_own: bool) -> str:
    assumed = f"{said('assumed', language)}: " if d.is_assumed else ""
    answer = said("its_own", language) if is_own else d.answer
    return f"{answer} ({assumed}{d.because})"


def _own_meters(files: Sequence[FileReport]) -> frozenset[str]:
    """Reasons for which more files than are worth listing have each a meter of their own."""
    meters: dict[str, set[str]] = {}
    for d in (d for file in files for d in file.decisions if d.aspect == "meter"):
        meters.setdefault(d.because, set()).add(d.answer)
    return frozenset(because for because, answers in meters.items() if len(answers) > _SHOWN)
