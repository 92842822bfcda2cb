"""Which contract, for the terminal: the verdict, then its evidence, then what it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from math import ceil

from rich.console import Group, RenderableType
from rich.text import Text

from gridshare.questions.contract.document import ContractAnswer, Leaver, MonthWorth
from gridshare.reports.terminal import BAD, GOOD, table
from gridshare.reports.words import Language, Words
from gridshare.view import Texts

_TEXTS: Texts = {
    "too_small": (
        "The contract of {cap} kW cannot be kept: the plans exceed it by {kwh} kWh, in {n} quarters, by up to {kw} kW.",
        "Het contract van {cap} kW is niet te houden: {n} kwartieren erboven, samen {kwh} kWh, met hooguit {kw} kW.",
    ),
    "too_small_unserved": (
        "The contract of {cap} kW is too small: to keep it, {unserved} kWh of demand is left unserved.",
        "Het contract van {cap} kW is te klein: om het te houden blijft {unserved} kWh aan vraag ongediend.",
    ),
    "more_pays": (
        "A kW more than the contract of {cap} kW pays: it saves {worth} EUR over these days.",
        "Een kW meer dan het contract van {cap} kW loont: het bespaart {worth} EUR over deze dagen.",
    ),
    "has_room": (
        "The contract of {cap} kW is never used whole: the plans take at most {most} kW.",
        "Het contract van {cap} kW wordt nooit helemaal gebruikt: de plannen nemen hooguit {most} kW af.",
    ),
    "fits": (
        "The contract of {cap} kW fits: it is used whole, and a kW more is worth no more than it costs.",
        "Het contract van {cap} kW past: het wordt helemaal gebruikt, en een kW meer is niet meer waard dan het kost.",
    ),
    "no_contract": (
        "The park has no limit on what it imports; its plans take at most {most} kW.",
        "Het park heeft geen grens aan wat het afneemt; de plannen nemen hooguit {most} kW af.",
    ),
    "over": ("Looked at: {n} days from {first} to {last}.", "Bekeken: {n} dagen van {first} tot en met {last}."),
    "lacking": (
        "Left out, as a series lacks something: {days}.",
        "Buiten beschouwing, want een reeks is onvolledig: {days}.",
    ),
    "ask": ("The power to ask for is {kw} kW{after}.", "Het te vragen vermogen is {kw} kW{after}."),
    "after": (
        ", if all use grows by {growth} a year for {years} years",
        ", als alle verbruik {years} jaar lang met {growth} per jaar groeit",
    ),
    "use": (
        "At most {share} of the contract is used, {unused} kW never; without planning the peak is {unplanned} kW.",
        "Hooguit {share} van het contract is in gebruik, {unused} kW nooit; zonder planning is de piek {unplanned} kW.",
    ),
    "taken": (
        "Use it or lose it: the grid operator may take back power: at most half is used, or 1 MW or more is not.",
        "De netbeheerder mag ongebruikt vermogen terugnemen: hooguit de helft wordt gebruikt, of 1 MW of meer niet.",
    ),
    "not_taken": (
        "Use it or lose it does not apply: more than half is used, and less than 1 MW is not.",
        "Terugnemen door de netbeheerder speelt niet: meer dan de helft wordt gebruikt, en minder dan 1 MW niet.",
    ),
    "powers": ("How often the group imports no more", "Hoe vaak de groep niet meer afneemt"),
    "planned": ("planned [kW]", "gepland [kW]"),
    "unplanned": ("without planning [kW]", "zonder planning [kW]"),
    "in_years": ("in {n} years [kW]", "over {n} jaar [kW]"),
    "worth": ("What a kW more is worth", "Wat een kW meer waard is"),
    "eur_per_kw": ("[EUR/kW]", "[EUR/kW]"),
    "hours": ("most of it at", "vooral om"),
    "short": ("days too short", "dagen te krap"),
    "peak": ("billed peak [kW]", "piek op de rekening [kW]"),
    "billed": ("billed [EUR]", "op de rekening [EUR]"),
    "peak_days": ("days that reach it", "dagen die hem halen"),
    "peaks": ("What each month is billed once", "Wat elke maand eenmaal op de rekening komt"),
    "worthless": (
        "A kW more is worth nothing on the days that keep the contract.",
        "Een kW meer is niets waard op de dagen waarop het contract wordt gehouden.",
    ),
    "check": (
        "Planned again with {kw} kW more: {eur} EUR less (no more than {most} EUR, says the worth of a kW).",
        "Opnieuw gepland met {kw} kW meer: {eur} EUR minder (hoogstens {most} EUR, zegt de waarde van een kW).",
    ),
    "money": (
        "Over these days the park pays {eur} EUR{proven}.",
        "Over deze dagen betaalt het park {eur} EUR{proven}.",
    ),
    "proven": (
        " (proven: no plans cost less than {least} EUR)",
        " (bewezen: geen plannen kosten minder dan {least} EUR)",
    ),
    "not_proven": (
        " (how much less is possible is not known: the time was up)",
        " (hoeveel minder er kan is niet bekend: de tijd was om)",
    ),
    "contract_price": ("For a year a kW of the contract costs {eur} EUR.", "Per jaar kost een kW contract {eur} EUR."),
    "less": (
        "With the power to ask for, the contract costs {eur} EUR a year less.",
        "Met het te vragen vermogen kost het contract per jaar {eur} EUR minder.",
    ),
    "more": (
        "With the power to ask for, the contract costs {eur} EUR a year more.",
        "Met het te vragen vermogen kost het contract per jaar {eur} EUR meer.",
    ),
    "peak_price": (
        "A kW of the peaks of twelve months costs {eur} EUR.",
        "Een kW piek in twaalf maanden kost {eur} EUR.",
    ),
    "broken": (
        "On {n} days the plan has parts of what has to be whole: it may cost more. What is proven holds.",
        "Op {n} dagen heeft het plan delen van wat heel moet zijn: het kan meer kosten. Wat bewezen is, blijft waar.",
    ),
    "leaver": ("If {member} leaves", "Als {member} vertrekt"),
    "leaves_energy": ("energy taken; fed in [kWh]", "afname; teruglevering [kWh]"),
    "leaves_peak": ("its own peak; at the group's [kW]", "eigen piek; op die van de groep [kW]"),
    "leaves_most": ("highest import of the others [kW]", "hoogste afname van de anderen [kW]"),
    "leaves_billed": ("billed less for peaks [EUR]", "minder op de rekening voor pieken [EUR]"),
    "leaves_more": ("the others pay more [EUR]", "de anderen betalen meer [EUR]"),
    "leaves_less": ("the others pay less [EUR]", "de anderen betalen minder [EUR]"),
    "assumed": (
        "Assumed: prices, loads and visits of these days are known beforehand; tariffs are those of the site document.",
        "Aangenomen: prijzen, verbruik en bezoeken zijn vooraf bekend; de tarieven zijn die van het document.",
    ),
    "midnights": (
        "Each day of {kinds} begins as the document says.",
        "Elke dag van {kinds} begint zoals het document zegt.",
    ),
}

_FEW, _MOST_DAYS = 3, 4
_NOTHING_EUR = 0.005
_GOOD = ("fits", "has_room", "no_contract")


def contract_summary(answer: ContractAnswer, language: Language) -> Group:
    """The answer as text."""
    words = Words(language).also(_TEXTS)
    return Group(*_lines(answer, words))


def _lines(a: ContractAnswer, words: Words) -> Iterator[RenderableType]:
    yield Text(f"{a.name}: {_verdict(a, words)}", GOOD if a.verdict in _GOOD else BAD)
    yield Text(words("over", n=a.days, first=_day(a.first, words), last=_day(a.last, words)))
    if a.lacking:
        yield Text(words("lacking", days=", ".join(each.split(":")[0] for each in a.lacking)), BAD)
    after = ""
    if a.growth and len(a.powers[-1].by_year_kw) > 1:
        after = words("after", growth=words.percent(a.growth), years=len(a.powers[-1].by_year_kw) - 1)
    yield Text(words("ask", kw=words.number(ceil(a.ask_kw)), after=after))
    if a.use is not None:
        yield Text(
            words(
                "use",
                share=words.percent(a.use.share),
                unused=words.number(a.use.unused_kw),
                unplanned=words.number(a.use.unplanned_kw),
            )
        )
        if a.use.may_be_taken_back is not None:
            yield Text(words("taken" if a.use.may_be_taken_back else "not_taken"))
    yield Text()
    yield from _powers(a, words)
    yield from _worths(a, words)
    yield from _peaks(a, words)
    yield from _money(a, words)
    if a.leaver is not None:
        yield _leaver(a.leaver, words)
        yield Text()
    yield Text(words("assumed"), "dim")
    if a.unknown_midnights:
        yield Text(words("midnights", kinds=", ".join(a.unknown_midnights)), "dim")


def _verdict(a: ContractAnswer, words: Words) -> str:
    most = a.use.most_kw if a.use is not None else a.powers[-1].planned_kw
    key = "too_small_unserved" if a.verdict == "too_small" and not a.exceedance_steps else a.verdict
    return words(
        key,
        unserved=words.number(a.unserved_kwh, 1),
        cap=_cap(a, words),
        most=words.number(most),
        kwh=words.number(a.exceedance_kwh),
        n=words.number(a.exceedance_steps),
        kw=words.number(a.exceedance_most_kw, 1),
        worth=words.number(a.worth_eur_per_kw, 2),
    )


def _cap(a: ContractAnswer, words: Words) -> str:
    ends = {words.number(kw) for kw in (a.contract_kw, a.contract_most_kw) if kw is not None}
    return "-".join(sorted(ends, key=lambda text: (len(text), text)))


def _day(day: str, words: Words) -> str:
    return words.date(datetime.fromisoformat(day))


def _powers(a: ContractAnswer, words: Words) -> Iterator[RenderableType]:
    years = len(a.powers[0].by_year_kw) - 1
    more = [words("in_years", n=years)] if years and a.growth else []
    columns = [words("planned"), words("unplanned"), *more]
    shown = table(words("powers"), *((heading, "right") for heading in columns))
    for row in a.powers:
        cells = [row.planned_kw, row.unplanned_kw, *([row.by_year_kw[-1]] if more else [])]
        decimals = 0 if row.percent == round(row.percent) else 1
        shown.add_row(words.percent(row.percent / 100, decimals), *(words.number(kw, 1) for kw in cells))
    yield shown
    yield Text()


def _worths(a: ContractAnswer, words: Words) -> Iterator[RenderableType]:
    rows = [row for row in a.worth if row.eur_per_kw >= _NOTHING_EUR or row.days_short]
    if a.use is None:
        return
    if not rows:
        yield Text(words("worthless"))
        yield Text()
        return
    shown = table(words("worth"), (words("eur_per_kw"), "right"), (words("hours"), "left"), (words("short"), "right"))
    for row in rows:
        shown.add_row(words.month(row.month), words.number(row.eur_per_kw, 2), _hours(row), str(row.days_short or "-"))
    yield shown
    for check in a.checks:
        yield Text(
            words(
                "check",
                kw=words.number(check.kw),
                eur=words.number(check.saved_eur, 2),
                most=words.number(check.at_most_eur, 2),
            )
        )
    yield Text()


def _hours(row: MonthWorth) -> str:
    """The few hours in which a kW is worth most."""
    best = sorted(range(len(row.by_hour)), key=lambda hour: -row.by_hour[hour])[:_FEW]
    return ", ".join(f"{hour}:00" for hour in sorted(best) if row.by_hour[hour] >= _NOTHING_EUR) or "-"


def _peaks(a: ContractAnswer, words: Words) -> Iterator[RenderableType]:
    if not a.peaks:
        return
    columns = (("peak", "right"), ("billed", "right"), ("peak_days", "left"))
    shown = table(words("peaks"), *((words(key), side) for key, side in columns))
    for row in a.peaks:
        days = ", ".join(str(int(day[8:])) for day in row.days[:_MOST_DAYS])
        more = f" (+{len(row.days) - _MOST_DAYS})" if len(row.days) > _MOST_DAYS else ""
        shown.add_row(
            f"{words.month(row.month)}, {row.charge}", words.number(row.kw, 1), words.number(row.eur), days + more
        )
    yield shown
    yield Text()


def _money(a: ContractAnswer, words: Words) -> Iterator[RenderableType]:
    least = a.money.at_least_eur
    proven = words("not_proven") if least is None else words("proven", least=words.number(least))
    yield Text(words("money", eur=words.number(a.money.eur), proven=proven))
    if a.money.contract_eur_per_kw_year:
        yield Text(words("contract_price", eur=words.number(a.money.contract_eur_per_kw_year, 2)))
    if a.money.less_for_ask_eur_year:
        key = "less" if a.money.less_for_ask_eur_year > 0 else "more"
        yield Text(words(key, eur=words.number(abs(a.money.less_for_ask_eur_year))))
    if a.money.peak_eur_per_kw_year:
        yield Text(words("peak_price", eur=words.number(a.money.peak_eur_per_kw_year, 2)))
    if a.broken_days:
        yield Text(words("broken", n=a.broken_days), BAD)
    yield Text()


def _leaver(leaver: Leaver, words: Words) -> RenderableType:
    shown = table(words("leaver", member=leaver.member), ("", "right"))
    more_eur = leaver.others_after_eur - leaver.others_before_eur
    rows = (
        ("leaves_energy", f"{words.number(leaver.import_kwh)}; {words.number(leaver.export_kwh)}"),
        ("leaves_peak", f"{words.number(leaver.own_peak_kw, 1)}; {words.number(leaver.at_the_groups_peak_kw, 1)}"),
        ("leaves_most", words.number(leaver.most_kw_after, 1)),
        ("leaves_billed", words.number(leaver.peaks_eur)),
        ("leaves_more" if more_eur > 0 else "leaves_less", words.number(abs(more_eur))),
    )
    for key, value in rows:
        shown.add_row(words(key), value)
    return shown
