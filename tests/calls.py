"""Count the calls of a real function, under whatever name and in whatever module of ours it is called."""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable
from typing import Any

import pytest

from gridshare.documents.yaml_text import parse_yaml
from gridshare.series.measured import read_all
from gridshare.sites.document import SiteDocument
from gridshare.sites.site import resolve

Calls = list[tuple[Any, ...]]


def counted(monkeypatch: pytest.MonkeyPatch, function: Callable[..., Any]) -> Calls:
    """The arguments of each call from now on; grows."""
    calls: Calls = []

    @functools.wraps(function)
    def noted(*args: Any, **kwargs: Any) -> Any:
        calls.append(args)
        return function(*args, **kwargs)

    ours = [module for name, module in sys.modules.items() if name.partition(".")[0] == "gridshare"]
    for module in ours:
        for name in [name for name, value in vars(module).items() if value is function]:
            monkeypatch.setattr(module, name, noted)
    return calls


def steps_of_loading(monkeypatch: pytest.MonkeyPatch) -> dict[str, Calls]:
    """Calls of each step in which a site is loaded, from now on."""
    validate, validated = SiteDocument.model_validate, []

    def noted(_of: type[SiteDocument], raw: object) -> SiteDocument:
        validated.append((raw,))
        return validate(raw)

    monkeypatch.setattr(SiteDocument, "model_validate", classmethod(noted))
    steps = {"read": parse_yaml, "read its imported series": read_all, "resolved": resolve}
    return {"validated": validated} | {step: counted(monkeypatch, function) for step, function in steps.items()}
