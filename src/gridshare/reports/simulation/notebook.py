"""A simulation for people who work in Python: tables, a picture, words."""

from __future__ import annotations

import html
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from typing_extensions import override

from gridshare.documents.written_json import json_of
from gridshare.outputs import write
from gridshare.reports.simulation.headline import first_lines
from gridshare.reports.words import Language, Words, language_of
from gridshare.simulation.document import SimulationDocument

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.figure import Figure


class Simulation:
    """Days that several policies lived: the document, and ways to look at it."""

    def __init__(self, document: SimulationDocument) -> None:
        """Wrap the document of a simulation."""
        self.document = document

    @cached_property
    def frames(self) -> dict[str, pd.DataFrame]:
        """All tables by name: see `gridshare.reports.simulation.tables.frames`."""
        from gridshare.reports.simulation.tables import frames

        return frames(self.document)

    @property
    def policies(self) -> pd.DataFrame:
        """A row for each policy: breaches, cost, value, promises, what was given up, plans."""
        return self.frames["policies"].set_index("policy")

    @property
    def months(self) -> pd.DataFrame:
        """A row for each month of each policy: cost, highest import and export, what is billed."""
        return self.frames["months"].set_index(["policy", "month"])

    def summary(self, language: Language | None = None) -> str:
        """The simulation in words, 100 columns wide."""
        from gridshare.reports.simulation.summary import summary
        from gridshare.reports.terminal import as_text

        return as_text(summary(self.document, language_of(language)))

    def plot(self, language: Language | None = None) -> Figure:
        """The policies in one picture; a notebook shows it."""
        from gridshare.reports.simulation.pictures import plot

        figure: Figure = plot(self.document, language_of(language))
        return figure

    def to_json(self, path: str | Path | None = None) -> str:
        """The document as JSON, written to ``path`` where one is given."""
        text = json_of(self.document)
        if path is not None:
            write(Path(path), text)
        return text

    @override
    def __repr__(self) -> str:
        """Name, days, and the first line of the answer."""
        d = self.document
        said = " ".join(line.text for line in first_lines(d, Words()))
        return f"<Simulation {d.name!r} {d.first} .. {d.last}: {said}>"

    def _repr_html_(self) -> str:
        """The summary."""
        return f'<pre style="line-height:1.25">{html.escape(self.summary())}</pre>'
