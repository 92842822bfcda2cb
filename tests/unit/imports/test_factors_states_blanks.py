"""What stands beside numbers and changes them: factors of meters, states of values, blanks that may be 0."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pytest
from tests.unit.imports.table_samples import NO_ANSWERS, comma, instant, reply, sheet, table

from gridshare.imports.findings import Answers
from gridshare.imports.options import MapDocument, answers_of
from gridshare.imports.reading import Read
from gridshare.imports.reading import read as read_content
from gridshare.imports.track import Track

DAYS = 3
N = 96 * DAYS


def kw(k: int) -> float:
    """Power of a firm in the k-th quarter [kW]."""
    return 20.0 + (k * 37 % 101) / 10


def file_of(
    heading: str, row: Callable[[int], str], above: Sequence[str] = (), below: Sequence[str] = (), n: int = N
) -> str:
    return table(heading, row, n, above) + "".join(f"{line}\n" for line in below)


def readings(factor: float, *above: str, below: Sequence[str] = (), column: str = "") -> str:
    """Readings of a counter that a factor makes the use of the firm."""
    shown = np.concatenate([[1234.0], 1234.0 + np.cumsum([kw(k) / 4 / factor for k in range(N)])])
    name, _, cell = column.partition("=")
    extra = f";{cell}" if column else ""
    heading = f"Tijdstip;Meterstand afname (kWh){';' + name if column else ''}"
    return file_of(heading, lambda k: f"{instant(k)};{shown[k]:.6f}".replace(".", ",") + extra, above, below, N + 1)


def usage(*above: str) -> str:
    return file_of("Tijdstip;Verbruik laag (kWh)", lambda k: f"{instant(k)};{comma(kw(k) / 4)}", above)


def read(text: str, answers: Answers = NO_ANSWERS) -> Read:
    return read_content(sheet(text), answers, "Europe/Amsterdam")


def total_kwh(track: Track) -> float:
    return float(np.nansum(track.values)) / 4


TRUE_KWH = sum(kw(k) / 4 for k in range(N))
SAME = 1e-3  # kWh in three days: what six decimals of a reading lose


@pytest.mark.parametrize(
    "line",
    [
        "Meterfactor: 40",
        "Meterfactor;40",
        "Meter factor = 40,0",
        "Vermenigvuldigingsfactor;40",
        "Vermenigvuldigingsfactor (-): x40",
        "Factor: 40",
        "Multiplicator;40",
        "Meter multiplier: 40",
        "Meterkonstante;40",
        "Zählerfaktor;40",
    ],
)
def test_a_factor_above_readings_multiplies_them_and_is_said(line: str) -> None:
    found = read(readings(40, "EAN;871687999900000014", line))
    assert not found.questions
    assert not found.problems
    assert total_kwh(found.tracks[0]) == pytest.approx(TRUE_KWH, abs=SAME)
    (said,) = [d for d in found.decisions if d.aspect == "factor"]
    assert said.answer == "40"
    assert "row 2" in said.because


def test_a_factor_below_readings_multiplies_them_too() -> None:
    found = read(readings(40, below=["", "Meterfactor;40"]))
    assert total_kwh(found.tracks[0]) == pytest.approx(TRUE_KWH, abs=SAME)


def test_a_factor_with_a_mark_for_thousands_or_decimals_is_asked() -> None:
    (question,) = read(readings(1000, "Meterfactor: 1.000")).questions
    assert question.aspect == "factor"
    assert [c.answer for c in question.candidates] == ["1000", "1"]


@pytest.mark.parametrize(
    "line",
    ["Meterfactor: 1", "Meterfactor: 1,0", "Meterfactor: n.v.t.", "Power factor: 0,95", "Emissiefactor;0,27", "CT;"],
)
def test_a_factor_of_one_or_of_something_else_changes_and_asks_nothing(line: str) -> None:
    found = read(readings(1, line))
    assert not found.questions
    assert total_kwh(found.tracks[0]) == pytest.approx(TRUE_KWH, abs=SAME)


@pytest.mark.parametrize(
    "line",
    [
        "Omzettingsverhouding;200/5",
        "CT-verhouding: 200/5",
        "CT-verhouding;200:5",
        "CT ratio;200 A / 5 A",
        "CT: 200/5",
        "Stroomtrafo;200/5",
        "Meterfactor: 200/5",
        "K-factor;40",
    ],
)
def test_a_ratio_of_transformers_is_asked_and_the_answer_counts(line: str) -> None:
    text = readings(40, line)
    (question,) = read(text).questions
    assert (question.aspect, [c.answer for c in question.candidates]) == ("factor", ["40", "1"])
    assert not read(text).tracks
    times = [total_kwh(read(text, reply(factor=answer)).tracks[0]) for answer in ("40", "1")]
    assert times == pytest.approx([TRUE_KWH, TRUE_KWH / 40], abs=SAME)


def test_transformers_of_current_and_voltage_count_together() -> None:
    (question,) = read(readings(4000, "CT;200/5", "VT;10.000/100")).questions
    assert question.candidates[0].answer == "4000"


def test_a_ratio_in_a_column_is_asked_and_a_factor_in_one_is_applied() -> None:
    (question,) = read(readings(40, column="CT-verhouding=200/5")).questions
    assert question.aspect == "factor"
    applied = read(readings(40, column="Meterfactor=40"))
    assert total_kwh(applied.tracks[0]) == pytest.approx(TRUE_KWH, abs=SAME)


def test_a_power_factor_in_a_column_multiplies_nothing() -> None:
    found = read(readings(1, column="Power factor=0,95"))
    assert total_kwh(found.tracks[0]) == pytest.approx(TRUE_KWH, abs=SAME)


def test_a_factor_above_use_per_interval_is_asked_since_it_may_be_in_the_numbers() -> None:
    found = read(usage("Meterfactor: 40"))
    assert [q.aspect for q in found.questions] == ["factor"]
    assert total_kwh(read(usage("Meterfactor: 40"), reply(factor="1")).tracks[0]) == pytest.approx(TRUE_KWH, abs=0.1)


@pytest.mark.parametrize("answer", ["1.500", "veertig", "0", "-40"])
def test_an_answer_that_is_no_factor_is_refused(answer: str) -> None:
    found = read(readings(40, "CT-verhouding: 200/5"), reply(factor=answer))
    assert not found.tracks
    assert found.problems


def states(of: Callable[[int], str], heading: str = "Status") -> str:
    """Use with a state in each row; what is missing is written as 0."""
    gone = range(100, 140)
    return file_of(
        f"Tijdstip;Verbruik laag (kWh);{heading}",
        lambda k: f"{instant(k)};{'0,000' if k in gone else comma(kw(k) / 4)};{of(k) if k in gone else 'Gemeten'}",
    )


@pytest.mark.parametrize("heading", ["Status", "Meetstatus", "Kwaliteit", "Opmerking"])
@pytest.mark.parametrize("state", ["Ontbreekt", "ontbrekend", "Missing", "Geen data"])
def test_a_zero_that_is_called_missing_is_a_gap(state: str, heading: str) -> None:
    (track,) = read(states(lambda _: state, heading)).tracks
    assert np.flatnonzero(np.isnan(track.values)).tolist() == list(range(100, 140))


@pytest.mark.parametrize("state", ["Geschat", "Gerepareerd", "Estimated", "Repaired"])
def test_what_is_estimated_or_repaired_counts_and_is_flagged(state: str) -> None:
    (track,) = read(states(lambda _: state)).tracks
    assert np.flatnonzero(track.origin).tolist() == list(range(100, 140))
    assert not np.isnan(track.values).any()


def test_a_state_of_which_nothing_is_known_is_asked_and_each_can_be_answered() -> None:
    text = states(lambda k: "Storing" if k % 2 else "Bijzonder")
    (question,) = read(text).questions
    assert question.aspect == "status"
    assert "'Bijzonder' (20 rows), 'Storing' (20 rows)" in question.found
    assert read(text, reply(status="Storing is missing")).questions  # the other is still open
    (track,) = read(text, reply(status="Storing is missing; bijzonder is estimated")).tracks
    assert np.isnan(track.values).sum() == np.count_nonzero(track.origin[~np.isnan(track.values)]) == 20
    (track,) = read(text, reply(status="missing")).tracks
    assert np.isnan(track.values).sum() == 40


def test_a_state_that_is_the_same_in_all_rows_is_reported() -> None:
    text = file_of("Tijdstip;Verbruik laag (kWh);Status", lambda k: f"{instant(k)};{comma(kw(k) / 4)};A3")
    found = read(text)
    assert not found.questions
    assert len(found.tracks) == 1
    assert any("the state 'A3' in 'Status': not known" in each for each in found.left_out)


def test_a_state_next_to_each_column_is_of_that_column() -> None:
    heading = "Tijdstip;Verbruik laag (kWh);Status verbruik;Teruglevering laag (kWh);Status teruglevering"
    text = file_of(
        heading,
        lambda k: f"{instant(k)};{comma(kw(k) / 4)};Gemeten;0,000;{'Ontbreekt' if k in range(50, 52) else 'Gemeten'}",
    )
    of = {t.channel.quantity: t for t in read(text).tracks}
    assert not np.isnan(of["consumption"].values).any()
    assert np.flatnonzero(np.isnan(of["feed_in"].values)).tolist() == [50, 51]


def blanks(given: Callable[[int], str]) -> str:
    """Use in all quarters, and feed-in only where there is any."""
    return file_of(
        "Tijdstip;Verbruik laag (kWh);Teruglevering laag (kWh)",
        lambda k: f"{instant(k)};{comma(kw(k) / 4)};{given(k)}",
    )


def test_blanks_beside_consumption_are_asked_whether_they_are_zero() -> None:
    text = blanks(lambda k: "1,250" if 40 <= k % 96 < 60 else "")
    (question,) = read(text).questions
    assert (question.aspect, [c.answer for c in question.candidates]) == ("blank", ["zero", "missing"])
    of = {t.channel.quantity: t for t in read(text, reply(blank="zero")).tracks}
    assert not np.isnan(of["feed_in"].values).any()
    assert total_kwh(of["feed_in"]) == pytest.approx(DAYS * 20 * 1.25)
    of = {t.channel.quantity: t for t in read(text, reply(blank="missing")).tracks}
    assert np.isnan(of["feed_in"].values).sum() == N - DAYS * 20
    assert read(text, reply(blank="nul")).questions


def test_a_few_blanks_among_zeros_stay_gaps_without_a_question() -> None:
    found = read(blanks(lambda k: "" if k in (10, 11) else "0,500" if k % 96 == 50 else "0,000"))
    assert not found.questions
    assert [int(np.isnan(t.values).sum()) for t in found.tracks] == [0, 2]


def test_what_is_called_missing_is_no_blank_that_could_be_zero() -> None:
    text = file_of(
        "Tijdstip;Verbruik laag (kWh);Status verbruik;Teruglevering laag (kWh);Status teruglevering",
        lambda k: (
            f"{instant(k)};{comma(kw(k) / 4)};Gemeten;;Ontbreekt"
            if k < 30
            else f"{instant(k)};{comma(kw(k) / 4)};Gemeten;0,100;Gemeten"
        ),
    )
    found = read(text)
    assert not found.questions
    assert [int(np.isnan(t.values).sum()) for t in found.tracks] == [0, 30]


def test_one_answer_about_blanks_is_given_for_a_file_in_a_map() -> None:
    said = MapDocument.model_validate({"files": {"file*.csv": {"answers": {"blank": "zero"}}}})
    text = blanks(lambda k: "1,250" if 40 <= k % 96 < 60 else "")
    assert not read(text, answers_of(said, {})).questions
