"""What a worker process does for a command that asks about many days; its imports happen there, as in `planning`."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from gridshare.effort import SolveOptions

if TYPE_CHECKING:
    from gridshare.questions.fit.asked import FitQuestion
    from gridshare.questions.fit.document import FitAnswer


def fit_of(question: FitQuestion, weeks: int, *, options: SolveOptions) -> FitAnswer:
    """Whether one more connection fits; as `gridshare.questions.fit_as_lived.fit_as_lived`."""
    gc.disable()  # while modules are loaded nothing is let go
    from gridshare.questions.fit_as_lived import fit_as_lived

    gc.enable()
    return fit_as_lived(question, weeks, options=options)
