"""Tables of a schedule for a workbook: as the frames have them, in words of the language."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from gridshare.reports.kinds import names
from gridshare.reports.plan.demand import UNITS
from gridshare.reports.plan.frames import clock_index, frames
from gridshare.reports.plan.sheets.texts import LEVELS
from gridshare.reports.words import Words
from gridshare.reports.workbooks.headings import called, unit, with_names
from gridshare.schedules.document import ScheduleDocument
from gridshare.schedules.totals import Figures, OperationFigures
from gridshare.view import Texts

if TYPE_CHECKING:
    import pandas as pd

_CENT = 0.005

_TEXTS: Texts = {
    "credit": ("Data: {credit}", "Gegevens: {credit}"),
    "billed_peak": ("billed peak: {name}", "piek die telt: {name}"),
    "full_cycles": ("full cycles of {name}", "volle cycli van {name}"),
    "starts_of": ("starts of {name}", "starts van {name}"),
}


def tables(document: ScheduleDocument, words: Words) -> dict[str, pd.DataFrame]:
    """All tables with a row per thing, by the sheet that they are on."""
    found = frames(document)
    return {
        "parts": parts(found["parts"]),
        "costs": costs(found["costs"], words),
        "month_charges": with_names(found["month_charges"], words),
        "member_costs": costs(found["member_costs"], words),
        "exceedances": exceedances(document, words),
        "unserved": unserved(found["unserved"], words),
        "figures": figures(document, words),
        "notes": notes(document, words),
    }


def costs(table: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Costs by their names, without those that are nothing in both; a level of the index becomes a column."""
    table = table.reset_index()
    return with_names(table[table[["plan_eur", "doing_nothing_eur"]].abs().max(axis=1) >= _CENT], words)


def parts(table: pd.DataFrame) -> pd.DataFrame:
    """Sessions and the like, their times as times."""
    import pandas as pd

    times = [name for name in ("arrival", "departure") if name in table]
    found = {name: [datetime.fromisoformat(text) for text in table[name]] for name in times}
    return table.assign(**{name: pd.Series(values, table.index, dtype=object) for name, values in found.items()})


def exceedances(document: ScheduleDocument, words: Words) -> pd.DataFrame:
    """A row per point and step above its limit."""
    import pandas as pd

    index = clock_index(document)
    found = [(t, e, kw) for e in document.exceedances for t, kw in zip(e.steps, e.over_kw, strict=True)]
    rows = [{"level": words.of(LEVELS[e.level]), "point": words.point(e.point), "over_kw": kw} for _, e, kw in found]
    return pd.DataFrame(rows, index=index[[t for t, _, _ in found]])


def unserved(table: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Demand that is not served."""
    details = [words.translated(detail) for detail in table["detail"]]
    return table.assign(unit=[words.of(UNITS[u]) for u in table["unit"]], detail=details)


def notes(document: ScheduleDocument, words: Words) -> pd.DataFrame:
    """What a reader should know, and where the data comes from."""
    import pandas as pd

    words = words.also(_TEXTS)

    credit = [words("credit", credit=document.credit)] if document.credit else []
    return pd.DataFrame({"note": [*map(words.translated, document.notes), *credit]})


def figures(document: ScheduleDocument, words: Words) -> pd.DataFrame:
    """All figures: of the verdict, of the plan and of doing nothing."""
    import pandas as pd

    verdict = [(called(k, words), unit(k, words), v, None) for k, v in document.verdict.model_dump().items()]
    plan, nothing = (
        _figures(*of, words)
        for of in ((document.figures, document.operation.plan), (document.baseline, document.operation.baseline))
    )
    rows = [*verdict, *((*key, value, nothing.get(key)) for key, value in plan.items())]
    return pd.DataFrame(rows, columns=["figure", "unit", "plan", "doing_nothing"], dtype=object)


def _figures(f: Figures, o: OperationFigures, words: Words) -> dict[tuple[str, str], Any]:
    """Name and unit -> value."""
    words = words.also(_TEXTS)
    single = {k: v for of in (f, o) for k, v in of.model_dump().items() if not isinstance(v, dict | list)}
    return {
        **{(called(k, words), unit(k, words)): v for k, v in single.items()},
        **{(words("billed_peak", name=words.name(k, names())), "kW"): v for k, v in f.billed_peaks_kw.items()},
        **{(words("starts_of", name=k), ""): v for k, v in o.starts.items()},
        **{(words("full_cycles", name=k), ""): v for k, v in o.full_cycles.items()},
    }
