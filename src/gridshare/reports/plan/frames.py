"""A schedule as pandas frames: one per thing a person looks up, on the site's clock."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from gridshare.reports.clock import grid_of
from gridshare.reports.plan.costs import of_days
from gridshare.schedules.document import AssetSchedule, MemberSchedule, PointSchedule, ScheduleDocument

if TYPE_CHECKING:
    import pandas as pd

_POINT = ("net_load_kw", "baseline_net_load_kw", "import_limit_kw", "export_limit_kw")
_PRICES = ("import_eur_per_kwh", "export_eur_per_kwh")
_GROUP = (
    "net_load_kw", "baseline_net_load_kw", "import_cap_kw", "export_cap_kw", "import_layer", "export_layer",
    "import_contract_kw", "export_contract_kw",
)  # fmt: skip


def frames(document: ScheduleDocument) -> dict[str, pd.DataFrame]:
    """All tables of a schedule, by name.

    ``group``, ``members``, ``feeders`` and ``assets`` have a row per step, at its start on the site's clock; the last
    three have two column levels, name and quantity. Energies and temperatures are those at the end of the step.
    ``parts`` (charging sessions), ``costs`` (of the days), ``month_charges`` (once for a month), ``member_costs``,
    ``verdict``, ``summary``, ``unserved`` and ``exceedances`` have a row per thing.
    """
    import pandas as pd

    index = clock_index(document)
    n = len(index)
    return {
        "verdict": pd.DataFrame({"plan": document.verdict.model_dump()}).rename_axis("verdict"),
        "summary": _summary(document),
        "costs": _costs(of_days(document.figures), of_days(document.baseline)),
        "month_charges": _month_charges(document),
        "member_costs": pd.concat(
            {m.name: _costs(m.costs_eur, m.baseline_costs_eur) for m in document.members}, names=["member"]
        ),
        "group": pd.DataFrame({name: _column(getattr(document.group, name)) for name in _GROUP}, index=index),
        "members": _points(document.members, (*_POINT, *_PRICES), index),
        "feeders": _points(document.feeders, _POINT, index),
        "assets": _wide(
            {(a.name, name): v[-n:] for a in document.assets for name, v in series_of(a, n).items()}, index
        ),
        "parts": _parts(document),
        "unserved": pd.DataFrame(
            [u.model_dump() for u in document.unserved],
            columns=["asset", "member", "what", "amount", "unit", "firm", "priority", "rule", "detail"],
        ),
        "exceedances": _exceedances(document),
    }


_FACTS = (
    "cost_of_days_eur", "month_charges_eur", "exceedance_kwh", "margin_used_kwh", "physical_exceedance_kwh",
    "unserved_kwh", "unserved_kelvin_hours", "unserved_kelvin", "postponed_kwh", "postponed_sessions",
)  # fmt: skip


def facts(document: ScheduleDocument) -> dict[str, Any]:
    """What holds for the whole plan: its verdict, and the figures that this is about."""
    return {**document.verdict.model_dump(), **{name: getattr(document.figures, name) for name in _FACTS}}


def clock_index(document: ScheduleDocument) -> pd.DatetimeIndex:
    """Start of each step, aware of the site's zone."""
    import pandas as pd

    return pd.DatetimeIndex(grid_of(document).starts, name="start").tz_convert(document.horizon.time_zone)


def _column(values: Sequence[Any]) -> Any:
    """Numbers as floats, with NaN where there is no limit; names as they are."""
    if any(isinstance(v, str) for v in values):
        return list(values)
    return [float("nan") if v is None else float(v) for v in values]


def _points(points: Sequence[PointSchedule | MemberSchedule], names: Sequence[str], index: Any) -> pd.DataFrame:
    return _wide({(p.name, name): getattr(p, name) for p in points for name in names}, index)


