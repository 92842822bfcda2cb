"""Files of JSON and XML as trees: one value or several behind each other, and no entities that grow or reach out."""

from __future__ import annotations

import json
import re
from typing import Any

from gridshare.errors import ImportedError, Problem
from gridshare.imports.content import Origin, Tree
from gridshare.imports.limits import Limits, megabytes
from gridshare.tables.refusal import RefusedError
from gridshare.tables.text import utf8_of

_SPACE = " \t\r\n\ufeff"
_SHOWN = 60


_LINE = "\n"
_ESCAPE = 7
"""More than the length of an escape such as ``\\u20ac``."""

_NUMBER_PART = re.compile(r"\.|(\.\d+)?[eE][+-]?", re.ASCII)
_PARTS = tuple(
    word[:n] for word in ("true", "false", "null", "NaN", "-Infinity", "Infinity") for n in range(1, len(word) + 1)
)
"""Beginnings of words that a cut can leave at the end of a file."""

_PAGE = re.compile(rb"<\s*(!doctype\s+html|html|table)\b", re.IGNORECASE)
_OFFICE_XML = b"urn:schemas-microsoft-com:office:spreadsheet"
_HEAD = 5000


def parsed(text: str, file: str) -> tuple[Any, Problem | None]:
    """The value of a JSON text, or None and why there is none; several values behind each other become a list of them.

    Numbers are numbers and text stays text, so that ``"12.50"`` and an EAN in quotes are what the file says.
    """
    decoder, values, at = json.JSONDecoder(), [], _skip(text, 0)
    while at < len(text):
        try:
            value, end = decoder.raw_decode(text, at)
        except json.JSONDecodeError as error:
            return None, _problem(text, error, file)
        except ValueError:  # Python refuses to read it
            found = "a number of thousands of digits"
            return None, Problem(file, "json_number", found, "numbers", "Save the answer of the interface as it came.")
        except RecursionError:
            return None, Problem(
                file, "json_too_deep", "objects nested a thousand deep", "measurements", "Export the file again."
            )
        values.append(value)
        at = _skip(text, end)
        at = _skip(text, at + 1) if text[at : at + 1] == "," else at
    if not values:
        return None, Problem(file, "empty_file", "no text", "a JSON value", "Save the answer of the interface again.")
    return (values[0] if len(values) == 1 else values), None


def _skip(text: str, at: int) -> int:
    """The next place that is no white space."""
    while at < len(text) and text[at] in _SPACE:
        at += 1
    return at


def _problem(text: str, error: json.JSONDecodeError, file: str) -> Problem:
    """What is wrong with the text: cut off, or no JSON at a place that is shown."""
    end = text.rstrip(_SPACE)
    if _is_cut(end[error.pos :], error.msg):
        return Problem(
            f"{file}, line {end.count(_LINE) + 1}",
            "json_cut",
            f"the file ends in the middle of a value, after {end[-_SHOWN:]!r}",
            "JSON that is complete",
            "The file was cut off while it was saved or sent: save or send it again.",
        )
    shown = text[error.pos : error.pos + _SHOWN].splitlines()[0]
    found = f"no JSON at column {error.colno}: {shown!r} ({error.msg})"
    remedy = "Save the answer of the interface as it came, without edits."
    return Problem(f"{file}, line {error.lineno}", "json_broken", found, "JSON", remedy)


def _is_cut(rest: str, message: str) -> bool:
    """Whether the text from the place of an error on could be the beginning of something right."""
    if not rest or message.startswith("Unterminated string"):
        return True
    return rest in _PARTS or _NUMBER_PART.fullmatch(rest) is not None or ("escape" in message and len(rest) < _ESCAPE)


def read_json(content: bytes, origin: Origin, limits: Limits) -> Tree:
    """The value in a JSON file.

    Raises:
        ImportedError: If it is none, or needs more memory than it may.
    """
    _refuse_large(content, b"{}[]", origin.name, limits)
    try:
        text, _ = utf8_of(content)
    except RefusedError as refused:
        raise ImportedError(refused.problem(origin.name)) from None
    root, problem = parsed(text.decode(), origin.name)
    if problem is not None:
        raise ImportedError(problem)
    return Tree(origin, "json", root)


def read_xml(content: bytes, origin: Origin, limits: Limits) -> Tree:
    """The document in an XML file.

    Raises:
        ImportedError: If it is none, is a web page or an old office format, declares entities, or is too large.
    """
    from xml.etree.ElementTree import ParseError

    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    _refuse_pages(content, origin.name)
    _refuse_large(content, b"<", origin.name, limits)
    try:
        root = fromstring(content, forbid_dtd=True)
    except DefusedXmlException as error:
        found = f"XML that declares entities or a document type ({type(error).__name__})"
        remedy = "Measurements need none: ask where the file comes from, and export it anew."
        raise ImportedError(Problem(origin.name, "xml_refused", found, "XML without them", remedy)) from None
    except (ParseError, ValueError, LookupError) as error:
        found = f"no whole XML document ({str(error).splitlines()[0]})"
        remedy = "The file may be cut off: save or send it again."
        raise ImportedError(Problem(origin.name, "unreadable_file", found, "an XML document", remedy)) from None
    return Tree(origin, "xml", root)


def _refuse_pages(content: bytes, name: str) -> None:
    """Portals give web pages, and old XML, the suffix of a workbook."""
    head = content[:_HEAD]
    found = ""
    if _PAGE.search(head):
        found = "a web page, though its name may say otherwise"
    elif _OFFICE_XML in head:
        found = "a workbook in the XML of Excel 2003"
    if found:
        remedy = "Open it in a spreadsheet and save it as .xlsx (an EAN column as text); or export CSV from the portal."
        raise ImportedError(Problem(name, "web_page", found, "CSV, a workbook, Parquet, JSON or XML", remedy))


def _refuse_large(content: bytes, marks: bytes, name: str, limits: Limits) -> None:
    """A tree is in memory as a whole, unlike the rows of a table; what would fill it is refused before."""
    n_marks = sum(content.count(mark) for mark in marks)
    if len(content) > limits.tree_bytes:
        found, expected = megabytes(len(content)), f"at most {megabytes(limits.tree_bytes)} of JSON or XML"
    elif n_marks > limits.tree_marks:
        found, expected = f"{n_marks:,} braces, brackets or tags", f"at most {limits.tree_marks:,} in JSON or XML"
    else:
        return
    remedy = "Save it in parts, by meter or by year; or export CSV, of which 500 MB are read."
    raise ImportedError(Problem(name, "file_too_large", found, expected, remedy))
