"""What a scenario changes, in words."""

from __future__ import annotations

from collections.abc import Iterator

from gridshare.reports.words import Words
from gridshare.sites.changes import Changes
from gridshare.view import Texts

_TEXTS: Texts = {
    "nothing": ("nothing", "niets"),
    "cap_kw": ("cap {kw} kW", "grens {kw} kW"),
    "cap": ("cap {by}", "grens {by}"),
    "prices": ("energy prices {by}", "energieprijzen {by}"),
    "prices_more": ("energy prices {eur} EUR/kWh", "energieprijzen {eur} EUR/kWh"),
    "grid": ("grid charges {by}", "netkosten {by}"),
    "loads": ("loads {by}", "verbruik {by}"),
    "contracts": ("other supply contract: {names}", "ander energiecontract: {names}"),
    "tariff": ("other grid tariff: {names}", "ander nettarief: {names}"),
    "vehicles": ("{n} vehicles more at {name}", "{n} voertuigen meer bij {name}"),
    "with": ("with {names}", "met {names}"),
    "without": ("without {names}", "zonder {names}"),
    "any": ("any {kind}", "elke {kind}"),
}


def in_words(changes: Changes, words: Words) -> str:
    """All of it in one line."""
    words = words.also(_TEXTS)
    parts = [*_cap(changes, words), *_prices(changes, words), *_who(changes, words)]
    return "; ".join(parts) or words("nothing")


def _cap(changes: Changes, words: Words) -> Iterator[str]:
    if changes.cap_kw is not None:
        yield words("cap_kw", kw=words.number(changes.cap_kw))
    if changes.cap_times != 1:
        yield words("cap", by=_by(changes.cap_times, words))
    if changes.cap_more_kw:
        yield words("cap_kw", kw=_signed(changes.cap_more_kw, 0, words))


def _prices(changes: Changes, words: Words) -> Iterator[str]:
    for key, times in (("prices", changes.price_times), ("grid", changes.grid_times)):
        if times != 1:
            yield words(key, by=_by(times, words))
    if changes.price_more_eur_per_kwh:
        yield words("prices_more", eur=_signed(changes.price_more_eur_per_kwh, 4, words))
    if changes.energy_contracts:
        yield words("contracts", names=", ".join(changes.energy_contracts))
    if changes.grid_tariff is not None:
        yield words("tariff", names=", ".join(sorted(changes.grid_tariff.model_fields_set)))


def _who(changes: Changes, words: Words) -> Iterator[str]:
    if changes.load_times != 1:
        yield words("loads", by=_by(changes.load_times, words))
    yield from (words("vehicles", n=n, name=name) for name, n in changes.more_vehicles.items())
    added = [*(each.name for each in changes.added), *(each.name for each in changes.added_assets)]
    if added:
        yield words("with", names=", ".join(added))
    gone = [*changes.without, *(words("any", kind=kind.replace("_", " ")) for kind in changes.without_kinds)]
    if gone:
        yield words("without", names=", ".join(gone))


def _by(times: float, words: Words) -> str:
    """A factor as a change: 1.03 is +3 %."""
    return f"{_signed(100 * (times - 1), 1, words)}%"


def _signed(value: float, decimals: int, words: Words) -> str:
    return f"{'+' if value > 0 else ''}{words.number(value, decimals)}"
