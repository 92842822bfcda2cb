"""Which contract, as evidence: powers, the worth of a kW, billed peaks, money, what leaves with a member."""

from __future__ import annotations

from collections.abc import Iterator

from gridshare.questions.contract.document import Check, ContractAnswer, Leaver, MonthWorth
from gridshare.reports.kinds import names
from gridshare.reports.listing import Line, Listing
from gridshare.reports.words import Words
from gridshare.view import Texts

_TEXTS: Texts = {
    "value": ("value", "waarde"),
    "costs": ("What the park pays over these days", "Wat het park over deze dagen betaalt"),
    "eur": ("[EUR]", "[EUR]"),
    "powers": ("How often the group imports no more", "Hoe vaak de groep niet meer afneemt"),
    "planned": ("planned [kW]", "gepland [kW]"),
    "unplanned": ("without planning [kW]", "zonder planning [kW]"),
    "in_years": ("in {n:year|years} [kW]", "over {n} jaar [kW]"),
    "worth": ("What a kW of the contract is worth", "Wat een kW contract waard is"),
    "eur_per_kw": ("price [EUR/kW]", "prijs [EUR/kW]"),
    "a_kw_more": ("a kW more saves [EUR]", "een kW meer scheelt [EUR]"),
    "a_kw_less": ("a kW less costs [EUR]", "een kW minder kost [EUR]"),
    "hours": ("most of it at", "vooral om"),
    "short": ("days too short", "dagen te krap"),
    "peak": ("billed peak [kW]", "piek op de rekening [kW]"),
    "billed": ("billed [EUR]", "op de rekening [EUR]"),
    "peak_days": ("days that reach it", "dagen die hem halen"),
    "peaks": ("What each month is billed once", "Wat elke maand eenmaal op de rekening komt"),
    "worthless": (
        "A kW more or less is worth nothing on the days that keep the contract.",
        "Een kW meer of minder is niets waard op de dagen waarop het contract wordt gehouden.",
    ),
    "check": (
        (
            "Planned again with {kw} kW more: {eur} EUR less over these days (no more than {most}, says the "
            "worth of a kW)."
        ),
        (
            "Opnieuw gepland met {kw} kW meer: {eur} EUR minder over deze dagen (hoogstens {most}, zegt de "
            "waarde van een kW)."
        ),
    ),
    "check_less": (
        (
            "Planned again with {kw} kW less: {eur} EUR more over these days (no less than {most}, says the "
            "worth of a kW)."
        ),
        (
            "Opnieuw gepland met {kw} kW minder: {eur} EUR meer over deze dagen (minstens {most}, zegt de waarde "
            "van een kW)."
        ),
    ),
    "check_short": (
        "With {kw} kW less the contract cannot be kept on {n:day|days}.",
        "Met {kw} kW minder is het contract op {n:dag|dagen} niet te houden.",
    ),
    "no_worth": (
        "There was no time to plan again at another contract.",
        "Er was geen tijd om opnieuw te plannen bij een ander contract.",
    ),
    "no_leaver": (
        "There was no time for what leaves with the member.",
        "Er was geen tijd voor wat er met de deelnemer vertrekt.",
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
        "On {n:day|days} the plan has parts of what has to be whole: it may cost more. What is proven holds.",
        (
            "Op {n:dag|dagen} heeft het plan delen van wat heel moet zijn: het kan meer kosten. Wat bewezen is, "
            "blijft waar."
        ),
    ),
    "leaver": ("If {member} leaves", "Als {member} vertrekt"),
    "leaves_energy": ("energy taken; fed in [kWh]", "afname; teruglevering [kWh]"),
    "leaves_peak": ("its own peak; at the group's [kW]", "eigen piek; op die van de groep [kW]"),
    "leaves_most": ("highest import of the others [kW]", "hoogste afname van de anderen [kW]"),
    "leaves_billed": ("billed less for peaks [EUR]", "minder op de rekening voor pieken [EUR]"),
    "leaves_more": ("the others pay more [EUR]", "de anderen betalen meer [EUR]"),
    "leaves_less": ("the others pay less [EUR]", "de anderen betalen minder [EUR]"),
}

_FEW, _MOST_DAYS = 3, 4
_NOTHING_EUR = 0.005


def evidence(a: ContractAnswer, words: Words) -> Iterator[Line | Listing]:
    """All of it, in reading order."""
    words = words.also(_TEXTS)
    yield _powers(a, words)
    yield from _worths(a, words)
    if a.peaks:
        yield _peaks(a, words)
    yield from _money(a, words)
    if a.money.costs_eur:
        rows = [(words.name(name, names()), words.number(eur)) for name, eur in a.money.costs_eur.items() if round(eur)]
        yield Listing(words("costs"), [words("eur")], rows, (words("total"), words.number(a.money.eur)))
    if a.leaver is not None:
        yield _leaver(a.leaver, words)
    elif "leaver" in a.unfinished:
        yield Line(words("no_leaver"), "bad")


