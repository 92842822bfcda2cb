"""The questions of a first site: the default of each by the data, why, and what an answer means."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from math import ceil
from typing import Any

import numpy as np

from gridshare.documents.days import day_of
from gridshare.errors import Problem
from gridshare.first_site import by_map
from gridshare.first_site.data import whole_days
from gridshare.first_site.draft import Default, Draft, one_of
from gridshare.first_site.group import rounded_up
from gridshare.first_site.phrases import (
    NONE,
    AnswersError,
    items_of,
    named_amounts,
    number_of,
    pair_of,
    rates_of,
    refusal,
    text_of,
    window_of,
)
from gridshare.first_site.spoken_names import alike
from gridshare.plain import plain
from gridshare.series.together import sum_meter

IMPORT_EUR_PER_KWH, EXPORT_EUR_PER_KWH, KW_MAX_EUR_PER_KW = 0.25, 0.05, 3.0966
"""What is assumed where nobody says: usual prices, and the charge of Stedin for medium voltage in 2026."""

COS_PHI = 0.95
_MOST_NAME = 80
_CONTRACTS = {"dynamic": "dynamic", "dynamisch": "dynamic", "fixed": "fixed", "vast": "fixed"}
_NO_DAY = "no_common_day"


@dataclass(frozen=True, slots=True)
class Question:
    """A question.

    Attributes:
        key: Its name in a file of answers.
        default: Its default and why.
        meaning: What an answer means; raises `AnswersError`.
        applies: Whether it has to be asked.
    """

    key: str
    default: Callable[[Draft], Default]
    meaning: Callable[[Any, Draft], Any]
    applies: Callable[[Draft], bool] = lambda _: True


def _name(answer: Any, draft: Draft, where: str = "name") -> str:
    text = text_of(answer)
    if not text.isprintable() or not 0 < len(text) <= _MOST_NAME:
        raise refusal(draft.words, where, repr(text[:_MOST_NAME]), draft.words("a_text"))
    return text


def _operator(answer: Any, draft: Draft) -> str:
    return _name(answer, draft, "operator") if items_of(answer) else ""


def _firms_default(draft: Draft) -> Default:
    called = draft.data.called
    for table in draft.data.charging:
        own = (meter.called for meter in draft.data.meters if alike(meter.called, table.called))
        called[table.key] = next(own, table.called)
    why, loads = draft.words("why_firms"), {m.key: m.load for m in draft.data.meters if m.load is not None}
    total = sum_meter(loads, draft.data.zone)
    if total is not None:
        called[total], why = "-", draft.words("why_firms_total", key_of=total)
    return Default("; ".join(f"{key} = {name}" for key, name in called.items()), why)


def _firms(answer: Any, draft: Draft) -> dict[str, str]:
    """Key of a meter or list -> its firm, of those that are not left out; what is not said is as by default."""
    named = {key: "" if name == "-" else name for key, name in map(pair_of, items_of(_firms_default(draft).answer))}
    for item in items_of(answer):
        left, right = pair_of(item)
        key = one_of(left or right, named, draft.words, "firms")
        named[key] = "" if right.casefold() in NONE else _name(right, draft, "firms") if left else named[key]
    found = {key: name for key, name in named.items() if name}
    if not found:
        raise refusal(draft.words, "firms", draft.words("no_firm_left"), draft.words("some_firm"))
    return found


def _day_default(draft: Draft) -> Default:
    words = draft.words
    if not draft.days:
        ranges = {m.key: sorted(whole_days(m.used, draft.data.zone)) for m in draft.meters if m.used is not None}
        ranges |= {t.key: [t.visits[0].arrival.date(), t.last_day] for t in draft.charging}
        shown = "; ".join(f"{key} {f'{of[0]} – {of[-1]}' if of else '-'}" for key, of in ranges.items())
        found = words("no_day_of_all", ranges=shown)
        remedy = words("no_day_remedy", meter=min(ranges, key=lambda key: ranges[key][-1:]))
        raise AnswersError(Problem("day", _NO_DAY, found, words("a_common_day"), remedy))
    return Default(str(draft.days[-1]), words("why_day", n=len(draft.series) + len(draft.charging)))


def _day(answer: Any, draft: Draft) -> date:
    try:
        day = day_of(text_of(answer))
    except ValueError:
        raise refusal(draft.words, "day", repr(text_of(answer)), draft.words("a_date")) from None
    first = draft.days[0] if draft.days else day
    if day < first:
        raise refusal(draft.words, "day", str(day), draft.words("a_day_of_all", first=first))
    return day


def _import_cap_default(draft: Draft) -> Default:
    words, highest = draft.words, draft.group.highest()
    if (contracted := by_map.import_cap(draft)) is not None:
        return contracted
    if not draft.loads or highest is None:
        each = [float(np.nanmax(load.values)) for load in draft.loads]
        each += [kw for of in draft.powers.values() for kw in of.values()]
        return Default(plain(rounded_up(sum(each))), words("why_import_cap_each"))
    kw, at = highest
    charging = words("with_charging") if draft.charging else ""
    why = words(
        "why_import_cap", n=len(draft.loads), charging=charging, kw=words.number(kw), at=f"{words.date(at)} {at:%H:%M}"
    )
    return Default(plain(rounded_up(kw)), why)


def _export_cap_default(draft: Draft) -> Default:
    words, lowest = draft.words, draft.group.highest(-1)
    if (contracted := by_map.export_cap(draft)) is not None:
        return contracted
    if lowest is None or lowest[0] <= 0:
        return Default("0", words("why_no_export"))
    kw, at = lowest
    why = words("why_export_cap", kw=words.number(kw), at=f"{words.date(at)} {at:%H:%M}")
    return Default(plain(rounded_up(kw)), why)


def _import_cap(answer: Any, draft: Draft) -> float:
    value = number_of(text_of(answer), draft.words, "import_cap")
    if value <= 0:
        raise refusal(draft.words, "import_cap", repr(text_of(answer)), draft.words("above_zero"))
    return value


def _tariff(answer: Any, draft: Draft) -> float:
    numbers = rates_of(text_of(answer), draft.words, "tariff")
    if len(numbers) > 1 or (not numbers and items_of(answer)):
        raise refusal(draft.words, "tariff", repr(text_of(answer)), draft.words("a_number"))
    return numbers[0] if numbers else 0.0


def _connections(answer: Any, draft: Draft) -> dict[str, tuple[str, float]]:
    """Firm -> unit and size of its connection."""
    found = {}
    for item in items_of(answer):
        name, amounts = named_amounts(item, draft.words, "connections")
        unit = next((unit for unit in ("kva", "kw") if amounts.get(unit)), None)
        if unit is None:
            expected = draft.words("a_firm_amounts", units="kVA")
            raise refusal(draft.words, "connections", repr(item), expected)
        found[draft.firm(name, "connections")] = (unit, amounts[unit])
    return found


def _contracts_default(draft: Draft) -> Default:
    words, day = draft.words, draft.found["day"]
    holds = any(day in whole_days(each, draft.data.zone) for each in draft.data.prices)
    kind = "dynamic" if holds else "fixed"
    return Default(words(f"contract_{kind}"), words(f"why_{kind}", day=day))


def _contracts(answer: Any, draft: Draft) -> dict[str, str]:
    """Firm -> dynamic or fixed."""
    words = draft.words
    of_all, own = _CONTRACTS[_contracts_default(draft).answer], dict[str, str]()
    for item in items_of(answer):
        left, right = pair_of(item)
        if right.casefold() not in _CONTRACTS:
            raise refusal(words, "contracts", repr(item), words("a_contract"))
        kind = _CONTRACTS[right.casefold()]
        if kind == "dynamic" and draft.price is None:
            raise refusal(words, "contracts", repr(item), words("prices_for_dynamic"), words("prices_remedy"))
        of_all = of_all if left else kind
        own |= {draft.firm(left, "contracts"): kind} if left else {}
    return {firm: own.get(firm, of_all) for firm in draft.firms}


def _prices(answer: Any, draft: Draft) -> tuple[float, float]:
    numbers = [number for item in items_of(answer) for number in rates_of(item, draft.words, "prices")]
    if not 1 <= len(numbers) <= 2:  # noqa: PLR2004 - import, and export
        raise refusal(draft.words, "prices", repr(text_of(answer)), draft.words("two_prices"))
    return numbers[0], numbers[1] if len(numbers) > 1 else EXPORT_EUR_PER_KWH


def _batteries(answer: Any, draft: Draft) -> list[tuple[str, float, float]]:
    """Firm, capacity [kWh] and power [kW] of each."""
    found = []
    for item in items_of(answer):
        name, amounts = named_amounts(item, draft.words, "batteries")
        if not (amounts.get("kwh") and amounts.get("kw")):
            expected = draft.words("a_firm_amounts", units="kWh, kW")
            raise refusal(draft.words, "batteries", repr(item), expected)
        found.append((draft.firm(name, "batteries"), amounts["kwh"], amounts["kw"]))
    return found


def _chargers_default(draft: Draft) -> Default:
    words, needed = draft.words, {table.key: max(table.needed_kw.values()) for table in draft.charging}
    found = ", ".join(words("needed", name=key, kw=words.number(kw)) for key, kw in needed.items())
    answer = "; ".join(f"{key} = {_span(of)} kW" for key, of in draft.powers.items())
    return Default(answer, words("why_chargers", found=found))


def _span(powers: dict[str, float]) -> str:
    """The powers of chargers: one, or the least and the most."""
    return "-".join(plain(kw) for kw in dict.fromkeys((min(powers.values()), max(powers.values()))))


def _chargers(answer: Any, draft: Draft) -> dict[str, dict[str, float]]:
    """List of visits -> charger -> its power; each by what it gave where nobody says more."""
    said = {}
    for item in items_of(answer):
        left, right = pair_of(item)
        only = draft.charging[0].key if len(draft.charging) == 1 else left
        key = one_of(left or only, tuple(draft.powers), draft.words, "chargers")
        if right.casefold().removesuffix("kw").strip() == _span(draft.powers[key]):
            continue  # each its own, also where it is one for all
        kw = number_of(right, draft.words, "chargers")
        least = next(table.least_kw for table in draft.charging if table.key == key)
        if kw < least:
            raise refusal(
                draft.words, "chargers", repr(item), draft.words("enough_power", kw=plain(ceil(10 * least) / 10))
            )
        said[key] = kw
    return {key: dict.fromkeys(of, said[key]) if key in said else of for key, of in draft.powers.items()}


def _solar_default(draft: Draft) -> Default:
    return Default("-", draft.words("why_solar", names=", ".join(meter.key for meter in draft.separate)))


def _solar(answer: Any, draft: Draft) -> set[str]:
    """Keys of the panels that may be turned down."""
    keys = tuple(meter.key for meter in draft.separate)
    return {one_of(item, keys, draft.words, "solar") for item in items_of(answer)}


def _assumed(key: str, answer: str, *amounts: float) -> Callable[[Draft], Default]:
    """A default that no data bears out."""

    def default(draft: Draft) -> Default:
        comma = draft.words.language == "nl"
        shown = (plain(each).replace(".", ",") if comma else plain(each) for each in amounts)
        return Default(answer.format(*shown), draft.words(f"why_{key}"))

    return default


def _name_default(draft: Draft) -> Default:
    words = draft.folder.replace("_", " ").replace("-", " ").split()
    called = " ".join(word if word != word.lower() else word.capitalize() for word in words)
    return Default(called or "Park", draft.words("why_name"))


QUESTIONS: tuple[Question, ...] = (
    Question("name", _name_default, _name),
    Question("operator", _assumed("operator", "-"), _operator),
    Question("firms", _firms_default, _firms),
    Question("day", _day_default, _day),
    Question("import_cap", _import_cap_default, _import_cap),
    Question("export_cap", _export_cap_default, lambda a, d: number_of(text_of(a) or "0", d.words, "export_cap")),
    Question("windows", _assumed("windows", "-"), lambda a, d: [window_of(item, d.words) for item in items_of(a)]),
    Question("connections", by_map.connections, _connections),
    Question("contracts", _contracts_default, _contracts),
    Question(
        "prices", _assumed("prices", "{0}; {1}", IMPORT_EUR_PER_KWH, EXPORT_EUR_PER_KWH), _prices,
        lambda draft: "fixed" in draft.found["contracts"].values(),
    ),
    Question("tariff", _assumed("tariff", "{0}", KW_MAX_EUR_PER_KW), _tariff),
    Question("batteries", _assumed("batteries", "-"), _batteries),
    Question("chargers", _chargers_default, _chargers, lambda draft: bool(draft.charging)),
    Question("solar", _solar_default, _solar, lambda draft: bool(draft.separate)),
)  # fmt: skip
"""All questions, in the order in which they are asked: one may build on those before."""
