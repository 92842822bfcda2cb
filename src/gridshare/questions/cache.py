"""Answers that were worked out before, kept by all that they depend on."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from gridshare.kept_files import KeptFiles, folder_of_user
from gridshare.milp.solve import SOLVER

MOST_BYTES = 200_000_000
"""Size of the folder; beyond it, what was used longest ago goes."""

M = TypeVar("M", bound=BaseModel)

_log = logging.getLogger(__name__)


def answered(
    question: str,
    of: Sequence[BaseModel | str | float | None],
    model: type[M],
    work: Callable[[], M],
    *,
    is_finished: Callable[[M], bool] = lambda _: True,
) -> M:
    """The answer that is kept, or else the one that is worked out now, and kept.

    Args:
        question: Name of the question.
        of: All that the answer depends on besides the program: digests of sites (`LongSite.digest`), documents, gaps.
            Time limits are none of it.
        model: What the answer is.
        work: Works it out.
        is_finished: Whether an answer is kept: one that the time cut short is not.
    """
    folder = folder_of_user("answers", within="answers")
    if folder is None:
        return work()
    files = _files(folder)
    facts = "\n".join([question, _program(), *(_text(each) for each in of)])
    name = f"{hashlib.sha256(facts.encode()).hexdigest()}.json"
    found = _read(files, name, model)
    if found is None:
        found = work()
        if is_finished(found):
            files.write(name, found.model_dump_json(by_alias=True).encode())
    return found


def _read(files: KeptFiles, name: str, model: type[M]) -> M | None:
    """The answer in a file; None where there is none, or none that can be read."""
    try:
        found = model.model_validate_json((files.folder / name).read_bytes())
    except (OSError, ValueError) as error:
        _log.debug("%s is worked out anew (%s)", name, error)
        return None
    files.used(name)
    return found


def _text(value: BaseModel | str | float | None) -> str:
    return value.model_dump_json(by_alias=True) if isinstance(value, BaseModel) else repr(value)


@cache
def _files(folder: Path) -> KeptFiles:
    return KeptFiles(folder, MOST_BYTES)


@cache
def _program() -> str:
    """Which program answers: its own source and its solver."""
    digest, root = hashlib.sha256(SOLVER.encode()), Path(__file__).parent.parent
    for path in sorted(root.rglob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()
