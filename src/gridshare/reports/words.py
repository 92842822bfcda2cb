"""The language of a report: its texts, its numbers and its dates."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from gridshare.translations.counting import COUNTING, swapped
from gridshare.view import Text, Texts

Language = Literal["en", "nl"]

SHARED: Texts = {
    "and_more": ("and {n} more", "en nog {n}"),
    "import": ("import", "afname"),
    "export": ("export", "teruglevering"),
    "total": ("total", "totaal"),
    "from_to": ("{first} to {last}", "{first} tot en met {last}"),
}
"""What reports of several documents have in common."""

_GROUP: Texts = {
    "group": ("group", "groep"),
    "group (margin)": ("group, within the margin", "groep, binnen de marge"),
    "group (physical)": ("group (cable or transformer)", "groep (kabel of transformator)"),
}
"""The points of the group."""

_DAYS: Mapping[str, str] = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
}
_MONTHS: Mapping[str, str] = {
    "en": "January February March April May June July August September October November December",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
}
_SHORT_MONTHS: Mapping[str, str] = {
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "nl": "jan feb mrt apr mei jun jul aug sep okt nov dec",
}


@dataclass(frozen=True, slots=True)
class Words:
    """One language, and the texts that a report has in it."""

    language: Language = "en"
    texts: Texts = field(default_factory=dict)

    def also(self, texts: Texts) -> Words:
        """The same language with more texts, which come first."""
        return Words(self.language, {**self.texts, **texts})

    def __call__(self, key: str, **values: object) -> str:
        """The text of a key."""
        return self.of(self.texts.get(key) or SHARED[key], **values)

    def of(self, text: Text, **values: object) -> str:
        """A text in this language; ``{n:day|days}`` in it counts, in the singular or the plural."""
        template = text[1 if self.language == "nl" else 0]
        return COUNTING.format(template, **values) if "|" in template else template.format(**values)

    def translated(self, text: str) -> str:
        """A text of a layer below, which writes English, in this language."""
        if self.language == "en":
            return text
        from gridshare.translations.catalogue import dutch

        return dutch()(text)

    def name(self, name: str, names: Texts) -> str:
        """What something is called; a name that has no text is shown as it is, with spaces."""
        if name in names:
            return self.of(names[name])
        for pattern, text in names.items():
            if "{" in pattern and (found := _filled(pattern, name)):
                return self.of(text, **found)
        return name.replace("_", " ")

    def point(self, name: str) -> str:
        """The group by its word; a feeder or a member by its own name."""
        return self.of(_GROUP[name]) if name in _GROUP else name

    def number(self, value: float, decimals: int = 0) -> str:
        """A number as people of this language write it; no minus before a zero."""
        text = f"{round(float(value), decimals) + 0.0:,.{decimals}f}"
        return swapped(text) if self.language == "nl" else text

    def percent(self, share: float, decimals: int = 1) -> str:
        """A share as a percentage."""
        return f"{self.number(100 * share, decimals)}%"

    def date(self, moment: datetime) -> str:
        """Weekday, day, month and year."""
        day, month = self._day(moment), _MONTHS[self.language].split()[moment.month - 1]
        return f"{day} {moment.day} {month} {moment.year}"

    def month(self, month: str) -> str:
        """A calendar month, which is written 2026-01."""
        return f"{_MONTHS[self.language].split()[int(month[5:]) - 1]} {month[:4]}"

    def short_month(self, month: str) -> str:
        """The same, short."""
        return f"{_SHORT_MONTHS[self.language].split()[int(month[5:]) - 1]} {month[:4]}"

    def weekday(self, moment: datetime) -> str:
        """Weekday, short."""
        return self._day(moment)[: 2 if self.language == "nl" else 3]

    @property
    def weekdays(self) -> list[str]:
        """The names of the days, Monday first."""
        return _DAYS[self.language].split()

    def _day(self, moment: datetime) -> str:
        return self.weekdays[moment.weekday()]


def _filled(pattern: str, name: str) -> dict[str, str]:
    """What fills the braces of a pattern; nothing where the name does not fit it."""
    found = re.fullmatch(re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+)", re.escape(pattern)), name)
    return found.groupdict() if found else {}


def language_of(chosen: str | None = None, environment: Mapping[str, str] | None = None) -> Language:
    """The language that is chosen, else that of the environment, else English."""
    table = os.environ if environment is None else environment
    name = chosen or table.get("LC_ALL") or table.get("LC_MESSAGES") or table.get("LANG") or ""
    return "nl" if name.lower().startswith("nl") else "en"
