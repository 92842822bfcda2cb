"""Files of JSON and XML as trees: entities that grow or reach out are refused before anything is read."""

from __future__ import annotations

import re

from gridshare.errors import ImportedError, Problem
from gridshare.imports.content import Origin, Tree
from gridshare.imports.files.json_text import parsed
from gridshare.imports.limits import Limits
from gridshare.imports.sheets.text import utf8_of

_PAGE = re.compile(rb"<\s*(!doctype\s+html|html|table)\b", re.IGNORECASE)
_OFFICE_XML = b"urn:schemas-microsoft-com:office:spreadsheet"
_HEAD = 5000


def read_json(content: bytes, origin: Origin, limits: Limits) -> Tree:
    """The value in a JSON file.

    Raises:
        ImportedError: If it is none, or needs more memory than it may.
    """
    _refuse_large(content, b"{}[]", origin.name, limits)
    text, _ = utf8_of(content, origin.name)
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
    """A tree stands in memory as a whole, unlike the rows of a table; what would fill it is refused before."""
    n_marks = sum(content.count(mark) for mark in marks)
    if len(content) > limits.tree_bytes:
        found, expected = f"{len(content) / 1e6:,.0f} MB", f"at most {limits.tree_bytes / 1e6:,.0f} MB of JSON or XML"
    elif n_marks > limits.tree_marks:
        found, expected = f"{n_marks:,} braces, brackets or tags", f"at most {limits.tree_marks:,} in JSON or XML"
    else:
        return
    remedy = "Save it in parts, by meter or by year; or export CSV, of which 500 MB are read."
    raise ImportedError(Problem(name, "file_too_large", found, expected, remedy))
