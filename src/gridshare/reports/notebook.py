"""A schedule for people who work in Python: frames, a picture, words."""

from __future__ import annotations

import html
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from typing_extensions import override

from gridshare.documents.written_json import json_of
from gridshare.outputs import write
from gridshare.reports.clock import grid_of
from gridshare.reports.plan.headline import outcome
from gridshare.reports.words import Language, Words, language_of
from gridshare.schedules.document import ScheduleDocument

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.figure import Figure


class Schedule:
    """A plan of a site: its document, and ways to look at it."""

    def __init__(self, document: ScheduleDocument) -> None:
        """Wrap a schedule document."""
        self.document = document

    @cached_property
    def frames(self) -> dict[str, pd.DataFrame]:
        """All tables by name: see `gridshare.reports.plan.frames.frames`."""
        from gridshare.reports.plan.frames import frames

        return frames(self.document)

    @property
    def group(self) -> pd.DataFrame:
        """Net load of the group with and without the plan, its caps and which layer they are, per step."""
        return self.frames["group"]

    @property
    def members(self) -> pd.DataFrame:
        """Net load, limits and prices of each member, per step; columns (name, quantity)."""
        return self.frames["members"]

    @property
    def assets(self) -> pd.DataFrame:
        """Net load, decisions and states of each asset, per step; columns (name, quantity)."""
        return self.frames["assets"]

    @property
    def cost_eur(self) -> float:
        """All that the plan weighs [EUR]: what its days cost, and what is billed once for a month."""
        return self.document.figures.cost_eur

    def summary(self, language: Language | None = None) -> str:
        """The plan in words, 100 columns wide."""
        from gridshare.reports.plan.summary import summary
        from gridshare.reports.terminal import as_text

        return as_text(summary(self.document, language_of(language)))

    def plot(self, language: Language | None = None) -> Figure:
        """The plan in one picture; a notebook shows it."""
        from gridshare.reports.plan.picture import plot

        return plot(self.document, language_of(language))

    def plot_member(self, member: str, language: Language | None = None) -> Figure:
        """The plan in a picture for one member, with nothing of another firm.

        Raises:
            KeyError: If there is no such member.
        """
        from gridshare.reports.plan.member_picture import member_plot

        return member_plot(self.document, member, Words(language_of(language)))

    def report(self, path: str | Path, language: Language | None = None) -> None:
        """The park on a page, for a meeting: PDF or HTML by the name of the file.

        Raises:
            MissingPackageError: If a package of the extra ``report`` is not installed.
            ReportNameError: If the name ends otherwise.
        """
        from gridshare.reports.one_page.files import save_day

        save_day(self.document, Path(path), language_of(language))

    def to_json(self, path: str | Path | None = None) -> str:
        """The document as JSON, written to ``path`` where one is given."""
        text = json_of(self.document)
        if path is not None:
            write(Path(path), text)
        return text

    @override
    def __repr__(self) -> str:
        """Name, day, whether the search came to its end, the cap, demand and cost, on one line."""
        d, words = self.document, Words()

        def cost(eur: float, less: float) -> str:
            saves = f", saves {words.number(less, 2)} EUR" if d.verdict.finished else ""
            return f"{words.number(eur, 2)} EUR{saves}"

        said = [] if d.verdict.finished else ["not finished"]
        said += [f"{len(d.findings)} unlikely in what was given"] if d.findings else []
        said += [outcome(d, words), cost(d.figures.cost_of_days_eur, d.savings.cost_of_days_eur)]
        if d.figures.month_charges:
            said.append(f"once a month {cost(d.figures.month_charges_eur, d.savings.month_charges_eur)}")
        return f"<Schedule {d.name!r} {grid_of(d).local[0]:%Y-%m-%d}: {'; '.join(said)}>"

    def _repr_html_(self) -> str:
        """The summary, and the picture where matplotlib is installed."""
        text = f'<pre style="line-height:1.25">{html.escape(self.summary())}</pre>'
        picture = self._svg()
        return f"<div>{text}{picture}</div>"

    def _svg(self) -> str:
        from gridshare.reports.extras import MissingPackageError
        from gridshare.reports.plan.picture import written

        try:
            return written(self.document, "svg", language_of()).decode()
        except MissingPackageError:
            return ""

    @override
    def __eq__(self, other: object) -> bool:
        """The same plan of the same site; how long it took does not matter."""
        if not isinstance(other, Schedule):
            return NotImplemented
        return self.document.canonical() == other.document.canonical()

    @override
    def __hash__(self) -> int:
        """Of the canonical document."""
        return hash(self.document.canonical())
