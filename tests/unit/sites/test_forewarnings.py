from typing import Any

from gridshare.ahead.loading import parsed
from gridshare.sites.forewarnings import forewarnings

N = 24
NIGHT = [10.0] * 12 + [90.0] + [10.0] * 11
FEEDS_IN = [10.0] * 12 + [-70.0, -60.0] + [10.0] * 10


def foreseen(profiles: list[Any], **changes: Any) -> list[str]:
    """Of a park with a member per profile, all on the feeder ``noord``, and a battery that could help."""
    battery = {
        "kind": "battery",
        "name": "battery",
        "energy_kwh": 500,
        "charge_kw": 200,
        "discharge_kw": 200,
        "round_trip_efficiency": 0.9,
        "start_kwh": 250,
    }
    limits = changes.pop("limits", {})
    members = [
        {
            "name": f"firm {k}",
            "connection": {"feeder": "noord", **limits},
            "assets": [{"kind": "inflexible_load", "name": f"load {k}", "profile": profile, "net": True}],
        }
        for k, profile in enumerate(profiles)
    ]
    members[0]["assets"].append(battery)
    raw = {
        "gridshare": 1,
        "name": "Drie buren",
        "time_zone": "Europe/Amsterdam",
        "horizon": {"start": "2026-01-15", "days": 1, "step_minutes": 60},
        "feeders": [{"name": "noord"}],
        "members": members,
    }
    return forewarnings(parsed(raw | changes).resolved())


def layers(limit_kw: float, direction: str = "import") -> dict[str, Any]:
    return {"layers": [{"source": "groeps-TO", "direction": direction, "limit_kw": limit_kw}]}


def test_limits_that_the_load_keeps_are_not_mentioned() -> None:
    assert foreseen([NIGHT, NIGHT], connection=layers(180), feeders=[{"name": "noord", "limit_kw": 180}]) == []


def test_the_cap_of_the_group_is_compared_with_all_that_cannot_move() -> None:
    (said,) = foreseen([NIGHT, NIGHT], connection=layers(150))

    assert said == (
        "The group: the load that cannot move is above the import limit by itself in 1 hour, worst 2026-01-15 12:00 "
        "by 30 kW (limit 150 kW). Only production or storage brings it below."
    )


def test_feeders_and_members_have_their_own_limits() -> None:
    said = foreseen(
        [NIGHT, [20.0] * N], feeders=[{"name": "noord", "import_limit_kw": 25}], limits={"import_limit_kw": 15}
    )

    assert [text.partition(" by itself")[0] for text in said] == [
        "Feeder 'noord': the load that cannot move is above the import limit",
        "Member 'firm 0': the load that cannot move is above the import limit",
        "Member 'firm 1': the load that cannot move is above the import limit",
    ]
    assert "in 24 hours, worst 2026-01-15 12:00 by 85 kW (limit 25 kW)" in said[0]
    assert "in 1 hour, worst 2026-01-15 12:00 by 75 kW (limit 15 kW)" in said[1]
    assert "in 24 hours, worst 2026-01-15 00:00 by 5 kW (limit 15 kW)" in said[2]


def test_what_is_fed_in_is_compared_with_the_export_cap() -> None:
    (said,) = foreseen([FEEDS_IN], connection=layers(65, "export"))

    assert said == (
        "The group: the feed-in that cannot move is above the export limit by itself in 1 hour, worst 2026-01-15 12:00 "
        "by 5 kW (limit 65 kW). Only more use or storage brings it below."
    )
