"""A batch on Dask: the same bytes as on this machine, whatever becomes of the cluster's workers."""

import os
import signal
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("distributed")
pytest.importorskip("pyarrow")

from distributed import LocalCluster

from gridshare.batch import BatchOptions, run
from gridshare.batch.journal import BatchError
from gridshare.batch.parcel import packed

DAYS = [date(2026, 1, 12) + timedelta(days=k) for k in range(3)]
SITE = """
gridshare: 1
name: {name}
time_zone: Europe/Amsterdam
horizon: {{start: 2026-01-12, days: {days}, step_minutes: 60}}
series: series.csv
connection: {{layers: [{{source: contract, direction: import, limit_kw: 100}}]}}
energy_contracts: {{dynamic: {{import: {{price: day_ahead_eur_per_kwh}}, export: {{price: 0.02}}}}}}
members:
  - name: Smederij
    energy_contract: dynamic
    assets:
      - {{kind: inflexible_load, name: hammers, profile: {profile}}}
      - {{kind: battery, name: battery, energy_kwh: 50, charge_kw: 20, discharge_kw: 20, round_trip_efficiency: 0.9,
         start_kwh: 10}}
"""


def site(folder: Path, name: str, *, days: int = 1, profile: str = "hammers_kw") -> None:
    folder.mkdir()
    (folder / "site.yaml").write_text(SITE.format(name=name, days=days, profile=profile))
    rows = ["local_time,day_ahead_eur_per_kwh,hammers_kw"]
    for k in range(24 * 60):
        at = date(2026, 1, 12) + timedelta(days=k // 24)
        rows.append(f"{at} {k % 24:02}:00,{0.1 + 0.01 * (k * 7 % 24)},{40 + (k * 5 % 24)}")
    (folder / "series.csv").write_text("\n".join(rows) + "\n")


@pytest.fixture
def sites(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    site(tmp_path / "alfa", "Alfa")
    site(tmp_path / "bravo", "Bravo", profile="{file: serie.csv, column: hammers_kw}")
    return tmp_path


@contextmanager
def started(*, processes: bool) -> Iterator[Any]:
    """A cluster of two workers; as processes each is started anew when it ends."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of Dask's own
        where = {"host": "127.0.0.1"} if processes else {}
        with LocalCluster(  # type: ignore[no-untyped-call]
            n_workers=2, threads_per_worker=1, processes=processes, dashboard_address="127.0.0.1:0", **where
        ) as found:
            yield found


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    with started(processes=True) as found:
        yield found


def assert_same_bytes(sites: Path, address: str) -> None:
    names = ["alfa", "bravo", "nowhere"]
    for out, dask in (("here", None), ("there", address)):
        run(names, DAYS, 2, f"{out}.parquet", BatchOptions(schedules=sites / out, dask=dask))
    for each in ("parquet", "parts.parquet", "months.parquet"):
        assert (sites / f"here.{each}").read_bytes() == (sites / f"there.{each}").read_bytes()
    assert {p.name for p in (sites / "there").iterdir()} == {f"alfa_{day}.json" for day in DAYS}


def test_a_cluster_writes_the_same_bytes_as_this_machine(sites: Path) -> None:
    with started(processes=False) as cluster:
        assert_same_bytes(sites, cluster.scheduler_address)


@pytest.mark.slow
def test_worker_processes_write_the_same_bytes(sites: Path, cluster: Any) -> None:
    assert_same_bytes(sites, cluster.scheduler_address)


@pytest.mark.slow
def test_days_in_order_come_back_with_their_schedules_and_go_on(sites: Path, cluster: Any) -> None:
    for out, dask in (("here", None), ("there", cluster.scheduler_address)):
        options = BatchOptions(schedules=sites / out, in_order=True, dask=dask)
        run(["alfa"], DAYS[:2], 1, f"{out}.parquet", options)
        before = (sites / out / "alfa" / "days" / f"{DAYS[0]}.json").read_bytes()
        run(["alfa"], DAYS, 1, f"{out}.parquet", options)
        assert (sites / out / "alfa" / "days" / f"{DAYS[0]}.json").read_bytes() == before
    assert (sites / "here.parquet").read_bytes() == (sites / "there.parquet").read_bytes()


@pytest.mark.slow
def test_workers_that_are_killed_lose_nothing(sites: Path, cluster: Any) -> None:
    days = [DAYS[0] + timedelta(days=k) for k in range(50)]
    stop = threading.Event()
    killed: list[int] = []

    def kill() -> None:
        while not stop.wait(0.4) and len(killed) < 3:
            for worker in list(cluster.workers.values())[:1]:
                pid = worker.process.pid
                os.kill(pid, signal.SIGKILL)
                killed.append(pid)

    run(["alfa"], days, 2, "here.parquet")
    killer = threading.Thread(target=kill)
    killer.start()
    try:
        run(["alfa"], days, 2, "there.parquet", BatchOptions(dask=cluster.scheduler_address))
    finally:
        stop.set()
        killer.join()
    assert killed
    assert (sites / "here.parquet").read_bytes() == (sites / "there.parquet").read_bytes()


def test_a_scheduler_that_is_not_there_is_said_to_be(sites: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gridshare.batch.cluster._CONNECT_S", 0.3)
    with pytest.raises(BatchError, match=r"tcp://127.0.0.1:9: no answer"):
        run(["alfa"], DAYS, 1, "r.parquet", BatchOptions(dask="tcp://127.0.0.1:9"))
    assert not (sites / "r.parquet").exists()


def test_a_parcel_holds_what_its_document_names_and_the_names_of_the_rest(sites: Path) -> None:
    folder = sites / "alfa"
    (folder / "measured").mkdir()
    (folder / "measured" / "meter.parquet").write_bytes(b"m")
    (folder / "forecast" / "models").mkdir(parents=True)
    (folder / "forecast" / "models" / "fitted").write_bytes(b"x" * 99)
    (folder / "other.csv").write_bytes(b"not named")
    (folder / "extra.csv").write_bytes(b"named by a scenario")

    parcel = packed(folder, '{"profile": {"file": "extra.csv"}}')
    assert dict(parcel.files) == {
        "site.yaml": (folder / "site.yaml").read_bytes(),
        "series.csv": (folder / "series.csv").read_bytes(),
        "measured/meter.parquet": b"m",
        "extra.csv": b"named by a scenario",
        "other.csv": b"",
    }
    assert parcel.lay_out(sites / "there").samefile(sites / "there")
    assert packed(folder / "site.yaml").lay_out(sites / "again").name == "site.yaml"
