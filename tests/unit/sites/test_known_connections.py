"""What a site says of connections, for measurements to be held against."""

from pathlib import Path

import pytest
import yaml

from gridshare.sites.known_connections import known_connections

SITE = {
    "gridshare": 1,
    "name": "two",
    "time_zone": "Europe/Amsterdam",
    "horizon": {"start": "2026-01-15", "days": 1, "step_minutes": 15},
    "series": "measured",
    "members": [
        {
            "name": "A",
            "connection": {"kva": 200, "cos_phi": 0.95},
            "assets": [
                {"kind": "inflexible_load", "name": "a", "profile": "a_net_kw", "net": True},
                {"kind": "solar", "name": "s", "available_per_kwp": "sun_kw_per_kwp", "kwp": 50},
            ],
        },
        {
            "name": "B",
            "connection": {"import_limit_kw": 80},
            "assets": [{"kind": "inflexible_load", "name": "b", "profile": "b_kw"}],
        },
        {"name": "C", "assets": [{"kind": "inflexible_load", "name": "c", "profile": "c_kw"}]},
    ],
}


def test_each_load_has_the_most_of_its_members_connection(tmp_path: Path) -> None:
    (tmp_path / "site.yaml").write_text(yaml.safe_dump(SITE))
    assert known_connections(tmp_path) == {"a_net_kw": 190.0, "b_kw": 80.0}


@pytest.mark.parametrize("text", [None, "gridshare: 1\nname: broken\n"])
def test_a_site_without_a_sound_document_says_nothing(tmp_path: Path, text: str | None) -> None:
    if text is not None:
        (tmp_path / "site.yaml").write_text(text)
    assert known_connections(tmp_path) == {}
    assert known_connections(None) == {}