def _powers(a: ContractAnswer, words: Words) -> Listing:
    years = len(a.powers[0].by_year_kw) - 1
    more = [words("in_years", n=years)] if years and a.growth else []
    rows = []
    for row in a.powers:
        cells = [row.planned_kw, row.unplanned_kw, *([row.by_year_kw[-1]] if more else [])]
        decimals = 0 if row.percent == round(row.percent) else 1
        rows.append((words.percent(row.percent / 100, decimals), *(words.number(kw, 1) for kw in cells)))
    return Listing(words("powers"), [words("planned"), words("unplanned"), *more], rows)


def _worths(a: ContractAnswer, words: Words) -> Iterator[Line | Listing]:
    if a.use is None:
        return
    worth = [row for row in a.worth if max(row.eur_per_kw, row.less_costs_eur or 0.0) >= _NOTHING_EUR or row.days_short]
    if worth:
        columns = [words(key) for key in ("eur_per_kw", "a_kw_more", "a_kw_less", "hours", "short")]
        yield Listing(words("worth"), columns, [_worth(row, words) for row in worth])
    elif not any(check.days_short for check in a.checks):
        yield Line(words("worthless"))
    for check in a.checks:
        yield from _check(check, words)
    if "worth" in a.unfinished:
        yield Line(words("no_worth"), "bad")


def _worth(row: MonthWorth, words: Words) -> tuple[str, ...]:
    anew = ("-" if eur is None else words.number(eur, 2) for eur in (row.more_saves_eur, row.less_costs_eur))
    return (
        words.month(row.month), words.number(row.eur_per_kw, 2), *anew, _hours(row), str(row.days_short or "-"),
    )  # fmt: skip


def _check(check: Check, words: Words) -> Iterator[Line]:
    kw, eur, most = (abs(value) for value in (check.kw, check.saved_eur, check.at_most_eur))
    if max(eur, most) >= _NOTHING_EUR:
        key = "check" if check.kw > 0 else "check_less"
        yield Line(words(key, kw=words.number(kw), eur=words.number(eur, 2), most=words.number(most, 2)))
    if check.days_short:
        yield Line(words("check_short", kw=words.number(kw), n=words.number(check.days_short)))


def _hours(row: MonthWorth) -> str:
    """The few hours in which a kW is worth most."""
    best = sorted(range(len(row.by_hour)), key=lambda hour: -row.by_hour[hour])[:_FEW]
    return ", ".join(f"{hour}:00" for hour in sorted(best) if row.by_hour[hour] >= _NOTHING_EUR) or "-"


def _peaks(a: ContractAnswer, words: Words) -> Listing:
    rows = []
    for row in a.peaks:
        days = ", ".join(str(int(day[8:])) for day in row.days[:_MOST_DAYS])
        more = f" (+{len(row.days) - _MOST_DAYS})" if len(row.days) > _MOST_DAYS else ""
        name = f"{words.month(row.month)}, {words.name(row.charge, names())}"
        rows.append((name, words.number(row.kw, 1), words.number(row.eur), days + more))
    return Listing(words("peaks"), [words(key) for key in ("peak", "billed", "peak_days")], rows)


def _money(a: ContractAnswer, words: Words) -> Iterator[Line]:
    least = a.money.at_least_eur
    proven = words("not_proven") if least is None else words("proven", least=words.number(least))
    yield Line(words("money", eur=words.number(a.money.eur), proven=proven))
    if a.money.contract_eur_per_kw_year:
        yield Line(words("contract_price", eur=words.number(a.money.contract_eur_per_kw_year, 2)))
    if a.money.less_for_ask_eur_year:
        key = "less" if a.money.less_for_ask_eur_year > 0 else "more"
        yield Line(words(key, eur=words.number(abs(a.money.less_for_ask_eur_year))))
    if a.money.peak_eur_per_kw_year:
        yield Line(words("peak_price", eur=words.number(a.money.peak_eur_per_kw_year, 2)))
    if a.broken_days:
        yield Line(words("broken", n=words.number(a.broken_days)), "bad")


def _leaver(leaver: Leaver, words: Words) -> Listing:
    more_eur = leaver.others_after_eur - leaver.others_before_eur
    rows = (
        ("leaves_energy", f"{words.number(leaver.import_kwh)}; {words.number(leaver.export_kwh)}"),
        ("leaves_peak", f"{words.number(leaver.own_peak_kw, 1)}; {words.number(leaver.at_the_groups_peak_kw, 1)}"),
        ("leaves_most", words.number(leaver.most_kw_after, 1)),
        ("leaves_billed", words.number(leaver.peaks_eur)),
        ("leaves_more" if more_eur > 0 else "leaves_less", words.number(abs(more_eur))),
    )
    shown = [(words(key), value) for key, value in rows]
    return Listing(words("leaver", member=leaver.member), [words("value")], shown)
