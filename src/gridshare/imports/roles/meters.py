"""Whom the rows and columns of a sheet are about: identifications of meters, cleaned and tested."""

from __future__ import annotations

from collections.abc import Sequence

from gridshare.errors import Problem
from gridshare.imports.cells.meters import has_check_digit, is_damaged, is_ean, meter_of

_IMPORT_TEXT = (
    "Import the CSV itself without opening it in a spreadsheet; where there is only a workbook, import the CSV into it "
    "anew with this column set to text."
)


def tested(texts: Sequence[str], where: str) -> tuple[dict[str, str], list[Problem], list[str]]:
    """Text -> meter, what is wrong with them, and what was stripped."""
    meters = {text: meter_of(text) for text in texts}
    problems: list[Problem] = []
    for text, meter in meters.items():
        if is_damaged(meter):
            problems.append(
                Problem(
                    where,
                    "ean_damaged",
                    f"{text!r} is an EAN that a spreadsheet made a number of; its last digits are lost",
                    "an EAN of 18 digits as text",
                    _IMPORT_TEXT,
                )
            )
        elif is_ean(meter) and not has_check_digit(meter):
            problems.append(
                Problem(
                    where,
                    "ean_check_digit",
                    f"EAN {meter} has a last digit that does not follow from the others",
                    "an EAN with its check digit",
                    "Correct it after the bill or the contract, or answer with --answer meter=EAN.",
                )
            )
    marked = [text for text, meter in meters.items() if text.strip() != meter]
    said = [f"marks around the meter: {marked[0]!r} is read as {meters[marked[0]]!r}"] if marked else []
    return meters, problems, said
