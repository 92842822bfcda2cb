"""Templates of blocks: remembered by this process, kept in the user's cache, or compiled.

Only compiling imports Pyomo.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable
from dataclasses import asdict
from functools import cache, lru_cache
from importlib.metadata import version
from typing import Any

from gridshare.milp.block_source import digest
from gridshare.milp.template import Template
from gridshare.milp.template_cache import cache_of_user
from gridshare.milp.template_file import FORMAT
from gridshare.parts import Block, Steps

_COMPILER = "gridshare.milp.compile"


@lru_cache(maxsize=256)
def template_of(build: Callable[[Steps, Any], Block], structure: Hashable, steps: Steps) -> Template:
    """The template of a block.

    Raises:
        DanglingVariableError: If the block declares a variable that no row and no objective uses.
    """
    kept, key = cache_of_user(), key_of(build, structure, steps)
    if kept is None or key is None:
        return _compiled(build, structure, steps)
    template = kept.read(key)
    if template is None:
        template = _compiled(build, structure, steps)
        kept.write(key, template)
    return template


def key_of(build: Callable[[Steps, Any], Block], structure: Hashable, steps: Steps) -> str | None:
    """All that a template depends on, as text; None for a block of which that is not known.

    Known is the source of functions of gridshare's own modules; a function within a function may depend on more.
    """
    source = digest(build.__module__, _COMPILER) if build.__module__.startswith("gridshare.") else None
    if source is None or "<" in build.__qualname__:
        return None
    facts = {
        "format": FORMAT,
        "gridshare": _version("gridshare"),
        "pyomo": _version("pyomo"),
        "source": source,
        "block": f"{build.__module__}:{build.__qualname__}",
        "structure": structure,
        "steps": steps,
    }
    try:
        return json.dumps(facts, default=_plain)
    except TypeError:
        return None


def _plain(value: Any) -> list[Any]:
    """A dataclass or a range as JSON; raises TypeError for anything else."""
    if isinstance(value, range):
        return [value.start, value.stop, value.step]
    return [type(value).__qualname__, asdict(value)]


def _compiled(build: Callable[[Steps, Any], Block], structure: Hashable, steps: Steps) -> Template:
    from gridshare.milp.compile import compile_template

    return compile_template(build, structure, steps)


_version = cache(version)
