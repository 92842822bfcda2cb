"""What a plan is made from: series that were measured, filled or forecast, and what is held back for that."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from gridshare.reports.words import Words
from gridshare.schedules.document import ScheduleDocument
from gridshare.view import Texts

_FILLED = ("like_days", "linear", "estimated")
_KW = 0.05

_TEXTS: Texts = {
    "planned_on_forecasts": (
        "{n} of {of} imported series and tables are forecast ({methods}).",
        "{n} van {of} ingelezen reeksen en tabellen zijn een verwachting ({methods}).",
    ),
    "planned_on_measurements": ("All {of} imported series are measured.", "Alle {of} ingelezen reeksen zijn gemeten."),
    "filled_steps": ("{n} steps of them were filled or estimated.", "{n} stappen daarvan zijn aangevuld of geschat."),
    "margin": (
        "Held back under the contract for what forecasts may miss: up to {sides}.",
        "Vrijgehouden onder het contract voor wat verwachtingen missen: tot {sides}.",
    ),
    "import_kw": ("{kw} kW on import", "{kw} kW afname"),
    "export_kw": ("{kw} kW on export", "{kw} kW teruglevering"),
}

_METHODS: Texts = {
    "seasonal naive": ("as a week ago", "als een week eerder"),
    "gradient boosting": ("gradient boosting", "gradient boosting"),
    "physical solar": ("panels under the sky", "panelen onder de hemel"),
    "like prices": ("like days' prices", "prijzen van zulke dagen"),
    "cold start": ("few days of data", "weinig dagen data"),
    "standard profile": ("standard profile", "standaardprofiel"),
    "past days": ("visits of a past day", "laadsessies van een eerdere dag"),
}


def foresight(document: ScheduleDocument, words: Words) -> Iterator[str]:
    """Lines about series and margin; none where nothing was imported."""
    words, of = words.also(_TEXTS), document.provenance
    forecast = Counter(p.method or "" for p in of if "forecast" in p.steps)
    if forecast:
        methods = ", ".join(
            f"{n} × {name}" if n > 1 else name
            for name, n in ((words.name(method, _METHODS), n) for method, n in forecast.most_common())
        )
        yield words("planned_on_forecasts", n=sum(forecast.values()), of=len(of), methods=methods)
    elif of:
        yield words("planned_on_measurements", of=len(of))
    filled = sum(last - first for p in of for word in _FILLED for first, last in p.steps.get(word, ()))
    if filled:
        yield words("filled_steps", n=filled)
    yield from _margin(document, words)


def _margin(document: ScheduleDocument, words: Words) -> Iterator[str]:
    group = document.group
    sides = {
        "import_kw": _most(group.import_margin_kw, group.import_contract_kw),
        "export_kw": _most(group.export_margin_kw, group.export_contract_kw),
    }
    found = [words(key, kw=words.number(kw)) for key, kw in sides.items() if kw >= _KW]
    if found:
        yield words("margin", sides=", ".join(found))


def _most(margin: Sequence[float], contract: Sequence[float | None]) -> float:
    """The most that is held back of what the contract allows, which may be less than the margin, or nothing."""
    allowed = (0.0 if limit is None else limit for limit in contract)
    return max(map(min, margin, allowed), default=0.0)
