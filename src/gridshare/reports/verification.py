"""What the independent check found of a schedule, for the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from gridshare.plain import plain
from gridshare.usecases.verify_report import VerifyReport

_MOST_LINES = 25


def verification_summary(report: VerifyReport) -> Iterator[Text]:
    """Whether the schedule holds, each rule that it breaks, each figure that does not follow, what is not checked."""
    if report.holds:
        yield Text(f"✓ {report.name}: the schedule keeps every rule and its figures are right.", "green")
    else:
        yield Text(f"✗ {report.name}: the schedule is not what it says.", "bold red")
    if not report.is_of_this_site:
        yield Text("  It was made from another site document: the hashes differ.")
    for rule in report.broken[:_MOST_LINES]:
        at = "" if rule.at is None else f" at {rule.at}"
        amount = "" if rule.amount is None else f" by {plain(rule.amount)} {rule.unit}"
        yield Text(f"  {rule.label}  {rule.where}: not kept{at}{amount}: {rule.rule}")
    for wrong in report.wrong[:_MOST_LINES]:
        at = "" if wrong.at is None else f" at {wrong.at}"
        more = f" (and {wrong.times - 1} more)" if wrong.times > 1 else ""
        yield Text(f"  {wrong.where}{at}: {wrong.published} published; {wrong.follows} follows{more}")
    left = max(len(report.broken) - _MOST_LINES, 0) + max(len(report.wrong) - _MOST_LINES, 0)
    if left:
        yield Text(f"  and {left} more; --json lists all")
    if report.cost_of_days_eur is not None:
        months = f" and {report.month_charges_eur:,.2f} EUR once for months" if report.month_charges_eur else ""
        yield Text(
            f"  It follows: cost {report.cost_of_days_eur:,.2f} EUR{months}, "
            f"{report.exceedance_kwh:,.1f} kWh above the cap, {_not_served(report)} not served."
        )
    yield Text("  Not checked, for it does not follow from decisions:", "dim")
    for item in report.not_checked:
        yield Text(f"  - {item}", "dim")


def _not_served(report: VerifyReport) -> str:
    """Energy, and temperatures where there are any: never added up."""
    found = [f"{report.unserved_kwh:,.1f} kWh"]
    found += [
        f"{value:,.1f} {unit}"
        for value, unit in ((report.unserved_kelvin_hours, "K·h"), (report.unserved_kelvin, "K"))
        if value
    ]
    return ", ".join(found)
