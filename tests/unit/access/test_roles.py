"""The table of roles: who may do what, and that nobody makes a key that can do more than itself."""

from itertools import product
from pathlib import Path

import pytest

from gridshare.access.caller import LOCAL, Caller, Role
from gridshare.access.roles import ACTIONS, ALLOWED, OF_ORGANISATIONS, Action, covers, may, reach


def caller(role: Role, *scopes: Action) -> Caller:
    return Caller("org_a", role, "a key", frozenset(scopes))


def test_the_local_user_may_do_everything() -> None:
    assert all(may(LOCAL, action) for action in ACTIONS)


def test_only_the_operator_runs_the_installation() -> None:
    assert [role for role in ALLOWED if may(caller(role), "operate")] == ["operator"]


@pytest.mark.parametrize("role", ["csp", "member", "grid_operator"])
def test_who_comes_by_a_grant_changes_nothing_of_a_site(role: Role) -> None:
    assert not [a for a in ("site.write", "series.write", "grants.manage", "keys.manage") if may(caller(role), a)]


def test_a_member_reads_its_own_part_and_nothing_else() -> None:
    assert ALLOWED["member"] == {"part.read"}


def test_a_grid_operator_reads_the_audit_and_verdicts_and_no_schedule() -> None:
    assert ALLOWED["grid_operator"] == {"audit.read", "verdict.read"}


@pytest.mark.parametrize("role", ALLOWED)
def test_scopes_take_away_and_never_add(role: Role) -> None:
    for scope, action in product(ACTIONS, ACTIONS):
        assert may(caller(role, scope), action) == (scope == action and may(caller(role), action))


@pytest.mark.parametrize("role", ALLOWED)
def test_who_may_not_do_it_reaches_nothing(role: Role) -> None:
    for action in ACTIONS:
        found = reach(caller(role), action)
        if not may(caller(role), action):
            assert (found.organisation_id, found.granted) == ("", frozenset())
        elif role == "operator":
            assert found.organisation_id is None
        else:
            assert found.organisation_id == "org_a"
            assert found.granted == {r for r in ("csp", "member", "grid_operator") if may(caller(r), action)}


def test_a_key_makes_no_key_that_can_do_more() -> None:
    everything: frozenset[str] = frozenset()
    assert covers(caller("operator"), "operator", everything)
    assert not covers(caller("park_manager"), "operator", everything)
    assert all(covers(caller("park_manager"), role, everything) for role in OF_ORGANISATIONS)
    narrow = caller("park_manager", "keys.manage", "site.read")
    assert covers(narrow, "csp", frozenset({"site.read"}))
    assert not covers(narrow, "csp", everything)
    assert not covers(narrow, "csp", frozenset({"site.read", "plan"}))


def test_the_handbook_has_the_table() -> None:
    text = (Path(__file__).resolve().parents[3] / "docs" / "access.md").read_text("utf-8")
    table = text[text.index("| action |") :].partition("\n\n")[0]
    head, _, *rows = table.splitlines()
    roles = [cell.strip() for cell in head.strip("|").split("|")][1:]
    assert roles == list(ALLOWED)
    cells = [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]
    found = {row[0].strip("`"): {role for role, cell in zip(roles, row[1:], strict=True) if cell} for row in cells}
    assert found == {action: {role for role in ALLOWED if action in ALLOWED[role]} for action in ACTIONS}
