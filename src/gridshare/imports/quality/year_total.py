"""The sum of a year compared with the yearly total that is known from a bill."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from gridshare.imports.quality.assessed import Assessed, Facts, local_instant
from gridshare.imports.quality.finding import POWER, About, Both, QualityFinding, Severity, figure, percent
from gridshare.imports.quality.wall import DAY_S

_AGREES = 0.01
_NEAR_FACTOR = 0.1
"""How far a ratio may be off a known factor; meters and bills never cover quite the same days."""

_YEAR_S = 365 * DAY_S
_NEARLY_A_YEAR_S = 360 * DAY_S
_COMPLETE = 0.95

_BASE: Both = (
    "The sum of the year from {since} is {sum} kWh; {stated} kWh was stated for it.",
    "De som van het jaar vanaf {since} is {sum} kWh; opgegeven is {stated} kWh.",
)
_REASONS: dict[str, Both] = {
    "kw_as_kwh": (
        " That is {times} times as much: the numbers are probably kW and were read as kWh.",
        " Dat is {times} maal zoveel: de getallen zijn waarschijnlijk kW en werden gelezen als kWh.",
    ),
    "kwh_as_kw": (
        " That is {times} times as much: the numbers are probably kWh and were read as kW.",
        " Dat is {times} maal zoveel: de getallen zijn waarschijnlijk kWh en werden gelezen als kW.",
    ),
    "thousand": (
        " That is {times} times as much: units differ by a thousand (W and kW, kWh and MWh).",
        " Dat is {times} maal zoveel: eenheden schelen duizend (W en kW, kWh en MWh).",
    ),
    "other": (
        " That differs by {differs}: a register, a meter or a part of the year may be missing or counted twice.",
        " Dat scheelt {differs}: een telwerk, een meter of een deel van het jaar kan ontbreken of dubbel geteld zijn.",
    ),
}


def check(series: Assessed, facts: Facts) -> Iterator[QualityFinding]:
    """Whether the last year of the series agrees with the stated total."""
    stated = facts.year_total_kwh
    if stated is None or series.quantity not in POWER:
        return
    about, n = About(series, facts), _YEAR_S // series.step_s
    year = series.values[-n:]
    present = float((~np.isnan(year)).mean())
    if len(year) * series.step_s < _NEARLY_A_YEAR_S or present < _COMPLETE:
        yield about.found(
            "year_total_not_comparable",
            "info",
            (
                "The stated year total cannot be compared: there is no year with {share} of its values.",
                "Het opgegeven jaartotaal is niet te vergelijken: er is geen jaar met {share} van de waarden.",
            ),
            {"share": percent(_COMPLETE)},
        )
        return
    total = float(np.nanmean(year)) * n * series.step_h
    values = {
        "since": str(local_instant(series, len(series.values) - len(year), facts.zone).date()),
        "sum": figure(round(total)),
        "stated": figure(round(stated)),
        "times": figure(round(total / stated, 4)) if stated else "",
        "differs": percent(abs(total - stated) / abs(stated)) if stated else "100%",
    }
    if abs(total - stated) <= _AGREES * abs(stated):
        yield about.found("year_total_agrees", "info", _BASE, values)
        return
    reason = _reason(total / stated if stated else np.inf, 1 / series.step_h)
    severity: Severity = "warning" if reason == "other" else "serious"
    more = _REASONS[reason]
    yield about.found("year_total_differs", severity, (_BASE[0] + more[0], _BASE[1] + more[1]), values)


def _reason(ratio: float, per_hour: float) -> str:
    known = {"kw_as_kwh": (per_hour,), "kwh_as_kw": (1 / per_hour,), "thousand": (1000.0, 1 / 1000, 250.0, 4000.0)}
    for reason, factors in known.items():
        if any(f != 1 and abs(ratio / f - 1) <= _NEAR_FACTOR for f in factors):
            return reason
    return "other"
