"""A document with examples in place of what is wrong with it, so that the rest of it can be looked at too."""

from __future__ import annotations

import copy
import json
from typing import Any, Generic, NamedTuple, TypeVar

from pydantic import BaseModel, ValidationError

from gridshare.documents.places import document_place
from gridshare.documents.problems import Fault, faults_of
from gridshare.documents.words import path_of

_ROUNDS = 3
"""What was wrong may have hidden more: so often is it mended."""

M = TypeVar("M", bound=BaseModel)


class Mended(NamedTuple, Generic[M]):
    """A document that is valid, and the paths at which it is not what was written."""

    document: M
    paths: tuple[str, ...]


def mended(raw: Any, model: type[M]) -> Mended[M] | None:
    """The document with examples in place of what is wrong; None where no example would do.

    Args:
        raw: What was written, as plain values.
        model: What it is to be.
    """
    value, paths, place = copy.deepcopy(raw), list[str](), document_place(model)
    for _ in range(_ROUNDS):
        try:
            return Mended(model.model_validate(value), tuple(paths))
        except ValidationError as error:
            for fault in faults_of(error, value, place):
                if not _mend(value, fault):
                    return None
                paths.append(path_of(fault.parts, ""))
        except OverflowError:
            return None
    return None


def _mend(value: Any, fault: Fault) -> bool:
    """Put an example where a fault is, or take away what nothing would read."""
    if not fault.parts:
        return False
    holder = value
    for part in fault.parts[:-1]:
        holder = holder[part]
    name = fault.parts[-1]
    if fault.error["type"] == "extra_forbidden":
        holder.pop(name, None)
        return True
    known = [json.loads(fault.place.example)] if fault.place.example else fault.place.choices
    if not known:
        return False
    holder[name] = known[0]
    return True
