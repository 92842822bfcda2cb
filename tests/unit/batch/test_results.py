"""Results that grow: at any moment a whole file with the rows so far, in the end the same bytes whatever the order."""

from datetime import date, timedelta
from pathlib import Path

import pytest

pytest.importorskip("pyarrow")

from pyarrow import parquet as pq

from gridshare.batch import results as of_results
from gridshare.batch.parts import Part
from gridshare.batch.results import Results
from gridshare.batch.row import Result, Row


def result(k: int) -> Result:
    path, day = f"park-{k % 7}", date(2026, 1, 1) + timedelta(days=k // 7)
    scenario = ("less", "more")[k % 2] if k % 3 else None
    row = Row(path=path, scenario=scenario, day=day, status="ok", cost_of_days_eur=k, finished=True)
    return Result(row, tuple(Part("cost_of_days_eur", f"member {m}", "energy", None, m, None) for m in range(k % 5)))


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each row is written as it comes."""
    monkeypatch.setattr(of_results, "LEAST_S", 0.0)
    monkeypatch.setattr(of_results, "TIMES_AS_LONG", 0)


@pytest.mark.usefixtures("at_once")
def test_a_reader_always_finds_the_rows_so_far_and_how_many_there_will_be(tmp_path: Path) -> None:
    out = tmp_path / "r.parquet"
    with Results(out, 6) as results:
        for k in range(6):
            results.add([result(k)])
            table = pq.read_table(out)
            assert table.num_rows == k + 1
            assert table.schema.metadata[b"gridshare.rows"] == b"6"
            assert pq.read_table(tmp_path / "r.parts.parquet").num_rows == sum(j % 5 for j in range(k + 1))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["r.parquet", "r.parts.parquet"]


def test_bytes_depend_on_the_rows_and_not_on_how_they_came(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = [result(k) for k in range(60)]
    with Results(tmp_path / "whole.parquet", 60) as results:
        results.add(found)
        results.finish([])
    monkeypatch.setattr(of_results, "LEAST_S", 0.0)
    monkeypatch.setattr(of_results, "TIMES_AS_LONG", 0)
    found = [found[7 * k % 60] for k in range(60)]
    with Results(tmp_path / "grown.parquet", 60) as results:
        for k in range(0, 60, 7):
            results.add(found[k : k + 7])
        results.finish([])
    for kind in ("parquet", "parts.parquet", "months.parquet"):
        assert (tmp_path / f"grown.{kind}").read_bytes() == (tmp_path / f"whole.{kind}").read_bytes()


def test_it_is_written_more_rarely_as_it_takes_longer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A clock that moves only as files are written, by 1 s, and with each row, by 10 s: 200 s pass between writings."""
    now, written = 0.0, []

    def write(_table: object, _out: Path) -> None:
        nonlocal now
        now += 0.5  # of each of two files
        written.append(now)

    monkeypatch.setattr(of_results, "write", write)
    monkeypatch.setattr(of_results.time, "monotonic", lambda: now)
    monkeypatch.setattr(of_results.time, "process_time", lambda: now)
    results = Results(tmp_path / "r.parquet", 100)
    for k in range(100):
        now += 10.0
        results.add([result(k)])
    assert len(written) == 2 * 5
    assert len(written) * 0.5 < now / 100


def test_a_run_that_is_stopped_leaves_its_finished_rows(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), Results(tmp_path / "r.parquet", 9) as results:  # noqa: PT012 - it is stopped
        results.add([result(1), result(2)])
        raise KeyboardInterrupt
    assert pq.read_table(tmp_path / "r.parquet").num_rows == 2


def test_no_rows_are_a_table_too(tmp_path: Path) -> None:
    with Results(tmp_path / "r.parquet", 0) as results:
        results.finish([])
    assert pq.read_table(tmp_path / "r.parquet").column_names == list(Row.model_fields)
