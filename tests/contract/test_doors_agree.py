"""Every sample site through library, command line, HTTP and batch: the same schedule, byte for byte but for `run`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from tests import commands

import gridshare
from gridshare.schedules.document import canonical_json

SAMPLES = Path(__file__).resolve().parents[2] / "sample_sites"
NAMES = sorted(
    p.parent.name for p in SAMPLES.glob("*/site.yaml") if p.parent.name != "meter-exports"
)  # needs an import
QUICK = ("three-firms", "winter-peak")
"""Sent by every run; the others take longer."""


def batched(folder: Path, names: Sequence[str]) -> dict[str, str]:
    """Name of each park -> its schedule, from one batch of all sample sites of these names."""
    sites = [str(SAMPLES / name) for name in names]
    command("batch", *sites, "--workers", "2", "--out", str(folder / "r.parquet"), "--schedules", str(folder / "s"))
    written = [json.loads(file.read_text(encoding="utf-8")) for file in (folder / "s").glob("*.json")]
    assert len(written) == len(names)
    return {one["name"]: canonical(one) for one in written}


def command(*arguments: str) -> str:
    """What a command prints on standard output."""
    done = commands.gridshare(*arguments)
    assert done.exit_code == 0, done.stderr
    return done.stdout


def canonical(written: dict[str, Any]) -> str:
    """All of a schedule but the facts of its run."""
    return canonical_json({name: value for name, value in written.items() if name != "run"})


def differing(one: Any, other: Any, where: str = "") -> str:
    """The first place in which two documents differ, for a message a person can read."""
    if isinstance(one, dict) and isinstance(other, dict):
        for name in sorted({*one, *other}):
            if found := differing(one.get(name), other.get(name), f"{where}.{name}"):
                return found
        return ""
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        return next(
            (d for k, (a, b) in enumerate(zip(one, other, strict=True)) if (d := differing(a, b, f"{where}[{k}]"))), ""
        )
    return "" if one == other else f"{where}: {str(one)[:80]} and {str(other)[:80]}"


def assert_equal(one: str, other: str) -> None:
    assert one == other, differing(json.loads(one), json.loads(other))


def assert_doors_agree(names: Sequence[str], client: TestClient, folder: Path) -> None:
    by_batch = batched(folder, names)
    for name in names:
        path = SAMPLES / name
        site = gridshare.load(path)
        ours = gridshare.schedule(site).document.canonical()
        assert_equal(canonical(json.loads(command("schedule", str(path), "--json"))), ours)
        asked = site.model_dump(mode="json", by_alias=True)
        answer = client.post("/v1/schedules", json=asked, headers={"Prefer": "wait=100"})
        assert answer.status_code == 200, answer.text[:500]
        assert_equal(canonical(answer.json()), ours)
        assert_equal(by_batch[site.name], ours)


def test_all_doors_give_the_same_schedule(client: TestClient, tmp_path: Path) -> None:
    assert_doors_agree(QUICK, client, tmp_path)


@pytest.mark.slow
def test_all_doors_give_the_same_schedule_of_the_larger_sites(client: TestClient, tmp_path: Path) -> None:
    assert_doors_agree([name for name in NAMES if name not in QUICK], client, tmp_path)


def test_every_sample_site_is_sent() -> None:
    assert {"three-firms", "hessenpoort", "small-yard", "winter-peak", "sunny-export"} <= set(NAMES)
