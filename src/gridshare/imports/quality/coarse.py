"""Values in coarse steps: a meter that counts whole kWh says little about a quarter."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from gridshare.imports.quality.assessed import Assessed, Facts
from gridshare.imports.quality.finding import About, QualityFinding, figure, percent
from gridshare.parts import Floats

_NOTICEABLE, _COARSE = 0.02, 0.1
"""Share of the usual high value (95 % quantile) that a step takes."""

_EXACT = 1e-3
_FEWEST_LEVELS = 2


def check(series: Assessed, facts: Facts) -> Iterator[QualityFinding]:
    """Steps in which values come, where they are large compared with the values."""
    size = np.abs(series.values[~np.isnan(series.values) & (series.values != 0)])
    if not len(size) or any(remark.code == "coarse_counter" for remark in series.remarks):
        return
    high, step = float(np.quantile(size, 0.95)), _step(size)
    if step < _NOTICEABLE * high:
        return
    yield About(series, facts).found(
        "coarse_steps",
        "warning" if step > _COARSE * high else "info",
        (
            "Values come in steps of {step} kW ({kwh} kWh an interval), {share} of a high value ({high} kW).",
            "Waarden komen in stappen van {step} kW ({kwh} kWh per interval), {share} van een hoge waarde ({high} kW).",
        ),
        {
            "step": figure(step),
            "kwh": figure(step * series.step_h),
            "share": percent(step / high),
            "high": figure(high),
        },
    )


def _step(size: Floats) -> float:
    """The step of which all values are multiples, 0 where there is none."""
    levels = np.unique(np.round(size, 6))
    levels = levels[levels > 0]
    if len(levels) <= _FEWEST_LEVELS:
        return 0.0
    step = float(min(levels[0], np.diff(levels).min(initial=np.inf)))
    multiples = levels / step
    return step if np.abs(multiples - np.round(multiples)).max() < _EXACT * max(1.0, 0.01 * multiples.max()) else 0.0
