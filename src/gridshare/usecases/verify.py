"""Is a schedule what it says it is? Worked out again from its decisions alone, without the MILP."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, ClassVar

import numpy as np
from pydantic import ValidationError

from gridshare.documents.file import decoded
from gridshare.documents.json_text import parse_json
from gridshare.errors import GridshareError, Problem, SiteError
from gridshare.findings import Tolerance, Violation
from gridshare.parts import LIMITS, Decisions, rank_of
from gridshare.schedules.claims import claims_of
from gridshare.schedules.decisions import decisions_of
from gridshare.schedules.document import ScheduleDocument, sha256
from gridshare.schedules.evaluated import Evaluated, Planned
from gridshare.schedules.evaluation import Evaluation
from gridshare.schedules.look_ahead import all_steps
from gridshare.schedules.proof import Proof, Quiet, Uplift, published_name
from gridshare.schedules.proof_report import ProofReport
from gridshare.schedules.publish import publish
from gridshare.schedules.published_proof import read_back
from gridshare.schedules.scenarios import decisions_then
from gridshare.schedules.stages import stages
from gridshare.sites.site import Site
from gridshare.sites.window import bound
from gridshare.usecases.verify_report import BrokenRule, VerifyReport, WrongFigure
from gridshare.verification import bound_part, evaluate, no_worse_than_nothing
from gridshare.verification import verify as broken_rules
from gridshare.verification.compare import Difference, differences

NOT_CHECKED = (
    "proof.bound_eur, proof.stages[].bound, verdict.finished and .proven: that no plan is better is the solver's word",
    "smallest_cap.more_kw, proof.cost_eur and proof.quiet: likewise",
    "proof.solver, proof.columns, proof.rows, proof.binaries, versions and run: facts of the run",
)
"""What cannot follow from decisions, so that nobody takes it as checked."""

_REMEDIES = {
    "missing": "Take the file as gridshare wrote it: a field was taken out.",
    "extra_forbidden": "Take the file as gridshare wrote it: a schedule has no such field.",
}
_WRITTEN_BY = "Name the file that `gridshare schedule --json-file` wrote."
_NOT_COMPARED = {"input", "input_sha256", "run", "versions"}


class ScheduleFileError(GridshareError):
    """The document is not a schedule; all its problems are listed."""

    code: ClassVar[str] = "schedule_invalid"
    http_status: ClassVar[int] = 422
    exit_code: ClassVar[int] = 2
    title: ClassVar[str] = "The document is not a schedule"


def verify(site: Site, schedule: ScheduleDocument | Mapping[str, Any], *, resolution_kw: float = 1e-3) -> VerifyReport:
    """What follows from the decisions of a schedule, next to what it says.

    Args:
        site: The site.
        schedule: The schedule, for example read from a file.
        resolution_kw: Resolution of its powers [kW].

    Raises:
        ScheduleFileError: If the document is not a schedule.
    """
    claimed = _as_written(schedule)
    digest = sha256(site.document.model_dump(mode="json", by_alias=True))
    tolerance = Tolerance.of_resolution(resolution_kw)
    decisions, problems = _decisions(site, claimed)
    if problems:
        wrong = [Difference(p.where, None, p.found, p.expected) for p in problems]
        return _report(site, (claimed, None), digest, [], wrong)
    baseline = evaluate(site, site.doing_nothing(), tolerance)
    plan = evaluate(site, decisions, tolerance)
    proof = _proof(claimed)
    claims = claims_of(site, plan, proof, resolution_kw)
    if claimed.verdict.is_baseline:  # what the optimiser found was worse than doing nothing, and binds nobody
        claims = replace(claims, cost_tolerance_eur=np.inf, energy_tolerance_kwh=np.inf)
    broken = broken_rules(site, plan, claims)
    if not claimed.verdict.is_baseline:
        broken += no_worse_than_nothing(site, plan, baseline)
    seen = Evaluated(site, baseline if claimed.verdict.is_baseline else plan, baseline)
    if claimed.scenarios is not None:
        seen = replace(seen, scenarios=_in_scenarios(site, plan, claimed, tolerance, broken))
    follows = publish(Planned(seen, bound_part(seen, tolerance), proof, 0.0))
    left, right = (d.model_dump(mode="json", exclude=_NOT_COMPARED) for d in (claimed, follows))
    return _report(site, (claimed, follows), digest, broken, [*differences(left, right), *_out_of_order(site, proof)])


def _decisions(site: Site, claimed: ScheduleDocument) -> tuple[Mapping[str, Decisions], list[Problem]]:
    """The decisions that are published, over all that the plan sees, and where they do not fit the site."""
    first = bound(site)
    decisions, problems = decisions_of(first, claimed, first.doing_nothing())
    if problems or first is site:
        return decisions, problems
    return all_steps(site, first, decisions, claimed.look_ahead)


def _in_scenarios(
    site: Site, plan: Evaluation, claimed: ScheduleDocument, tolerance: Tolerance, broken: list[Violation]
) -> tuple[Evaluation, ...] | None:
    """What follows in each scenario of what is published; None where that does not fit the site.

    Whatever the plan decides for all of them is the plan's own; rules that are broken in one are noted.
    """
    published = [] if claimed.scenarios is None else claimed.scenarios.each[1:]
    if len(published) != len(site.scenarios):
        return None
    found = []
    for k, (scenario, of) in enumerate(zip(site.scenarios, published, strict=True)):
        then = site.turned_out(scenario)
        nothing = then.doing_nothing()
        own = decisions_then(then, of, {name: nothing[name] for name in scenario.kinds})
        if own is None:
            return None
        evaluation = evaluate(then, {**plan.decisions, **own}, tolerance)
        broken += [replace(v, where=f"scenarios.each[{k + 1}]: {v.where}") for v in evaluation.violations]
        found.append(evaluation)
    return tuple(found)


def read_schedule(path: Path) -> Any:
    """A schedule file as plain values; `verify` looks whether it is a schedule.

    Raises:
        ScheduleFileError: If there is no JSON of an object.
    """
    expected = "a schedule document (JSON)"
    problems: tuple[Problem, ...]
    try:
        text = decoded(path.read_bytes(), path.name).strip()
        if text.startswith("{"):
            return parse_json(text, path.name)
        found = f"a text that begins with {text.splitlines()[0][:60]!r}" if text else "nothing"
        problems = (Problem(str(path), "not_json", found, expected, _WRITTEN_BY),)
    except OSError as error:
        problems = (Problem(str(path), "unreadable", error.strerror or str(error), expected),)
    except SiteError as error:
        problems = error.problems
    raise ScheduleFileError(problems)


def _as_written(schedule: ScheduleDocument | Mapping[str, Any]) -> ScheduleDocument:
    """The schedule as its reader would get it: through JSON, with every field checked."""
    written = schedule.model_dump(mode="json") if isinstance(schedule, ScheduleDocument) else schedule
    if isinstance(written, dict) and "verdict" not in written and "members" in written:
        found, expected = "a site document", "a schedule document as gridshare writes it"
        raise ScheduleFileError(Problem("document", "site_document", found, expected, _WRITTEN_BY))
    try:
        return ScheduleDocument.model_validate(written)
    except ValidationError as error:
        raise ScheduleFileError(
            [
                Problem(
                    ".".join(map(str, e["loc"])) or "document",
                    "schedule_field",
                    "nothing" if e["type"] == "missing" else repr(e["input"])[:60],
                    "a schedule document as gridshare writes it",
                    _REMEDIES.get(e["type"], f"{e['msg']}."),
                )
                for e in error.errors(include_url=False)
            ]
        ) from None


def _proof(claimed: ScheduleDocument) -> Proof:
    """The proof as it is published.

    A plan without stages before the cost kept every limit; in one with stages, those that were not reached say nothing.
    What no plan could serve has no stage, and is published all the same.
    """
    report: ProofReport = claimed.proof
    found = read_back(report)
    values = {(s.name, s.rank): s.value for s in found}
    unsaid = np.inf if _is_relaxed(claimed) else 0.0
    unserved: dict[int, float] = {}
    for u in [*claimed.unserved, *(claimed.look_ahead.unserved if claimed.look_ahead else ())]:
        rank = rank_of(u.priority, firm=u.firm)
        unserved[rank] = unserved.get(rank, 0.0) + u.amount_kwh
    return Proof(
        stages=found,
        cost_eur=report.cost_eur,
        bound_eur=-np.inf if report.bound_eur is None else report.bound_eur,
        exceedance_kwh={rank: values.get(("exceedance_kwh", rank), unsaid) for rank in LIMITS},
        unserved_kwh=unserved | {rank: value for (name, rank), value in values.items() if name == "unserved_kwh"},
        is_proven=claimed.verdict.proven,
        is_relaxed=_is_relaxed(claimed),
        uplift=None
        if claimed.smallest_cap is None
        else Uplift(claimed.smallest_cap.more_kw, is_least=claimed.smallest_cap.is_least),
        columns=report.columns,
        rows=report.rows,
        binaries=report.binaries,
        solver=report.solver,
        quiet=None if report.quiet is None else Quiet(**report.quiet.model_dump()),
    )


def _out_of_order(site: Site, proof: Proof) -> Iterator[Difference]:
    """Stages in another order than the park's: what they reached says nothing about this plan."""
    found = [(s.name, s.rank) for s in proof.stages]
    ranks = [rank for name, rank in found if name == "unserved_kwh"]
    order = [*stages(site.document.connection, ranks), ("cost_eur", 0), ("movement_kwh", 0)]
    expected = [stage for stage in order if stage in found]
    if found != expected:
        yield Difference("proof.stages", None, _in_words(found), _in_words(expected))


