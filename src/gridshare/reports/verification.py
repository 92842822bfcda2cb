"""What the independent check found of a schedule, for the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from gridshare.plain import plain
from gridshare.reports.words import Language, Words
from gridshare.usecases.verify_report import BrokenRule, VerifyReport, WrongFigure
from gridshare.view import Texts

_MOST_LINES = 25

_TEXTS: Texts = {
    "holds": (
        "{name}: the schedule keeps every rule and its figures are right.",
        "{name}: het plan houdt zich aan elke regel en de cijfers kloppen.",
    ),
    "fails": ("{name}: the schedule is not what it says.", "{name}: het plan is niet wat het zegt."),
    "other_site": (
        "It was made from another site document: the hashes differ.",
        "Het is gemaakt van een ander parkdocument: de hashes verschillen.",
    ),
    "broken": ("{label}  {where}: not kept{at}{by}: {rule}", "{label}  {where}: niet nagekomen{at}{by}: {rule}"),
    "at": (" at {at}", " om {at}"),
    "by": (" by {amount} {unit}", ", {amount} {unit}"),
    "wrong": (
        "{where}{at}: {published} published; {follows} follows{more}",
        "{where}{at}: {published} gepubliceerd; {follows} volgt{more}",
    ),
    "times": (" (and {n} more)", " (en nog {n})"),
    "left": ("and {n} more; --json lists all", "en nog {n}; --json geeft ze alle"),
    "follows": (
        "It follows: cost {cost} EUR{months}, {kwh} kWh above the cap, {unserved} not served.",
        "Er volgt: kosten {cost} EUR{months}, {kwh} kWh boven de grens, {unserved} niet geleverd.",
    ),
    "months": (" and {eur} EUR once for months", " en {eur} EUR één keer per maand"),
    "not_checked": (
        "Not checked, for it does not follow from decisions:",
        "Niet gecontroleerd, want het volgt niet uit beslissingen:",
    ),
}


def verification_summary(report: VerifyReport, language: Language = "en") -> Iterator[Text]:
    """Whether the schedule holds, each rule that it breaks, each figure that does not follow, what is not checked."""
    words = Words(language, _TEXTS)
    if report.holds:
        yield Text(f"✓ {words('holds', name=report.name)}", "green")
    else:
        yield Text(f"✗ {words('fails', name=report.name)}", "bold red")
    if not report.is_of_this_site:
        yield Text(f"  {words('other_site')}")
    yield from (Text(f"  {_broken(rule, words)}") for rule in report.broken[:_MOST_LINES])
    yield from (Text(f"  {_wrong(wrong, words)}") for wrong in report.wrong[:_MOST_LINES])
    left = max(len(report.broken) - _MOST_LINES, 0) + max(len(report.wrong) - _MOST_LINES, 0)
    if left:
        yield Text(f"  {words('left', n=left)}")
    if report.cost_of_days_eur is not None:
        cost, kwh = words.number(report.cost_of_days_eur, 2), words.number(report.exceedance_kwh or 0.0, 1)
        once = words("months", eur=words.number(report.month_charges_eur, 2)) if report.month_charges_eur else ""
        yield Text(f"  {words('follows', cost=cost, months=once, kwh=kwh, unserved=_not_served(report, words))}")
    yield Text(f"  {words('not_checked')}", "dim")
    yield from (Text(f"  - {words.translated(item)}", "dim") for item in report.not_checked)


def _broken(rule: BrokenRule, words: Words) -> str:
    by = "" if rule.amount is None else words("by", amount=plain(rule.amount), unit=rule.unit)
    said = words.translated(rule.rule)
    return words("broken", label=rule.label, where=words.point(rule.where), at=_at(rule.at, words), by=by, rule=said)


def _wrong(wrong: WrongFigure, words: Words) -> str:
    more = words("times", n=wrong.times - 1) if wrong.times > 1 else ""
    figures = {"published": wrong.published, "follows": wrong.follows}
    return words("wrong", where=wrong.where, at=_at(wrong.at, words), more=more, **figures)


def _at(at: str | None, words: Words) -> str:
    return "" if at is None else words("at", at=at)


def _not_served(report: VerifyReport, words: Words) -> str:
    """Energy, and temperatures where there are any: never added up."""
    found = [(report.unserved_kwh or 0.0, "kWh")]
    others = ((report.unserved_kelvin_hours, "K·h"), (report.unserved_kelvin, "K"))
    found += [(value, unit) for value, unit in others if value]
    return ", ".join(f"{words.number(value, 1)} {unit}" for value, unit in found)
