"""The world of a simulation: what is true of a site, and what of it is known at a moment.

Truth is the site's own document (measured series, sessions as they were) with the disturbances in it; what is known is
the same document with the sessions that were announced or are there, and the calls of which notice was given.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from functools import cached_property
from typing import Any
from zlib import crc32
from zoneinfo import ZoneInfo

import numpy as np

from gridshare.assets.ev_charging.document import EvChargingDocument, Session
from gridshare.assets.kind import AssetDocument
from gridshare.connection.layers.hard import HardLayer
from gridshare.parts import Bools, Floats
from gridshare.simulation.disturbances import BadForecasts, Call, Disturbances, Period
from gridshare.simulation.visits import Visit, known_at, visits_of
from gridshare.sites.document import SiteDocument
from gridshare.sites.site import Site
from gridshare.timegrid import TimeGrid
from gridshare.timegrid.windows import Window


@dataclass(frozen=True)
class World:
    """A site and its disturbances.

    Attributes:
        document: The site, with all series in place, as it was announced.
        disturbances: What goes differently.
    """

    document: SiteDocument
    disturbances: Disturbances

    @cached_property
    def zone(self) -> ZoneInfo:
        """The site's zone."""
        return ZoneInfo(self.document.time_zone)

    @cached_property
    def visits(self) -> dict[str, tuple[Visit, ...]]:
        """Name of asset -> its visits."""
        given, seed = self.disturbances.sessions, self.disturbances.seed
        return {a.name: visits_of(a, given, seed, self.zone) for a in _charging(self.document)}

    @cached_property
    def truth(self) -> SiteDocument:
        """The site with what is true: sessions as they are, and all calls."""
        sessions = {
            asset: [visit.true for visit in visits if visit.true is not None] for asset, visits in self.visits.items()
        }
        return _with(self.document, sessions, [self._layer(call) for call in self.disturbances.calls])

    def known(self, truth: SiteDocument, now: datetime, until: datetime) -> SiteDocument:
        """The site as it is known at a moment.

        Args:
            truth: What is true, maybe with what was delivered before (`AssetKind.carried`), which stays.
            now: The moment.
            until: Sessions are looked at that may be there between the two.
        """
        calls = [c for c in self.disturbances.calls if self._begin(c) - timedelta(minutes=c.notice_minutes) <= now]
        known = self.known_sessions(now, until)
        for asset in _charging(truth):
            delivered = {s.name: s.delivered_kwh for s in asset.sessions.rows if s.delivered_kwh}
            known[asset.name] = [
                s.model_copy(update={"delivered_kwh": delivered[s.name]}) if s.name in delivered else s
                for s in known[asset.name]
            ]
        kept = [layer for layer in truth.connection.layers if layer.source not in self._sources]
        connection = truth.connection.model_copy(update={"layers": tuple(kept)})
        bare = truth.model_copy(update={"connection": connection})
        return _with(bare, known, [self._layer(call) for call in calls])

    def known_sessions(self, now: datetime, until: datetime) -> dict[str, list[Session]]:
        """Name of asset -> sessions known at a moment, without those on connectors that are out of order then."""
        step = timedelta(minutes=self.document.horizon.step_minutes)
        found: dict[str, list[Session]] = {}
        for asset, visits in self.visits.items():
            first, last = self._spans[asset]
            near = np.flatnonzero((last > now.timestamp()) & (first < until.timestamp())).tolist()
            known = known_at([visits[k] for k in near], now, self.disturbances.sessions, step)
            found[asset] = [s for s in known if not self._is_broken(asset, s.connector, now)]
        return found

    def out_of_order(self, site: Site) -> dict[str, Bools]:
        """Kind -> where each row of its decisions is out of order, shape (row, step); only kinds that have any.

        A row is asked for nothing there: what is out of order does nothing that it is not made to.
        """
        found: dict[str, Bools] = {}
        for kind, arrays in site.asset_kinds:
            names = [a.name for a in site.of_kind(kind.name)]
            parts: Sequence[tuple[int, Any]] = (
                [(k, {}) for k in range(len(names))] if kind.parts is None else kind.parts(arrays)
            )
            out = np.zeros((len(parts), site.grid.n_steps), dtype=bool)
            for each in self.disturbances.chargers:
                rows = [
                    r
                    for r, (asset, facts) in enumerate(parts)
                    if names[asset] == each.asset
                    and (each.connectors is None or facts.get("connector") in each.connectors)
                ]
                out[rows] |= self._during(each, site.grid)
            if out.any():
                found[kind.name] = out
        return found

    def frozen(self, asset: str, grid: TimeGrid) -> Bools:
        """Where the meter of an asset is frozen, shape (step,)."""
        mask = np.zeros(grid.n_steps, dtype=bool)
        for meter in self.disturbances.meters:
            if meter.asset == asset:
                mask |= self._during(meter, grid)
        return mask

    def forecast(self, name: str, values: Floats, grid: TimeGrid) -> Floats:
        """A forecast, made worse as asked; another draw for each moment that it begins at, shape (.., step)."""
        return made_worse(values, grid, self.disturbances.forecasts, (self.disturbances.seed, crc32(name.encode())))

    @property
    def turns(self) -> list[datetime]:
        """When a call becomes known, and when chargers break and work again."""
        broken = [at for each in self.disturbances.chargers for at in (self._begin(each), self._end(each))]
        return broken + [self._begin(c) - timedelta(minutes=c.notice_minutes) for c in self.disturbances.calls]

    def _begin(self, period: Period) -> datetime:
        begin = period.from_
        return (begin if begin.tzinfo else begin.replace(tzinfo=self.zone)).astimezone(UTC)

    def _end(self, period: Period) -> datetime:
        return self._begin(period) + timedelta(hours=period.hours)

    def _during(self, period: Period, grid: TimeGrid) -> Bools:
        """Which steps a time touches, shape (step,)."""
        share: Bools = grid.presence(self._begin(period), self._end(period)) > 0
        return share

    def _is_broken(self, asset: str, connector: str, now: datetime) -> bool:
        return any(
            each.asset == asset
            and (each.connectors is None or connector in each.connectors)
            and self._begin(each) <= now < self._end(each)
            for each in self.disturbances.chargers
        )

    @cached_property
    def _spans(self) -> dict[str, tuple[Floats, Floats]]:
        """Name of asset -> when each visit may first and last be there, in seconds, shape (visit,)."""
        return {
            asset: (
                np.array([v.first.timestamp() for v in visits]),
                np.array([v.last.timestamp() for v in visits]),
            )
            for asset, visits in self.visits.items()
        }

    @cached_property
    def _sources(self) -> frozenset[str]:
        return frozenset(self._layer(call).source for call in self.disturbances.calls)

    def _layer(self, call: Call) -> HardLayer:
        """A call as a layer of the contract."""
        begin, end = (moment.astimezone(self.zone) for moment in (self._begin(call), self._end(call)))
        windows, day = list[Window](), begin.date()
        while day <= end.date():
            first = begin.time() if day == begin.date() else time()
            last = end.hour * 60 + end.minute if day == end.date() else 24 * 60
            if last > first.hour * 60 + first.minute:
                windows.append(Window(dates=(day,), from_=first.hour * 60 + first.minute, to=last))
            day += timedelta(days=1)
        source = f"call {begin:%Y-%m-%d %H:%M}"
        limits = {"source": source, "direction": call.direction, "limit_kw": call.limit_kw, "when": tuple(windows)}
        return HardLayer.model_validate(limits)


