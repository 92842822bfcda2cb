"""Read the decisions back out of a published schedule: the way back from `publish`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from gridshare.assets.kind import AssetKind
from gridshare.errors import Problem
from gridshare.parts import Decisions, Floats
from gridshare.schedules.document import AssetSchedule, ScheduleDocument
from gridshare.sites.site import Site

Rows = Mapping[str, Sequence[float]]


def decisions_of(
    site: Site, schedule: ScheduleDocument, like: Mapping[str, Decisions]
) -> tuple[dict[str, Decisions], list[Problem]]:
    """The decisions of all kinds as they are published, and where the schedule does not fit the site.

    Args:
        site: The site that the schedule claims to be of.
        schedule: The published schedule.
        like: Kind -> decisions of the shape that is wanted, for example those of the baseline.

    Returns:
        Kind -> decisions (complete only where there is no problem), and the problems.
    """
    published = {asset.name: asset for asset in schedule.assets}
    problems = [
        Problem(f"assets[{name!r}]", "unknown_asset", "an asset that the site does not have", "only assets of the site")
        for name in published
        if name not in {place.name for place in site.assets}
    ]
    found: dict[str, Decisions] = {}
    for kind, _ in site.asset_kinds:
        found[kind.name] = _of_kind(site, kind, published, (like[kind.name], problems))
    return found, problems


def _of_kind(
    site: Site,
    kind: AssetKind[Any, Any],
    published: Mapping[str, AssetSchedule],
    wanted: tuple[Decisions, list[Problem]],
) -> Decisions:
    like, problems = wanted
    rows = list(_rows(site, kind, published, problems))
    found: dict[str, Floats] = {}
    for name, shape in ((name, values.shape) for name, values in like.items()):
        values = np.zeros(shape)
        for k, (where, row) in enumerate(rows):
            given = row.get(name, ())
            if len(given) != shape[1]:
                problems.append(
                    Problem(f"{where}.{name}", "schedule_shape", f"{len(given)} values", f"{shape[1]}, one per step")
                )
            elif k < shape[0]:
                values[k] = given
        found[name] = values
    return found


def _rows(
    site: Site, kind: AssetKind[Any, Any], published: Mapping[str, AssetSchedule], problems: list[Problem]
) -> Iterator[tuple[str, Rows]]:
    """Path and decisions of each row of a kind, in the order of its arrays; rows that are absent are noted."""
    places = site.of_kind(kind.name)
    owners = range(len(places)) if kind.parts is None else [of for of, _ in kind.parts(site.kinds[kind.name])]
    taken = [0] * len(places)
    for owner in owners:
        where = f"assets[{places[owner].name!r}]"
        asset = published.get(places[owner].name)
        if asset is None or asset.kind != kind.name:
            problems.append(Problem(where, "missing_asset", "nothing of this kind", f"the site's {kind.name}"))
            continue
        if kind.parts is None:
            yield f"{where}.decisions", asset.decisions
            continue
        if taken[owner] < len(asset.parts):
            yield f"{where}.parts[{taken[owner]}].decisions", asset.parts[taken[owner]].decisions
        else:
            problems.append(Problem(where, "missing_part", f"{len(asset.parts)} parts", "one for each in the site"))
        taken[owner] += 1
