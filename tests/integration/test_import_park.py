"""A park's Dutch exports, over both nights on which the clock changes, read back equal to what was measured."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from gridshare.series.measured import read_measured
from gridshare.usecases.import_files import ImportOptions, import_files

UNIT = ImportOptions(answers={"unit": "kWh"})
"""Nothing is known of the firms that their level could be held against."""

ONE_WH_KW = 1e-3 * 4
"""A watt-hour in a quarter, as mean power: what rounding to three decimals of a kWh may take."""


def compose(shared: Path, folder: Path, *options: str) -> None:
    script = shared / "data" / "compose_park.py"
    command = [sys.executable, str(script), str(shared / "data" / "open"), str(folder), "--dutch-csv", *options]
    subprocess.run(command, check=True, capture_output=True)


def worst_kw(folder: Path, clean: Path) -> float:
    """The largest difference between what was imported and what was composed."""
    worst = 0.0
    for path in sorted((folder / "firms").glob("*.parquet")):
        truth = pd.read_parquet(path)
        for column, suffix in (("net_kw", "net_kw"), ("pv_kw", "production_kw")):
            series = read_measured(clean / f"{path.stem.lower()}_{suffix}.parquet")
            assert series.start == pd.Timestamp(truth["timestamp_utc"].iloc[0]).timestamp()
            assert len(series.values) == len(truth)
            difference = np.abs(series.values - truth[column].to_numpy())  # noqa: PD011 - no pandas
            worst = max(worst, float(difference.max()))
    return worst


@pytest.mark.needs_shared
@pytest.mark.slow
@pytest.mark.parametrize("options", [("--n-firms", "2"), ("--year", "2021")], ids=["two", "all"])
def test_a_year_of_local_time_reads_back_to_a_watt_hour(shared: Path, tmp_path: Path, options: tuple[str, ...]) -> None:
    compose(shared, tmp_path, *options)
    report = import_files(sorted((tmp_path / "dutch").glob("*.csv")), tmp_path, UNIT).report
    assert report.ok, (report.questions, report.problems)
    assert worst_kw(tmp_path, tmp_path / "measured") <= ONE_WH_KW
    assert not [f for s in report.series for f in s.findings if f.code in {"gaps", "duplicate_rows"}]
