"""Laws of the checks: any series can be judged and shown, and is not changed; the order of files does not matter."""

from __future__ import annotations

import re

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.imports.firms import ZONE, assessed, load, panels, year

from gridshare.imports.quality.assessed import Assessed, Facts
from gridshare.imports.quality.report import assess
from gridshare.reports.imports.calendars import calendars
from gridshare.reports.imports.week import week
from gridshare.reports.words import Words
from gridshare.series.quantities import Quantity

QUANTITIES: list[Quantity] = ["consumption", "feed_in", "net", "production", "price"]
VALUES = st.one_of(st.just(np.nan), st.just(0.0), st.just(7.5), st.floats(-1e6, 1e6))
UNFILLED = re.compile(r"\{\w*\}")
"""A place that nothing was put into; ``{HEADING: consumption kW}`` is what a person writes into a file."""

LIMITS = st.one_of(st.none(), st.floats(0, 1e4))


@st.composite
def any_series(draw: st.DrawFn) -> Assessed:
    step_s = draw(st.sampled_from([60, 300, 420, 900, 1800, 3600, 7200, 86_400]))
    piece = np.array(draw(st.lists(VALUES, min_size=1, max_size=40)))
    values = np.resize(piece, draw(st.integers(1, 3000)))
    start = 1_679_700_000 // step_s * step_s  # a day before the clock goes forward
    origin = np.zeros(len(values), np.int8)
    return Assessed(
        "x_kw", "x", draw(st.sampled_from(QUANTITIES)), start, step_s, values, origin, np.arange(len(values))
    )


@settings(max_examples=60, deadline=None)
@given(series=any_series(), limit=LIMITS, total=LIMITS)
def test_any_series_can_be_judged_and_shown_and_stays_as_it_was(
    series: Assessed, limit: float | None, total: float | None
) -> None:
    before = series.values.copy()
    facts = Facts(ZONE, limit, limit, limit, total, 52.0, 5.0)
    report = assess([series, series], [facts, facts])[0]
    assert np.array_equal(series.values, before, equal_nan=True)
    for finding in report.findings:
        assert finding.text
        assert finding.text_nl
        assert not UNFILLED.search(finding.text + finding.text_nl)
        assert "nan" not in finding.text.lower().split()
    if report.present:
        assert "".join(calendars(series, ZONE, "kw", Words("nl")))
        assert "nan" not in week(series, ZONE, "kw", Words("en"))


def test_findings_do_not_depend_on_the_order_of_the_series() -> None:
    times = year(40)
    series = [assessed(load(times), name="a_kw"), assessed(panels(times), "production", "b_kw")]
    series.append(assessed(load(times), name="c_kw"))
    facts = [Facts(ZONE)] * 3
    forward = {r.name: r for r in assess(series, facts)}
    backward = {r.name: r for r in assess(series[::-1], facts)}
    assert forward == backward
