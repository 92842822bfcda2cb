"""``--report`` and ``--annex``: what a board reads of an answer, and all quarters of its days."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from gridshare.cli.answer import print_text

if TYPE_CHECKING:
    from gridshare.effort import SolveOptions
    from gridshare.questions.quarters import Quarters
    from gridshare.reports.words import Language as Spoken
    from gridshare.sites.outline import Outline
    from gridshare.sites.provenance import SeriesOrigin

Report = Annotated[
    Path | None,
    typer.Option("--report", metavar="FILE", help="With --year: a report for a board, as .pdf or .html.",
                 show_default=False),
]  # fmt: skip
Annex = Annotated[
    Path | None,
    typer.Option("--annex", metavar="FILE", help="With --year: all quarters of these days, as .parquet.",
                 show_default=False),
]  # fmt: skip

_TIDY_S = 120.0
"""Beyond the limit: for loading the site on all days, and what happens on each without planning."""


@dataclass(frozen=True, slots=True)
class BoardFiles:
    """The files that are asked for.

    Attributes:
        report: The report.
        annex: All quarters.
        language: Of the report and of progress.
        quiet: Whether nothing is printed.
    """

    report: Path | None
    annex: Path | None
    language: Spoken
    quiet: bool

    def refuse(self, site: Path) -> None:
        """Refuse names and places before time is spent on an answer.

        Raises:
            OutputError: If a file cannot be written.
            ReportNameError: If a name ends otherwise.
        """
        from gridshare.cli.schedule import refuse_unwritable
        from gridshare.reports.board.files import refuse_suffixes

        refuse_suffixes(self.report, self.annex)
        refuse_unwritable(site, {"--report": self.report, "--annex": self.annex})

    @property
    def are_asked(self) -> bool:
        """Whether one of them is."""
        return self.report is not None or self.annex is not None

    def write(
        self,
        site: Path | Outline,
        loads: Callable[..., tuple[Quarters, list[SeriesOrigin]]] | None,
        options: SolveOptions,
        **answers: Any,
    ) -> None:
        """Write those that are asked for.

        Args:
            site: The park.
            loads: Gives all quarters, with the options; None where the question is of hours.
            options: Time limit of working out all quarters.
            answers: As of `gridshare.reports.board.composed.Answers`.

        Raises:
            MissingPackageError: If a package of the extra ``report`` is not installed.
            OutputError: If a file cannot be written.
        """
        if not self.are_asked:
            return
        from gridshare.reports.board import annex as quarters_file
        from gridshare.reports.board import files as report_file
        from gridshare.reports.board.composed import Answers, board_report
        from gridshare.sites.outline import Outline, outline

        document = (site if isinstance(site, Outline) else outline(site)).document
        quarters, origins = (None, document.provenance) if loads is None else self._loads(loads, options)
        if self.report is not None:
            report_file.save(board_report(Answers(document, quarters, origins, **answers), self.language), self.report)
        if self.annex is not None and quarters is not None:
            quarters_file.save(quarters, self.annex, credit=document.credit, members=quarters.members_kw)
        for path in filter(None, () if self.quiet else (self.report, self.annex)):
            print_text(f"→ {path}")

    def _loads(
        self, loads: Callable[..., tuple[Quarters, list[SeriesOrigin]]], options: SolveOptions
    ) -> tuple[Quarters, list[SeriesOrigin]]:
        """All quarters, worked out in a worker process."""
        from gridshare.cli.progress import shown
        from gridshare.jobs import worker

        limit = worker.Patience(options.time_limit_s, worker.GRACE_S + _TIDY_S)
        with shown(self.language, quiet=self.quiet) as show:
            found: Any = worker.run(loads, (), options=options, limit_s=limit, on_progress=show)
        quarters, origins = found
        return quarters, origins
