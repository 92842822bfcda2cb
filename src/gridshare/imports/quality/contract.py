"""The highest power compared with the contracted power: the place where kW called kWh shows.

A quarter of x kW is x/4 kWh. Numbers in kW that are read as kWh come out four times too high, numbers in kWh that are
read as kW four times too low; watts and kilowatts differ by a thousand.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from gridshare.imports.quality.assessed import Assessed, Facts, local_instant
from gridshare.imports.quality.finding import About, Both, QualityFinding, Severity, figure, percent, runs
from gridshare.parts import Floats

PLAUSIBLE = (0.25, 1.15)
"""Shares of its contracted power that a firm's highest quarter is plausibly at."""

_THOUSAND = 1000
_TOLERANCE = 1.005

_ABOVE: Both = (
    "{n} intervals are above the contracted {contract} kW, the highest {peak} kW at {at}.",
    "{n} intervallen liggen boven de gecontracteerde {contract} kW, het hoogste {peak} kW om {at}.",
)
_TOO_HIGH: Both = (
    (
        " That is {times} times the contract: were the numbers kW and read as kWh, the highest would be {other} kW. "
        "Check the unit; the file for --map says it better: columns: {{HEADING: consumption kW}}."
    ),
    (
        " Dat is {times} maal het contract: waren de getallen kW en gelezen als kWh, dan was het hoogste {other} kW. "
        "Controleer de eenheid; in het bestand voor --map zegt u het beter: columns: {{KOP: consumption kW}}."
    ),
)
_THOUSANDFOLD: Both = (
    " That is {times} times the contract: the numbers may be W (or Wh) and not kW.",
    " Dat is {times} maal het contract: de getallen zijn misschien W (of Wh) en geen kW.",
)
_LOW: Both = (
    "The highest value, {peak} kW at {at}, is only {share} of the contracted {contract} kW.",
    "De hoogste waarde, {peak} kW om {at}, is maar {share} van de gecontracteerde {contract} kW.",
)
_TOO_LOW: Both = (
    " Were the numbers kWh and read as kW, it would be {other} kW. Check the unit.",
    " Waren de getallen kWh en gelezen als kW, dan was het {other} kW. Controleer de eenheid.",
)


def check(series: Assessed, facts: Facts) -> Iterator[QualityFinding]:
    """The highest import and feed-in against the contract."""
    if series.quantity in {"consumption", "net"} and facts.contracted_import_kw:
        yield from _one_way(series, facts, series.values, facts.contracted_import_kw)
    if series.quantity in {"feed_in", "net"} and facts.contracted_feed_in_kw is not None:
        power = -series.values if series.quantity == "net" else series.values
        yield from _one_way(series, facts, power, facts.contracted_feed_in_kw)


def _one_way(series: Assessed, facts: Facts, power: Floats, contract: float) -> Iterator[QualityFinding]:
    top, per_hour = int(np.nanargmax(power)), 1 / series.step_h
    peak = float(power[top])
    values = {
        "contract": figure(contract),
        "peak": figure(peak),
        "at": local_instant(series, top, facts.zone),
        "times": figure(round(peak / contract, 1)) if contract else "",
        "share": percent(peak / contract) if contract else "",
    }
    about = About(series, facts)
    if peak > _TOLERANCE * contract:
        with np.errstate(invalid="ignore"):
            over = power > contract
        first, end = runs(over)
        hint, severity, factor = _hint_high(peak, contract, per_hour)
        values |= {"n": int(over.sum()), "other": figure(peak * factor)}
        yield about.found(
            "above_contract",
            severity,
            (_ABOVE[0] + hint[0], _ABOVE[1] + hint[1]),
            values,
            places=first,
            count=int(over.sum()),
            longest=int((end - first).max()),
        )
    elif 0 < peak < PLAUSIBLE[0] * contract:
        fits = per_hour > 1 and PLAUSIBLE[0] < peak * per_hour / contract < PLAUSIBLE[1]
        hint = _TOO_LOW if fits else ("", "")
        values["other"] = figure(peak * per_hour)
        severity = "warning" if fits else "info"
        yield about.found("far_below_contract", severity, (_LOW[0] + hint[0], _LOW[1] + hint[1]), values, places=[top])


def _hint_high(peak: float, contract: float, per_hour: float) -> tuple[Both, Severity, float]:
    """What may explain a peak above the contract, how grave it is, and the factor that would mend it."""
    low, high = PLAUSIBLE
    if contract and per_hour > 1 and peak > 1.5 * contract and low < peak / per_hour / contract < high:
        return _TOO_HIGH, "serious", 1 / per_hour
    if contract and peak > _THOUSAND * low * contract:
        return _THOUSANDFOLD, "serious", 1 / _THOUSAND
    return ("", ""), "warning", 1.0