def _wide(columns: Mapping[tuple[str, str], Sequence[Any]], index: Any) -> pd.DataFrame:
    import pandas as pd

    levels = pd.MultiIndex.from_tuples(list(columns), names=["name", "quantity"])
    if not columns:
        return pd.DataFrame(index=index)
    return pd.DataFrame(dict(enumerate(map(_column, columns.values()))), index=index).set_axis(levels, axis=1)


def series_of(asset: AssetSchedule, n: int) -> dict[str, Sequence[Any]]:
    """All that an asset has a value of for each step; of a state, which has one at points, for each of these."""
    found: dict[str, Sequence[Any]] = {
        "net_load_kw": asset.net_load_kw,
        "baseline_net_load_kw": asset.baseline_net_load_kw,
    }
    for name, values in {**asset.decisions, **asset.states}.items():
        if isinstance(values, Sequence) and len(values) in (n, n + 1) and name not in found:
            found[name] = values
    return found


def _summary(document: ScheduleDocument) -> pd.DataFrame:
    import pandas as pd

    plan, nothing = (
        {
            **{name: v for name, v in figures.model_dump().items() if not isinstance(v, dict | list)},
            **{f"billed peak {name} [kW]": v for name, v in figures.billed_peaks_kw.items()},
        }
        for figures in (document.figures, document.baseline)
    )
    for figures, o in ((plan, document.operation.plan), (nothing, document.operation.baseline)):
        figures |= {
            **{name: v for name, v in o.model_dump().items() if not isinstance(v, dict)},
            **{f"starts {name}": v for name, v in o.starts.items()},
            **{f"full cycles {name}": v for name, v in o.full_cycles.items()},
        }
    return pd.DataFrame({"plan": plan, "doing_nothing": nothing}).rename_axis("figure")


def _costs(plan: Mapping[str, float], nothing: Mapping[str, float]) -> pd.DataFrame:
    import pandas as pd

    names = list(dict.fromkeys([*plan, *nothing]))
    table = pd.DataFrame(
        {
            "plan_eur": [float(plan.get(name, 0.0)) for name in names],
            "doing_nothing_eur": [float(nothing.get(name, 0.0)) for name in names],
        },
        index=pd.Index(names, name="cost"),
    )
    return table.assign(difference_eur=table["plan_eur"] - table["doing_nothing_eur"])


def _month_charges(document: ScheduleDocument) -> pd.DataFrame:
    """A row per charge that is billed once for a month."""
    import pandas as pd

    rows = [
        {
            "charge": plan.name,
            "month": plan.month,
            "price_eur_per_kw": plan.eur_per_kw,
            "paid_or_free_kw": plan.paid_kw,
            "plan_billed_kw": plan.billed_kw,
            "doing_nothing_billed_kw": nothing.billed_kw,
            "plan_eur": plan.eur,
            "doing_nothing_eur": nothing.eur,
            "difference_eur": plan.eur - nothing.eur,
        }
        for plan, nothing in zip(document.figures.month_charges, document.baseline.month_charges, strict=True)
    ]
    return pd.DataFrame(rows)


def _parts(document: ScheduleDocument) -> pd.DataFrame:
    """A row per part: what it asks, and the energy that each of its powers gives it."""
    import pandas as pd

    h = document.horizon.step_minutes / 60
    rows = []
    for asset in document.assets:
        for part in asset.parts:
            energy = {
                f"{name.removesuffix('_kw')}_planned_kwh": round(h * sum(values), 6)
                for name, values in part.decisions.items()
                if name.endswith("_kw")
            }
            rows.append(
                {"asset": asset.name, "member": asset.member, **part.facts, **energy, "times_started": part.starts}
            )
    return pd.DataFrame(rows)


def _exceedances(document: ScheduleDocument) -> pd.DataFrame:
    """A row per point and step above its limit."""
    import pandas as pd

    index = clock_index(document)
    rows = [
        {"start": index[t], "level": e.level, "point": e.point, "over_kw": kw}
        for e in document.exceedances
        for t, kw in zip(e.steps, e.over_kw, strict=True)
    ]
    return pd.DataFrame(rows, columns=["start", "level", "point", "over_kw"])
