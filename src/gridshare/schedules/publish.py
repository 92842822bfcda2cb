"""Write the schedule document: plan and baseline side by side, rounded to what is published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from importlib.metadata import version
from typing import Any

import numpy as np

from gridshare.connection.arrays import Points
from gridshare.parts import MARGIN, Floats, Ints
from gridshare.plain import plain
from gridshare.schedules import document as d
from gridshare.schedules.demand import unserved_of
from gridshare.schedules.evaluated import Evaluated, Planned
from gridshare.schedules.evaluation import Evaluation
from gridshare.schedules.figures import figures_of, savings_of, verdict_of
from gridshare.schedules.giving_way import gave_way_kwh
from gridshare.schedules.look_ahead import look_ahead
from gridshare.schedules.operation import operation
from gridshare.schedules.proof import Proof, published_name
from gridshare.schedules.proof_report import ProofReport, QuietReport, StageReport, WayReport
from gridshare.schedules.published_proof import of_published
from gridshare.schedules.rounding import limits, number, numbers
from gridshare.schedules.scenarios import scenarios
from gridshare.schedules.totals import Operation
from gridshare.sites.forewarnings import forewarnings
from gridshare.sites.site import Site
from gridshare.sites.unlikely import unlikely

_SEEN_EUR = 0.005


def publish(planned: Planned) -> d.ScheduleDocument:
    """The schedule document of a verified plan: what it binds, and what it sees beyond."""
    seen, bound = planned.seen, planned.bound
    site, chosen, baseline = bound.site, bound.plan, bound.baseline
    written = seen.site.document.model_dump(mode="json", by_alias=True)
    figures, before = figures_of(site, chosen), figures_of(site, baseline)
    proof = of_published(planned.proof, seen.plan, seen.baseline, site.grid.step_h)
    return d.ScheduleDocument.model_construct(
        name=site.document.name,
        credit=site.document.credit,
        horizon=_horizon(site),
        verdict=verdict_of(figures, chosen, proof, is_baseline=seen.is_baseline),
        figures=figures,
        baseline=before,
        savings=savings_of(figures, before),
        operation=Operation(plan=operation(site, chosen), baseline=operation(site, baseline)),
        smallest_cap=_smallest_cap(seen.site, seen.plan, proof),
        group=_group(site, chosen, baseline),
        members=_members(site, chosen, baseline),
        feeders=[
            d.PointSchedule.model_construct(
                **_point(site.connection.feeders, k, chosen.flows.feeders, baseline.flows.feeders)
            )
            for k in range(len(site.connection.feeders.names))
        ],
        assets=_assets(site, chosen, baseline),
        exceedances=list(_exceedances(site, chosen)),
        unserved=unserved_of(site, chosen.unserved),
        look_ahead=look_ahead(planned),
        scenarios=None if seen.scenarios is None else scenarios(seen.site, seen.plan, seen.scenarios),
        provenance=list(seen.site.document.provenance),
        findings=unlikely(site, baseline.net_load_kw),
        notes=[
            *_untried(proof),
            *_of_one_day(seen),
            *seen.site.notes,
            *forewarnings(site),
            *_not_allowed(seen.baseline),
            *_quiet(proof, site),
        ],
        proof=_proof(proof, verified=not seen.plan.violations),
        versions={name: version(name) for name in ("gridshare", "highspy", "pyomo")},
        input_sha256=d.sha256(written),
        input=written,
        run={"seconds": round(planned.seconds, 3)},
    )


def _untried(proof: Proof) -> list[str]:
    """That there is no plan: it must not be missed."""
    return [] if proof.stages else ["The time was up before any plan was found: this is doing nothing, not a plan."]


def _quiet(proof: Proof, site: Site) -> list[str]:
    """What quiet costs, and what it may, where it costs anything that is seen."""
    quiet, asked = proof.quiet, site.document.operation
    if quiet is None or asked == "none":
        return []
    # By the figures as they are published: who verifies them writes the same sentence.
    price_eur, budget_eur = number(quiet.price_eur), number(quiet.budget_eur)
    if price_eur < _SEEN_EUR:
        return []
    spent = f"{price_eur:.2f} EUR more than the cheapest, of at most {budget_eur:.2f} EUR"
    budget = asked.budget
    floor = f"{plain(budget.eur_per_day)} EUR a day if that is more"
    terms = f"{plain(100 * budget.share_of_cost)} % of the cost, or {floor}"
    return [f"So that it is quiet to carry out, the plan costs {spent}: {terms} (operation.budget)."]


def _of_one_day(seen: Evaluated) -> list[str]:
    """That nothing is reported of what may turn out otherwise."""
    left_out = seen.site.scenarios and seen.scenarios is None
    return (
        ["What follows in the other ways in which visits may turn out (scenarios) was not worked out."]
        if left_out
        else []
    )


def _not_allowed(baseline: Evaluation) -> list[str]:
    """Rules that doing nothing would break: its cost is then that of something nobody may do."""
    return [
        f"{v.where}: doing nothing would break rule {v.label} ({v.rule}); compare costs with that in mind"
        for v in baseline.violations
    ]


def _horizon(site: Site) -> d.PlannedHorizon:
    grid = site.grid
    end = grid.end.astimezone(grid.local[0].tzinfo)
    return d.PlannedHorizon(
        start=grid.local[0].isoformat(),
        end=end.isoformat(),
        step_minutes=grid.step_minutes,
        steps=grid.n_steps,
        time_zone=grid.time_zone,
    )


def _smallest_cap(site: Site, chosen: Evaluation, proof: Proof) -> d.SmallestCap | None:
    if proof.uplift is None:
        return None
    cap = site.connection.group.import_contract_kw
    over = [e.over_kw > 0 for e in chosen.exceedances if e.level in ("group", "margin")]
    exported = chosen.flows.group < 0
    only_export = bool(over) and all(bool((exported | ~steps).all()) for steps in over)
    highest = -np.inf if only_export else cap[np.isfinite(cap)].max(initial=-np.inf)
    return d.SmallestCap(
        more_kw=number(proof.uplift.more_kw),
        highest_kw=None if np.isinf(highest) else number(highest + proof.uplift.more_kw),
        is_least=proof.uplift.is_least,
    )


def _group(site: Site, chosen: Evaluation, baseline: Evaluation) -> d.GroupSchedule:
    c = site.connection.group

    def layers(binding: Ints) -> list[str | None]:
        return [None if k < 0 else c.sources[k] for k in binding]

    return d.GroupSchedule.model_construct(
        net_load_kw=numbers(chosen.flows.group),
        baseline_net_load_kw=numbers(baseline.flows.group),
        import_cap_kw=limits(c.import_cap_kw),
        export_cap_kw=limits(c.export_cap_kw),
        import_contract_kw=limits(c.import_contract_kw),
        export_contract_kw=limits(c.export_contract_kw),
        import_margin_kw=numbers(c.import_margin_kw),
        export_margin_kw=numbers(c.export_margin_kw),
        import_layer=layers(c.import_binding),
        export_layer=layers(c.export_binding),
    )


def _point(points: Points, k: int, net: Floats, before: Floats) -> dict[str, Any]:
    return {
        "name": points.names[k],
        "net_load_kw": numbers(net[k]),
        "baseline_net_load_kw": numbers(before[k]),
        "import_limit_kw": limits(points.import_limit_kw[k]),
        "export_limit_kw": limits(points.export_limit_kw[k]),
    }


def _members(site: Site, chosen: Evaluation, baseline: Evaluation) -> list[d.MemberSchedule]:
    given = gave_way_kwh(site.grid.step_h, site.connection.group, chosen, baseline)
    return [
        d.MemberSchedule.model_construct(
            **_point(site.connection.members, k, chosen.flows.members, baseline.flows.members),
            import_eur_per_kwh=numbers(site.tariffs.kwh.import_eur_per_kwh[k]),
            export_eur_per_kwh=numbers(site.tariffs.kwh.export_eur_per_kwh[k]),
            costs_eur={name: number(v[k]) for name, v in chosen.member_costs_eur.items()},
            baseline_costs_eur={name: number(v[k]) for name, v in baseline.member_costs_eur.items()},
            gave_way_kwh=number(given[k]),
        )
        for k in range(len(site.members))
    ]


def _assets(site: Site, chosen: Evaluation, baseline: Evaluation) -> list[d.AssetSchedule]:
    rows = {kind: (_listed(chosen.decisions[kind]), _listed(chosen.outcomes[kind].states)) for kind in site.kinds}
    parts = {
        kind.name: _parts(kind.parts(arrays), *rows[kind.name], chosen.outcomes[kind.name].starts)
        for kind, arrays in site.asset_kinds
        if kind.parts is not None
    }
    feeders = site.connection.feeders.names
    size = {kind: len(site.of_kind(kind)) for kind in site.kinds}
    net, before = numbers(chosen.net_load_kw), numbers(baseline.net_load_kw)
    found = []
    for i, place in enumerate(site.assets):
        costs, whole = chosen.outcomes[place.kind].cost_lines_eur, place.kind not in parts
        decisions, states = rows[place.kind]
        found.append(
            d.AssetSchedule.model_construct(
                name=place.name,
                kind=place.kind,
                member=site.members[place.member],
                feeder=None if place.feeder < 0 else feeders[place.feeder],
                net_load_kw=net[i],
                baseline_net_load_kw=before[i],
                costs_eur={name: number(v[place.index]) for name, v in costs.items()},
                decisions=_row(decisions, place.index, size[place.kind]) if whole else {},
                states=_row(states, place.index, size[place.kind]) if whole else {},
                parts=[] if whole else parts[place.kind].get(place.index, []),
            )
        )
    return found


def _listed(series: Mapping[str, Floats]) -> dict[str, list[Any]]:
    """Published figures of whole arrays: one call for many rows."""
    return {name: numbers(values) for name, values in series.items()}


def _row(listed: Mapping[str, list[Any]], row: int, size: int) -> dict[str, Any]:
    """One row of each array that has a row for each of ``size`` things."""
    return {name: values[row] for name, values in listed.items() if len(values) == size}


def _parts(
    parts: Sequence[tuple[int, Mapping[str, Any]]],
    decisions: Mapping[str, list[Any]],
    states: Mapping[str, list[Any]],
    starts: Ints | None,
) -> dict[int, list[d.PartSchedule]]:
    """The parts of each asset, by its place in the arrays of its kind."""
    found: dict[int, list[d.PartSchedule]] = {}
    for row, (owner, facts) in enumerate(parts):
        found.setdefault(owner, []).append(
            d.PartSchedule.model_construct(
                facts=dict(facts),
                decisions=_row(decisions, row, len(parts)),
                states=_row(states, row, len(parts)),
                starts=None if starts is None else int(starts[row]),
            )
        )
    return found


def _exceedances(site: Site, chosen: Evaluation) -> Iterator[d.OverSchedule]:
    """What is above each limit, and apart from that what uses the margin under the contract."""
    h = site.grid.step_h
    for e in chosen.exceedances:
        over_kw = chosen.margin_used_kw if e.rank == MARGIN else e.over_kw
        steps = np.flatnonzero(over_kw)
        if steps.size:
            yield d.OverSchedule.model_construct(
                point=e.point,
                level=e.level,
                kwh=number(h * over_kw.sum()),
                hours=number(h * len(steps)),
                most_kw=number(over_kw.max()),
                steps=steps.tolist(),
                over_kw=numbers(over_kw[steps]),
            )


def _proof(proof: Proof, *, verified: bool) -> ProofReport:
    known = bool(np.isfinite(proof.bound_eur))
    rounded = replace(proof, cost_eur=number(proof.cost_eur), bound_eur=number(proof.bound_eur)) if known else proof
    return ProofReport(
        verified=verified,
        cost_eur=number(proof.cost_eur),
        bound_eur=rounded.bound_eur if known else None,
        gap=round(rounded.gap, 9) if known else None,
        stages=[
            StageReport(
                name=name, rank=rank, value=number(s.value), bound=number(s.bound) if np.isfinite(s.bound) else None
            )
            for s in proof.stages
            for name, rank in [published_name(s.name, s.rank)]
        ],
        quiet=None
        if proof.quiet is None
        else QuietReport(
            budget_eur=number(proof.quiet.budget_eur),
            price_eur=number(proof.quiet.price_eur),
            starts=proof.quiet.starts,
            starts_before=proof.quiet.starts_before,
        ),
        way=None if proof.way is None else WayReport(parts=proof.way.parts, why_whole=proof.way.why_whole),
        solver=proof.solver,
        columns=proof.columns,
        rows=proof.rows,
        binaries=proof.binaries,
    )