def _in_words(order: Sequence[tuple[str, int]]) -> str:
    return ", ".join(f"{name} {rank}" for name, rank in (published_name(*stage) for stage in order))


def _is_relaxed(claimed: ScheduleDocument) -> bool:
    """Whether limits or demand were brought to their least before the cost."""
    return any(s.name not in ("cost_eur", "movement_kwh") for s in claimed.proof.stages)


def _report(
    site: Site,
    documents: tuple[ScheduleDocument, ScheduleDocument | None],
    digest: str,
    broken: Sequence[Violation],
    wrong: Sequence[Difference],
) -> VerifyReport:
    claimed, follows = documents
    same = claimed.input_sha256 == digest
    own = sha256(claimed.input)
    if own != claimed.input_sha256:
        wrong = [*wrong, Difference("input", None, f"data with hash {own}", f"data with hash {claimed.input_sha256}")]
    starts = site.grid.local

    def at(step: int | None) -> str | None:
        return starts[step].isoformat() if step is not None and step < len(starts) else None

    return VerifyReport(
        holds=same and not broken and not wrong,
        name=site.document.name,
        is_of_this_site=same,
        input_sha256=digest,
        broken=[
            BrokenRule(
                label=v.label,
                where=v.where,
                step=v.step,
                at=at(v.step),
                amount=v.amount if np.isfinite(v.amount) else None,
                unit=v.unit,
                rule=v.rule,
            )
            for v in broken
        ],
        wrong=[
            WrongFigure(
                where=d.where, step=d.step, at=at(d.step), published=d.published, follows=d.follows, times=d.times
            )
            for d in wrong
        ],
        exceedance_kwh=None if follows is None else follows.figures.exceedance_kwh,
        unserved_kwh=None if follows is None else follows.figures.unserved_kwh,
        unserved_kelvin_hours=None if follows is None else follows.figures.unserved_kelvin_hours,
        unserved_kelvin=None if follows is None else follows.figures.unserved_kelvin,
        cost_eur=None if follows is None else follows.figures.cost_eur,
        cost_of_days_eur=None if follows is None else follows.figures.cost_of_days_eur,
        month_charges_eur=None if follows is None else follows.figures.month_charges_eur,
        not_checked=list(NOT_CHECKED),
    )
