"""A meter that is changed, within a file or between two: asked whether it is one connection, and nothing is lost."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from gridshare.forecasts.calendar import day_kind
from gridshare.imports import MapDocument
from gridshare.imports.options import ImportOptions, Surroundings
from gridshare.imports.outcome import Outcome, outcome_of, outcome_of_bytes

FIRST, DAY, SWAP = datetime(2024, 1, 15), 96, 40  # noqa: DTZ001 - the clock of the file


def outcome(text: str, **answers: str) -> Outcome:
    said = MapDocument.model_validate({"answers": {"unit": "kWh", "label": "start", **answers}})
    return outcome_of_bytes(text.encode(), "hal.csv", ImportOptions(said), Surroundings(day_kind))


def at(k: int) -> str:
    return f"{FIRST + timedelta(minutes=15 * k):%d-%m-%Y %H:%M}"


def by_number(use: list[tuple[str, int, float]]) -> str:
    return "Meternummer;Tijdstip;Verbruik (kWh)\n" + "".join(
        f"{m};{at(k)};{v:.2f}\n".replace(".", ",") for m, k, v in use
    )


def usage(second_from: int) -> str:
    return by_number([("M1", k, 2.5) for k in range(SWAP)] + [("M2", k, 1.5) for k in range(second_from, DAY)])


def counter(meters: tuple[str, str], first: float) -> str:
    """Readings of one meter up to the swap, and of the next from a quarter later."""
    old = [(meters[0], k, 54_000 + 2.5 * k) for k in range(SWAP)]
    new = [(meters[1], k, first + 2.5 * (k - SWAP)) for k in range(SWAP, DAY)]
    lines = "".join(f"{m}{';' * bool(m)}{at(k)};{v:.2f}\n".replace(".", ",") for m, k, v in (*old, *new))
    return f"{'Meternummer;' if meters[0] else ''}Tijdstip;Meterstand verbruik (kWh)\n{lines}"


@pytest.mark.parametrize("second_from", [SWAP, SWAP - 1])
def test_meters_that_follow_each_other_are_asked_and_no_quarter_is_lost(second_from: int) -> None:
    asked = outcome(usage(second_from))
    (question,) = asked.questions
    assert (question.aspect, [c.answer for c in question.candidates]) == ("meter", ["M1", "apart"])
    (one,) = outcome(usage(second_from), meter="Bakkerij").series
    assert (one.name, len(one.values)) == ("bakkerij_consumption_kw", DAY)
    assert one.values.sum() / 4 == pytest.approx(2.5 * SWAP + 1.5 * (DAY - second_from))
    two = outcome(usage(second_from), meter="apart")
    assert [s.name for s in two.series] == ["m1_consumption_kw", "m2_consumption_kw"]


def test_meters_that_count_together_are_no_swap() -> None:
    assert not outcome(usage(SWAP - 20)).questions


@pytest.mark.parametrize(("meters", "name"), [(("M1", "M2"), "M1"), (("", ""), "hal")])
def test_a_new_counter_keeps_the_quarter_in_which_it_was_placed(meters: tuple[str, str], name: str) -> None:
    text = counter(meters, first=0.5)
    (question,) = outcome(text).questions
    assert (question.aspect, question.candidates[0].answer) == ("meter", name)
    (series,) = outcome(text, meter=name).series
    assert series.values[SWAP - 1] == pytest.approx(2.0)
    assert series.origin[SWAP - 1] != 0
    assert series.values[SWAP - 2] == pytest.approx(10.0)
    assert series.values[SWAP] == pytest.approx(10.0)
    assert any(r.code == "meter_swap" for r in series.remarks)


def test_a_register_that_falls_in_a_file_with_an_ean_is_of_one_connection() -> None:
    ean = "871687999975416673"
    found = outcome(counter((ean, ean), first=0.5).replace("Meternummer", "EAN"))
    assert not found.questions
    (series,) = found.series
    assert series.values[SWAP - 1] == pytest.approx(2.0)


def test_a_counter_that_does_not_begin_near_nothing_says_nothing_of_its_quarter() -> None:
    (series,) = outcome(counter(("M1", "M2"), first=312.5), meter="M1").series
    assert series.values[SWAP - 1] != series.values[SWAP - 1]
    assert (series.values == series.values).sum() == DAY - 2


def of_files(folder: Path, *texts: str, said: dict[str, object] | None = None) -> Outcome:
    """Files ``oud.csv`` and ``nieuw.csv``, and more."""
    folder.mkdir(exist_ok=True)
    paths = [folder / f"{name}.csv" for name in ("oud", "nieuw", "derde")[: len(texts)]]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    document = {"answers": {"unit": "kWh", "label": "start"}, **(said or {})}
    return outcome_of(paths, ImportOptions(MapDocument.model_validate(document)), Surroundings(day_kind))


def two_files(text: str, meters: tuple[str, str]) -> tuple[str, str]:
    """The rows of each meter in a file of its own."""
    head, *rows = text.splitlines()
    own = [[row for row in rows if row.startswith(f"{meter};")] for meter in meters]
    return tuple("\n".join([head, *lines]) + "\n" for lines in own)  # type: ignore[return-value]


@pytest.mark.parametrize("second_from", [SWAP, SWAP - 1])
@pytest.mark.parametrize("is_named", [True, False])
def test_a_new_meter_in_another_file_is_asked_and_no_quarter_is_lost(
    tmp_path: Path, second_from: int, *, is_named: bool
) -> None:
    texts = two_files(usage(second_from), ("M1", "M2"))
    if not is_named:
        texts = tuple(re.sub(r"(?m)^[^;]*;", "", text) for text in texts)  # type: ignore[assignment]
    (question,) = of_files(tmp_path, *texts).questions
    name = "M1" if is_named else "oud"
    assert (question.about, [c.answer for c in question.candidates]) == ("nieuw.csv", [name, "apart"])
    assert "on average 10 kW in the week before and 6 kW after" in question.found
    assert f'files: {{"nieuw.csv": {{answers: {{meter: "{name}"}}}}}}' in question.problem.remedy
    made = of_files(tmp_path, *texts, said={"files": {"nieuw.csv": {"answers": {"meter": name}}}})
    assert not made.questions
    (one,) = made.series
    assert (one.meter, len(one.values)) == (name, DAY)
    assert one.values.sum() / 4 == pytest.approx(2.5 * SWAP + 1.5 * (DAY - second_from))
    assert {track.channel.file for track in one.tracks} == {"oud.csv", "nieuw.csv"}
    two = of_files(tmp_path, *texts, said={"files": {"nieuw.csv": {"answers": {"meter": "apart"}}}})
    assert (len(two.series), two.questions) == (2, ())


def test_a_new_counter_in_another_file_keeps_the_quarter_in_which_it_was_placed(tmp_path: Path) -> None:
    texts = two_files(counter(("M1", "M2"), first=0.5), ("M1", "M2"))
    (series,) = of_files(tmp_path, *texts, said={"files": {"nieuw.csv": {"answers": {"meter": "M1"}}}}).series
    assert series.values[SWAP - 1] == pytest.approx(2.0)
    assert series.origin[SWAP - 1] != 0
    assert np.isfinite(series.values).all()


def test_files_that_are_cut_at_midnight_or_whose_meters_have_eans_are_not_asked(tmp_path: Path) -> None:
    days = [by_number([(m, k, 2.5) for k in span]) for m, span in (("M1", range(DAY)), ("M2", range(DAY, 2 * DAY)))]
    assert not of_files(tmp_path / "days", *days).questions
    eans = ("871687999975416673", "871687999975416680")
    texts = [text.replace("M1", eans[0]).replace("M2", eans[1]) for text in two_files(usage(SWAP), ("M1", "M2"))]
    assert not [q for q in of_files(tmp_path / "eans", *texts).questions if q.aspect == "meter"]
    old, new = two_files(usage(SWAP), ("M1", "M2"))
    late = new.replace("15-01", "18-01").replace("16-01", "19-01")
    assert not of_files(tmp_path / "late", old, late).questions
