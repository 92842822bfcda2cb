"""What several files or series of an import have in common, gathered so that it is shown once."""

from __future__ import annotations

from collections.abc import Sequence

from gridshare.imports import QualityFinding, SeriesReport, Severity
from gridshare.reports.imports.words import text_of
from gridshare.reports.words import Words
from gridshare.usecases.import_report import Asked

GRAVEST_FIRST: tuple[Severity, ...] = ("serious", "warning", "info")


def questions_alike(questions: Sequence[Asked]) -> list[list[Asked]]:
    """Questions that the same answers settle, together."""
    groups: dict[tuple[str, ...], list[Asked]] = {}
    for q in questions:
        own = (q.about,) if q.aspect == "column" else ()  # an answer about one column does not hold for another
        groups.setdefault((q.aspect, *own, *(c.answer for c in q.candidates)), []).append(q)
    return list(groups.values())


def findings_alike(
    series: Sequence[SeriesReport], shown: Sequence[Severity], words: Words
) -> list[list[tuple[SeriesReport, QualityFinding]]]:
    """Findings with the same words, together, the gravest first."""
    groups: dict[tuple[Severity, str], list[tuple[SeriesReport, QualityFinding]]] = {}
    for report in series:
        for finding in report.findings:
            if finding.severity in shown:
                groups.setdefault((finding.severity, text_of(finding, words)), []).append((report, finding))
    return [groups[key] for key in sorted(groups, key=lambda key: GRAVEST_FIRST.index(key[0]))]