def as_read(values: Floats, frozen: Bools, before: Floats | None = None) -> Floats:
    """What meters show of true values: the last value before they froze, as long as they are frozen.

    Args:
        values: True values, shape (row, step).
        frozen: Where each meter is frozen, same shape.
        before: What each showed before the first step; its first value where left out, shape (row,).
    """
    shown = values.copy()
    last = values[:, 0] if before is None else before
    for t in range(values.shape[1]):
        shown[:, t] = last = np.where(frozen[:, t], last, values[:, t])
    return shown


def made_worse(values: Floats, grid: TimeGrid, how: BadForecasts, key: tuple[int, int]) -> Floats:
    """A forecast that is shifted (what leaves at its end begins it again), scaled, and with noise."""
    worse = np.roll(values, round(how.shifted_hours / grid.step_h), axis=-1) * how.scaled
    if how.noise > 0:
        rng = np.random.default_rng([*key, int(grid.start.timestamp())])
        worse = worse * np.maximum(1 + how.noise * rng.standard_normal(worse.shape), 0.0)
    return np.asarray(worse)


def _charging(document: SiteDocument) -> Iterator[EvChargingDocument]:
    return (a for member in document.members for a in member.assets if isinstance(a, EvChargingDocument))


def _with(document: SiteDocument, sessions: dict[str, list[Session]], calls: Sequence[HardLayer]) -> SiteDocument:
    """The document with these sessions, and these layers added."""

    def changed(asset: AssetDocument) -> AssetDocument:
        if not isinstance(asset, EvChargingDocument):
            return asset
        return asset.model_copy(update={"sessions": asset.sessions.with_rows(tuple(sessions[asset.name]))})

    members = tuple(
        member.model_copy(update={"assets": tuple(changed(a) for a in member.assets)}) for member in document.members
    )
    layers = (*document.connection.layers, *calls)
    connection = document.connection.model_copy(update={"layers": layers})
    return document.model_copy(update={"members": members, "connection": connection})
