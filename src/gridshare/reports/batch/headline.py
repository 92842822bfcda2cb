"""The first lines about a batch: what failed or is not finished, what is kept and served, what is saved."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gridshare.reports.listing import Line
from gridshare.reports.plan.demand import SEEN, amount
from gridshare.reports.words import Words
from gridshare.view import Texts

if TYPE_CHECKING:
    import pandas as pd

_CENT = 0.005

UNSERVED = {"unserved_kwh": "kWh", "unserved_kelvin_hours": "K h", "unserved_kelvin": "K"}
"""Column of demand that is not served -> its unit."""

_TEXTS: Texts = {
    "all_failed": (
        "None of the {n} plans could be made: there are no figures.",
        "Geen van de {n} plannen kon worden gemaakt: er zijn geen cijfers.",
    ),
    "failed": (
        "No plan, and in no figure: {failed} of {n}.",
        "Geen plan, en in geen enkel cijfer: {failed} van {n}.",
    ),
    "unfinished": (
        "Not finished: {n} of {of} plans. The time was up, and better ones may exist{open}.",
        "Niet af: {n} van {of} plannen. De tijd was om, en misschien kan het beter{open}.",
    ),
    "untried": (
        "Doing nothing, since nothing better was found in time: {n} of {of} plans.",
        "Niets doen, omdat op tijd niets beters is gevonden: {n} van {of} plannen.",
    ),
    "less_above": ("up to {kwh} kWh less above the limits", "tot {kwh} kWh minder boven de grenzen"),
    "more_served": ("up to {kwh} kWh more served", "tot {kwh} kWh meer geleverd"),
    "cheaper": ("up to {eur} EUR less", "tot {eur} EUR minder"),
    "cost_unknown": (
        "for {n} it is not known how much cheaper",
        "voor {n} is niet bekend hoeveel goedkoper",
    ),
    "above": (
        "Above their group's cap: {n} of {of} plans, {kwh} kWh in all; doing nothing: {m}, {before} kWh.",
        "Boven de grens van hun groep: {n} van {of} plannen, samen {kwh} kWh; zonder plan {m}, {before} kWh.",
    ),
    "kept": (
        "Above their group's cap: none of {of} plans; doing nothing: {m}, {before} kWh.",
        "Boven de grens van hun groep: geen van {of} plannen; zonder plan {m}, {before} kWh.",
    ),
    "limits": (
        "Above limits of cables, transformers or connections: {n} of {of} plans, {kwh} kWh in all.",
        "Boven grenzen van kabels, transformatoren of aansluitingen: {n} van {of} plannen, samen {kwh} kWh.",
    ),
    "served": ("All demand is served.", "Aan alle vraag wordt voldaan."),
    "short": (
        "Demand not served: {n} of {of} plans, {amounts} in all; doing nothing: {before}.",
        "Niet alles geleverd: {n} van {of} plannen, samen {amounts} te weinig; zonder plan {before}.",
    ),
    "saves": (
        "They cost {cost} EUR, {eur} EUR ({percent}) less than doing nothing.",
        "Ze kosten {cost} EUR, {eur} EUR ({percent}) minder dan zonder plan.",
    ),
    "costs_more": (
        "They cost {cost} EUR, {eur} EUR ({percent}) more than doing nothing.",
        "Ze kosten {cost} EUR, {eur} EUR ({percent}) meer dan zonder plan.",
    ),
    "costs_the_same": ("They cost {cost} EUR, as doing nothing does.", "Ze kosten {cost} EUR, net als zonder plan."),
    "none": ("none", "niets"),
}


def headline(result: pd.DataFrame, months: pd.DataFrame, words: Words) -> Iterator[Line]:
    """What a reader has to know first; what scenarios cost is in a table of its own, since it is never added."""
    words = words.also(_TEXTS)
    plans = result[result["status"] == "ok"]
    failed = len(result) - len(plans)
    if failed:
        key = "failed" if len(plans) else "all_failed"
        yield Line(words(key, failed=words.number(failed), n=words.number(len(result))), "bad")
    if not len(plans):
        return
    unfinished = plans[~plans["finished"].astype(bool)]
    if len(unfinished):
        yield _unfinished(unfinished, len(plans), words)
    if untried := int(unfinished["is_baseline"].astype(bool).sum()):
        yield Line(words("untried", n=words.number(untried), of=words.number(len(plans))), "bad")
    yield from _limits(plans, words)
    yield from _demand(plans, words)
    if len(months) and len(set(result["scenario"])) == 1:
        yield _money(months, words, is_sure=not failed and not len(unfinished))


def _unfinished(rows: pd.DataFrame, of: int, words: Words) -> Line:
    over, short = rows["exceedance_open_kwh"].sum(), rows["unserved_open_kwh"].sum()
    cost = rows["cost_open_eur"]
    possible = [
        *([words("less_above", kwh=words.number(over, 1))] if over >= SEEN else []),
        *([words("more_served", kwh=words.number(short, 1))] if short >= SEEN else []),
        *([words("cheaper", eur=words.number(cost.sum(), 2))] if cost.sum() >= _CENT else []),
        *([words("cost_unknown", n=words.number(unknown))] if (unknown := cost.isna().sum()) else []),
    ]
    text = f": {', '.join(possible)}" if possible else ""
    return Line(words("unfinished", n=words.number(len(rows)), of=words.number(of), open=text), "bad")


def _limits(plans: pd.DataFrame, words: Words) -> Iterator[Line]:
    above, before = plans["exceedance_kwh"], plans["baseline_exceedance_kwh"]
    n, m = (above > 0).sum(), (before > 0).sum()
    facts = {"n": n, "m": m, "of": len(plans)}
    powers = {"kwh": words.number(above.sum(), 1), "before": words.number(before.sum(), 1)}
    text = words("above" if n else "kept", **{name: words.number(each) for name, each in facts.items()}, **powers)
    yield Line(text, "bad" if n else "good")
    over, of = plans["physical_exceedance_kwh"], words.number(len(plans))
    if n := (over > 0).sum():
        yield Line(words("limits", n=words.number(n), of=of, kwh=words.number(over.sum(), 1)), "bad")


def _demand(plans: pd.DataFrame, words: Words) -> Iterator[Line]:
    short = plans[~plans["all_served"].astype(bool)]
    if not len(short):
        yield Line(words("served"), "good")
        return
    amounts, before = (
        ", ".join(
            amount(plans[f"{of}{name}"].sum(), unit, words)
            for name, unit in UNSERVED.items()
            if plans[f"{of}{name}"].sum() >= SEEN
        )
        for of in ("", "baseline_")
    )
    none, n, of = words("none"), words.number(len(short)), words.number(len(plans))
    yield Line(words("short", n=n, of=of, amounts=amounts or none, before=before or none), "bad")


def _money(months: pd.DataFrame, words: Words, *, is_sure: bool) -> Line:
    cost, saved = months["cost_eur"].sum(), months["saving_eur"].sum()
    share = abs(saved / months["baseline_cost_eur"].sum()) if months["baseline_cost_eur"].sum() else 0.0
    key = "costs_the_same" if abs(saved) < _CENT else "saves" if saved > 0 else "costs_more"
    text = words(key, cost=words.number(cost, 2), eur=words.number(abs(saved), 2), percent=words.percent(share))
    return Line(text, "good" if saved >= _CENT and is_sure else "plain")
