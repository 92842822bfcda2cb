"""Switches: where a solution needs them, and where the next would."""

from __future__ import annotations

import numpy as np
import pytest

from gridshare.milp import switches as module
from gridshare.milp.switches import Switches

BOTH = np.array([[True, False, False, False], [False, False, True, False], [False, False, False, False]])


@pytest.mark.parametrize(
    ("few", "expected"),
    [
        (8, [[True] * 4, [True] * 4, [False] * 4]),
        (7, [[True, False, True, False], [True, False, True, False], [False] * 4]),
    ],
    ids=["few: whole units", "many: every step in which one of them is in conflict"],
)
def test_units_in_conflict_have_switches_where_the_conflict_could_move_to(
    monkeypatch: pytest.MonkeyPatch, few: int, expected: list[list[bool]]
) -> None:
    monkeypatch.setattr(module, "FEW_SWITCHES", few)
    switches = Switches()
    switches.ask_for({("battery/0", "is_charging"): BOTH})
    assert switches.needed["battery/0"]["is_charging"].tolist() == expected
