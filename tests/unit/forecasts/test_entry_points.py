"""A forecaster that an installed package brings is known by its name, everywhere, or refused by it."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import EntryPoint

import pytest

from gridshare.errors import ForecastError
from gridshare.forecasts import methods
from gridshare.forecasts.seasonal_naive import SeasonalNaive


class Mine(SeasonalNaive):
    """The naive under a name of its own, for loads."""

    roles = ("load",)

    def __init__(self) -> None:
        super().__init__("mine")


class Wrong(Mine):
    """Says what it is for in a word that nobody knows."""

    roles = ("gas",)


def brought(monkeypatch: pytest.MonkeyPatch, what: str) -> None:
    entry = EntryPoint("mine", f"{__name__}:{what}", methods.ENTRY_POINTS)
    monkeypatch.setattr(methods, "entry_points", lambda group: [entry] if group == entry.group else [])


@pytest.fixture(autouse=True)
def forgotten(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(methods, "_registered", {})
    monkeypatch.setitem(methods.__dict__, "_FOR_ROLE", dict(methods.__dict__["_FOR_ROLE"]))
    methods.discover.cache_clear()
    yield
    methods.discover.cache_clear()


def test_it_is_the_first_choice_for_its_roles_and_may_be_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    brought(monkeypatch, "Mine")
    assert methods.method_for("load").name == "mine"
    assert methods.method_for("solar").name == "physical_solar"
    assert "mine" in methods.names()


@pytest.mark.parametrize(("what", "why"), [("Wrong", "unknown roles gas"), ("Absent", "AttributeError")])
def test_one_that_cannot_serve_is_refused_by_its_name(monkeypatch: pytest.MonkeyPatch, what: str, why: str) -> None:
    brought(monkeypatch, what)
    with pytest.raises(ForecastError, match=rf"mine = .*{what}.*{why}.*uninstall"):
        methods.method("seasonal_naive")
