"""What worker processes make of a schedule that was issued: bytes in, bytes out."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from gridshare.documents.written_json import json_of
from gridshare.reports.extras import MissingPackageError
from gridshare.schedules.document import ScheduleDocument
from gridshare.schedules.member_part import member_part
from gridshare.tables.parquet import parquet_of

if TYPE_CHECKING:
    from gridshare.reports.words import Language

Writer = Callable[[ScheduleDocument, "Language"], bytes]


def part_of(body: bytes, member: str) -> bytes | None:
    """A member's part of a schedule, both as JSON; None where it has no such member."""
    part = member_part(ScheduleDocument.model_validate_json(body), member)
    return None if part is None else json_of(part).encode()


def member_picture_of(body: bytes, member: str, language: Language) -> bytes | None:
    """The picture of a schedule for a member, as SVG; None where it has no such member.

    Raises:
        MissingPackageError: If matplotlib is not installed.
    """
    from gridshare.reports.plan.member_picture import member_picture
    from gridshare.reports.words import Words

    document = ScheduleDocument.model_validate_json(body)
    if member not in {each.name for each in document.members}:
        return None
    return member_picture(document, member, Words(language))


def letter_of(body: bytes, member: str, form: str, language: Language) -> bytes | None:
    """The letter to a member in a form of `FORMS`; None where the schedule has no such member.

    Raises:
        LettersError: If the plan breaks rules.
        MissingPackageError: If a package that this needs is not installed.
    """
    from gridshare.ahead.loading import parsed
    from gridshare.reports.letters.composed import letter
    from gridshare.reports.letters.files import FORMS
    from gridshare.reports.letters.illustrated import PICTURED, illustrated
    from gridshare.reports.letters.refusal import refuse_unverified

    document = ScheduleDocument.model_validate_json(body)
    refuse_unverified(document)
    found = letter(document, parsed(document.input).resolved(), member, language)
    if found is None:
        return None
    made = FORMS[form](illustrated(found, document) if form in PICTURED else found)
    return made.encode() if isinstance(made, str) else made


def report_of(body: bytes, form: str, language: Language) -> bytes:
    """A schedule in a form for people or spreadsheets: a name of `WRITERS`.

    Raises:
        MissingPackageError: If a package that this needs is not installed.
    """
    return WRITERS[form](ScheduleDocument.model_validate_json(body), language)


def _html(document: ScheduleDocument, language: Language) -> bytes:
    from gridshare.reports.plan.page import plan_page

    return plan_page(document, language).encode()


def _png(document: ScheduleDocument, language: Language) -> bytes:
    from gridshare.reports.plan.picture import written

    return written(document, "png", language)


def _svg(document: ScheduleDocument, language: Language) -> bytes:
    from gridshare.reports.plan.picture import written

    return written(document, "svg", language)


def _xlsx(document: ScheduleDocument, language: Language) -> bytes:
    from gridshare.reports.plan.spreadsheet import write_xlsx

    return _written(lambda path: write_xlsx(document, path, language), "schedule.xlsx")


def _csv(document: ScheduleDocument, _: Language) -> bytes:
    from gridshare.reports.plan.spreadsheet import write_csv

    return _written(lambda path: write_csv(document, path), "schedule.csv")


def _parquet(document: ScheduleDocument, language: Language) -> bytes:
    try:
        from pyarrow import csv
    except ImportError:
        raise MissingPackageError.of("pyarrow", "parquet") from None
    return parquet_of(csv.read_csv(io.BytesIO(_csv(document, language))))


def _written(write: Callable[[Path], None], name: str) -> bytes:
    with TemporaryDirectory(prefix="gridshare-report-") as folder:
        path = Path(folder) / name
        write(path)
        return path.read_bytes()


WRITERS: dict[str, Writer] = {
    "html": _html, "png": _png, "svg": _svg, "xlsx": _xlsx, "csv": _csv, "parquet": _parquet,
}  # fmt: skip
"""Form -> what writes it."""
