"""A small document of its own, next to a site: read from its file, and held to its model with all that is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from gridshare.documents.file import Wanted, Written
from gridshare.documents.file import read as read_file
from gridshare.documents.places import document_place
from gridshare.documents.problems import problems_of
from gridshare.documents.unfit_numbers import unfit_numbers
from gridshare.errors import Problem, SiteError

M = TypeVar("M", bound=BaseModel)


def read(path: Path, wanted: Wanted, model: type[M]) -> tuple[M, Written]:
    """The document in a file, or in the file of a folder that has one of its names; and the text it was read from.

    Raises:
        SiteError: With all that is wrong with it, each with its line.
    """
    written = read_file(path, wanted)
    try:
        return checked(written.data, wanted, model), written
    except SiteError as error:
        raise SiteError(written.located(error.problems)) from None


def checked(raw: Any, wanted: Wanted, model: type[M]) -> M:
    """The same for a document that is parsed already.

    Raises:
        SiteError: With all that is wrong with it.
    """
    if not isinstance(raw, Mapping):
        raise SiteError(Problem("document", "not_a_mapping", repr(raw)[:80], "fields", wanted.beginning))
    problems = unfit_numbers(raw, model)
    places = {p.where for p in problems}
    try:
        document = model.model_validate(raw)
    except ValidationError as error:
        found = problems_of(error, raw, document_place(model))
        raise SiteError([*problems, *(p for p in found if p.where not in places)]) from None
    except OverflowError:  # a number of hundreds of digits, which is among the unfit
        raise SiteError(problems) from None
    if problems:
        raise SiteError(problems)
    return document
