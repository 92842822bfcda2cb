"""All checks of a series, in the order in which a reader meets them. A new one is a module and its line here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from gridshare.imports.quality import (
    coarse,
    constant,
    contract,
    copies,
    gaps,
    history,
    negative,
    read,
    sign,
    spikes,
    sun,
    year_total,
    zeros,
    zone,
)
from gridshare.imports.quality.assessed import Assessed, Facts
from gridshare.imports.quality.check import POWER, Check
from gridshare.imports.quality.finding import QualityFinding, Severity

_OF_ANY: tuple[Check, ...] = (gaps.check, read.check)
"""Checks that make sense of any series, prices and weather as well."""

_OF_POWER: tuple[Check, ...] = (
    sign.check,
    negative.check,
    zone.check,
    sun.check,
    contract.check,
    year_total.check,
    spikes.check,
    zeros.check,
    constant.check,
    copies.check,
    history.check,
    coarse.check,
)

_GRAVITY: Mapping[Severity, int] = {"serious": 0, "warning": 1, "info": 2}


def checks(series: Assessed, facts: Facts) -> tuple[QualityFinding, ...]:
    """All that was found about one series, the gravest first."""
    if history.is_empty(series):
        return ()
    chosen = (*_OF_ANY, *_OF_POWER) if series.quantity in POWER else _OF_ANY
    return gravest_first([finding for check in chosen for finding in check(series, facts)])


def gravest_first(findings: Sequence[QualityFinding]) -> tuple[QualityFinding, ...]:
    """Findings by how grave they are, those alike in their order."""
    return tuple(sorted(findings, key=lambda finding: _GRAVITY[finding.severity]))
