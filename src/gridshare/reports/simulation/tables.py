"""A simulation as tables: CSV files and an Excel workbook, by policy, month, cost, member and battery."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from gridshare.outputs import write
from gridshare.reports.simulation.headline import policy_name, span
from gridshare.reports.simulation.listings import seconds_a_plan
from gridshare.reports.simulation.summary import answer
from gridshare.reports.words import Language, Words
from gridshare.reports.workbooks.answer import Answer, Heading, write_answer
from gridshare.reports.workbooks.headings import with_names
from gridshare.simulation.document import PolicyLived, SimulationDocument
from gridshare.tables.formulas import csv_of
from gridshare.view import Texts

if TYPE_CHECKING:
    import pandas as pd

_SHEETS: Texts = {
    "policies": ("Policies", "Manieren van sturen"),
    "months": ("Months", "Maanden"),
    "costs": ("Costs", "Kosten"),
    "members": ("Members", "Deelnemers"),
    "batteries": ("Batteries", "Batterijen"),
    "margins": ("Held back", "Vrijgehouden"),
}
_FIELDS: Texts = {
    "above": ("energy above the cap", "energie boven de grens"),
    "asked": ("asked share of steps", "gevraagd deel van de stappen"),
    "battery": ("battery", "batterij"),
    "billed {name}": ("billed {name}", "telt voor {name}"),
    "breaches": ("times above the cap", "keer boven de grens"),
    "eur": ("amount", "bedrag"),
    "export": ("held back on export", "vrijgehouden voor teruglevering"),
    "export_kept": ("enough on export, share of steps", "genoeg bij teruglevering, deel van de stappen"),
    "full_cycles": ("full cycles", "volle cycli"),
    "given_up": ("given up", "opgegeven"),
    "guard": ("taken back by the guard", "teruggenomen door de wachter"),
    "highest_export": ("highest export", "hoogste teruglevering"),
    "highest_import": ("highest import", "hoogste afname"),
    "import": ("held back on import", "vrijgehouden voor afname"),
    "import_kept": ("enough on import, share of steps", "genoeg bij afname, deel van de stappen"),
    "most_above": ("most above the cap", "hoogste overschrijding"),
    "not_kept_left_early": ("promises not kept, left early", "beloften niet gehouden, eerder weg"),
    "not_kept_unannounced": ("promises not kept, unannounced", "beloften niet gehouden, onaangekondigd"),
    "plans": ("plans made", "plannen gemaakt"),
    "plans_failed": ("plans not in time", "plannen niet op tijd"),
    "policy": ("policy", "manier van sturen"),
    "promised_short": ("short of promises", "te kort op beloften"),
    "promises": ("promises", "beloften"),
    "promises_kept": ("promises kept", "beloften gehouden"),
    "seconds_a_plan": ("seconds a plan", "seconden per plan"),
    "steps_above": ("steps above the cap", "stappen boven de grens"),
    "unserved_eur": ("value of what is not served", "waarde van wat niet is geleverd"),
    "value": ("share of what perfect foresight saves", "deel van wat alles vooraf weten bespaart"),
}


def frames(document: SimulationDocument) -> dict[str, pd.DataFrame]:
    """All tables by name: ``policies``, ``months``, ``costs``, ``members``, ``batteries`` and ``margins``."""
    import pandas as pd

    lived = document.policies
    return {
        "policies": pd.DataFrame([_policy(each) | _seconds(document, each) for each in lived]),
        "months": pd.DataFrame([_month(each, k) for each in lived for k in range(len(each.months))]),
        "costs": _by(lived, "cost", "eur", "costs_eur"),
        "members": _by(lived, "member", "given_up_kwh", "given_up_kwh"),
        "batteries": _by(lived, "battery", "full_cycles", "full_cycles"),
        "margins": pd.DataFrame([each.model_dump() for each in document.margins]),
    }


def write_csv(document: SimulationDocument, folder: Path) -> list[Path]:
    """A file for each table in a folder; tables without rows have none."""
    written = []
    for name, table in frames(document).items():
        path = folder / f"{name}.csv"
        if table.empty:
            path.unlink(missing_ok=True)  # one of an earlier run would be of other policies
        else:
            write(path, csv_of(table))
            written.append(path)
    return written


def write_workbook(document: SimulationDocument, path: Path, language: Language = "en") -> None:
    """A workbook with the answer in words and a sheet for each table; the same document gives the same bytes.

    Raises:
        MissingPackageError: If the package that writes workbooks is not installed.
    """
    words = Words(language, _FIELDS)
    found = {name: _called(table, words) for name, table in frames(document).items()}
    write_answer(
        path,
        Heading(document.name, span(document, words), document.first),
        Answer(answer(document, words), {words.of(text): found[name] for name, text in _SHEETS.items()}),
        words,
    )


def _called(table: pd.DataFrame, words: Words) -> pd.DataFrame:
    """A table whose policies and costs are called by their names."""
    table = with_names(table, words)
    return table.assign(policy=[policy_name(name, words) for name in table["policy"]]) if "policy" in table else table


def _policy(lived: PolicyLived) -> dict[str, Any]:
    b, p = lived.breaches, lived.promises
    return {
        "policy": lived.policy,
        "breaches": b.times,
        "steps_above": b.quarters,
        "above_kwh": b.kwh,
        "most_above_kw": b.most_kw,
        "cost_eur": lived.cost_eur,
        "value_share": lived.value_share,
        "promises": p.made,
        "promises_kept": p.kept,
        "promised_short_kwh": p.short_kwh,
        "not_kept_left_early": p.left_early,
        "not_kept_unannounced": p.unannounced,
        "unserved_kwh": lived.unserved_kwh,
        "unserved_eur": lived.unserved_eur,
        "given_up_kwh": sum(lived.given_up_kwh.values()),
        "guard_kwh": lived.guard_kwh,
        "full_cycles": sum(lived.full_cycles.values()),
        "plans": lived.looks.made,
        "plans_failed": lived.looks.failed,
        "broken_rules": sum(len(month.broken) for month in lived.months),
    }


def _seconds(document: SimulationDocument, lived: PolicyLived) -> dict[str, Any]:
    seconds = seconds_a_plan(document, lived)
    return {} if seconds is None else {"seconds_a_plan": seconds}


def _month(lived: PolicyLived, k: int) -> dict[str, Any]:
    month = lived.months[k]
    facts = {"policy": lived.policy, **month.model_dump(exclude={"billed_kw", "broken"})}
    billed = {f"billed {name}_kw": kw for name, kw in month.billed_kw.items()}
    return facts | billed | {"broken_rules": len(month.broken)}


def _by(lived: list[PolicyLived], of: str, column: str, field: str) -> pd.DataFrame:
    import pandas as pd

    return pd.DataFrame(
        [
            {"policy": each.policy, of: name, column: value}
            for each in lived
            for name, value in getattr(each, field).items()
        ]
    )
