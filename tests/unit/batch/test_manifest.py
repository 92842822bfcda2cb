"""The manifest of a batch: what it asks for, and all that is wrong with one at once."""

from datetime import date
from pathlib import Path

import pytest

from gridshare.batch.manifest import ManifestError, read_manifest, sites_at

WHOLE = """
gridshare: 1
sites:
  - parks/*
  - {path: parks/noord, name: Park Noord}
  - elders/site.yaml
days: [2026-02-01..2026-02-03, 2026-02-04]
in_order: true
scenarios:
  - name: as it is
  - {name: less, cap_times: 0.8, without_kinds: [battery]}
  - {name: more, added: [{name: Bakkerij, kw: 400}]}
time_limit_s: 30
gap: 0.001
"""


@pytest.fixture
def night(tmp_path: Path) -> Path:
    """A folder with two parks, one of which has no document, and a note among them."""
    for name in ("parks/noord", "parks/zuid"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "parks" / "noord" / "site.yaml").write_text("gridshare: 1\n")
    (tmp_path / "parks" / "README.md").write_text("all parks\n")
    return tmp_path


def written(night: Path, text: str) -> Path:
    (night / "night.yaml").write_text(text)
    return night / "night.yaml"


def test_a_manifest_with_everything(night: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(night, WHOLE)
    monkeypatch.chdir(night.parent)
    asked = read_manifest(Path(night.name) / "night.yaml")
    assert asked.sites == {
        f"{night.name}/parks/noord": "Park Noord",
        f"{night.name}/parks/zuid": None,  # a park without a document is a failed row, not a park that is missed
        f"{night.name}/elders/site.yaml": None,
    }
    assert asked.days == [date(2026, 2, day) for day in (1, 2, 3, 4)]
    assert (asked.in_order, asked.time_limit_s, asked.relative_gap) == (True, 30.0, 0.001)
    assert [scenario.in_words for scenario in asked.scenarios] == ["", "cap times 0.8; without any battery",
                                                                   "with Bakkerij"]  # fmt: skip


def test_a_short_one_is_each_site_on_its_own_horizon_as_it_is(night: Path) -> None:
    asked = read_manifest(written(night, "gridshare: 1\nsites: [parks/noord]\ndays: own\n"))
    assert (list(asked.sites), asked.days, asked.scenarios) == ([str(night / "parks/noord")], [], ())
    assert not asked.in_order


def test_a_manifest_among_its_sites_is_none_of_them(night: Path) -> None:
    asked = read_manifest(written(night, "gridshare: 1\nsites: ['*']\n"))
    assert list(asked.sites) == [str(night / "parks")]


def test_a_folder_of_sites_is_each_of_them(night: Path) -> None:
    assert sites_at(night / "parks") == [str(night / "parks" / "noord")]
    assert sites_at(night / "parks" / "noord") == [str(night / "parks" / "noord")]
    assert sites_at(night / "parks" / "zuid") == [str(night / "parks" / "zuid")]
    assert sites_at(night / "nowhere") == [str(night / "nowhere")]


def test_all_problems_come_at_once_with_their_lines(night: Path) -> None:
    text = """\
gridshare: 1
sites: [park/*]
days: [01-02-2026]
in_order: true
scenarios:
  - {name: a, added: [{name: Oven}]}
  - {name: a}
"""
    with pytest.raises(ManifestError) as caught:
        read_manifest(written(night, text))
    found = [(p.where, p.code) for p in caught.value.problems]
    assert found == [
        ("sites[0] (line 2)", "no_sites"),
        ("days (line 3)", "day"),
        ("scenarios[1].name (line 7)", "duplicate_name"),
        ("scenarios[0].added[0] (line 6)", "addition"),
    ]
    assert "Write the year first: 2026-02-01." in str(caught.value)


@pytest.mark.parametrize(
    ("text", "where", "remedy"),
    [
        ("[1, 2]", "document", "It begins with `gridshare: 1`"),
        ("gridshare: 1", "sites", "For example: sites: ["),
        ("gridshare: 1\nsites: []", "sites (line 2)", "at least 1 item"),
        ("gridshare: 1\nsites: [a]\nday: own", "day (line 3)", "Did you mean days?"),
        ("gridshare: 1\nsites: [a]\nscenarios: [{name: b, cap_tim: 1}]", "scenarios[0].cap_tim (line 3)", "cap_times"),
        ("gridshare: 1\nsites: [a]\nscenarios: [{name: b, cap_times: .inf}]", "scenarios[0].cap_times (line 3)", "100"),
        ("gridshare: 1\nsites: [a]\nin_order: true", "in_order (line 3)", "days in a row"),
        ("gridshare: 1\nsites: [a]\nin_order: true\ndays: [2026-01-01, 2026-01-03]", "in_order (line 3)", "range"),
        ("gridshare: 1\nsites: [a]\ngap: 5", "gap (line 3)", "A share: 5 % is written 0.05."),
    ],
)
def test_what_is_wrong_is_named_with_its_line_and_a_remedy(night: Path, text: str, where: str, remedy: str) -> None:
    with pytest.raises(ManifestError) as caught:
        read_manifest(written(night, text))
    assert [p.where for p in caught.value.problems] == [where]
    assert remedy in str(caught.value)
