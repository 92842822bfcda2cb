"""A law for every test of imports: no problem shows as found what it expects."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from gridshare.errors import Problem


@pytest.fixture(autouse=True)
def what_is_found_is_not_what_is_expected(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Look at each problem that a test makes come up."""
    made: list[Problem] = []
    construct = Problem.__init__

    def noted(self: Problem, *args: Any, **kwargs: Any) -> None:
        construct(self, *args, **kwargs)
        made.append(self)

    monkeypatch.setattr(Problem, "__init__", noted)
    yield
    alike = [p for p in made if p.found in {p.expected, p.expected.removeprefix("at most ").split(" of ")[0]}]
    assert not alike, alike
