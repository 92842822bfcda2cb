"""docs/batch.md: its manifest is planned, and every query on the result runs and is true."""

import json
import re
from pathlib import Path

import pytest
from tests.builders import a_battery, a_load, a_site

pytest.importorskip("pyarrow")

from gridshare.batch import run_manifest

TEXT = (Path(__file__).parents[2] / "docs" / "batch.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE)


def test_the_manifest_of_the_handbook_is_planned_and_its_queries_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Park Zuid, 30 kW under a cap of 20 kW, is above it in all scenarios; Noord, 10 kW, in none."""
    monkeypatch.chdir(tmp_path)
    for name, kw in (("noord", 10.0), ("zuid", 30.0)):
        (tmp_path / "parks" / name).mkdir(parents=True)
        site = a_site(a_load(profile=kw), a_battery(energy_kwh=1.0, start_kwh=0.0), cap_kw=20.0, name=name)
        (tmp_path / "parks" / name / "site.json").write_text(json.dumps(site))
    (manifest,) = blocks("yaml")
    (tmp_path / "night.yaml").write_text(manifest)
    frame = run_manifest("night.yaml", workers=2, out="night.parquet")
    assert len(frame) == 2 * 3
    assert set(frame["site"]) == {"Park Noord", "zuid"}

    found: dict[str, object] = {}
    for code in blocks("python"):
        exec(code, found)  # noqa: S102 - the handbook's own lines
    assert found["is_done"]
    assert all(found["about"].values())  # type: ignore[attr-defined]
    assert set(found["above"]["path"]) == {"parks/zuid"}  # type: ignore[index]
    by_kind, rows = found["by_kind"], found["rows"]
    assert by_kind["plan"].sum() == pytest.approx(rows["cost_of_days_eur"].sum(), abs=1e-3)  # type: ignore[index]
    assert by_kind["baseline"].sum() == pytest.approx(rows["baseline_cost_of_days_eur"].sum(), abs=1e-3)  # type: ignore[index]
    assert found["by_layer"].sum() == pytest.approx(rows["exceedance_kwh"].sum(), abs=1e-3)  # type: ignore[attr-defined,index]
    assert list(found["bills"].index.names) == ["scenario", "month"]  # type: ignore[attr-defined]
    more = found["more_above"]
    assert (more.loc["parks/zuid"] > 0).all()  # type: ignore[attr-defined]
    assert (more.loc["parks/noord"] == 0).all()  # type: ignore[attr-defined]
