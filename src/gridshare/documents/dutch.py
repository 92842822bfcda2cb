"""Dutch words that people write where a document has an English one."""

from __future__ import annotations

from collections.abc import Iterable

_ENGLISH = {
    "aansluiting": "connection",
    "accu": "battery",
    "batterij": "battery",
    "deelnemers": "members",
    "koelhuis": "thermal_store",
    "laadpaal": "ev_charging",
    "laadpalen": "ev_charging",
    "laadplein": "ev_charging",
    "leden": "members",
    "middelen": "assets",
    "omschrijving": "description",
    "prijs": "price",
    "profiel": "profile",
    "reeksen": "series",
    "soort": "kind",
    "tijdzone": "time_zone",
    "verbruik": "inflexible_load",
    "zon": "solar",
    "zonnepanelen": "solar",
}


def english(word: str, words: Iterable[str]) -> list[str]:
    """The one of ``words`` that a Dutch word stands for, if there is one."""
    meant = _ENGLISH.get(word.lower())
    return [meant] if meant is not None and meant in words else []
