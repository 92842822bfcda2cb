"""The rules of a park in words, as a problem of its own: what the least exceedance, shortage and cost of a site are.

Written apart from the program, to be held against it: it reads the document as a person does, field by field as the
fields are described, and shares nothing with `gridshare`: no arrays, no blocks, no checks, and SCIP in place of HiGHS.
What may not be together is said as such (`either`), at every step, with no large numbers. For small sites.

Numbers and lists of numbers only: a series by name is the business of other tests.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

import pyscipopt

Doc = Mapping[str, Any]
Stage = tuple[str, int]
"""Name and rank of what is brought to its least."""

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
PHYSICAL, CONTRACT, MARGIN = 0, 1, 2
FIRM, WISH = -10, 10
"""Added to a priority: firm demand comes before all other, a session's wish beyond its least after all other."""

NOTHING = 1e-6
"""What gives way by less than this [kWh or kW] does not: the rounding of numbers in a document."""

KEPT = 1e-6
"""A later stage may worsen an earlier one by that part of it, and by ten times as many kWh or kW besides."""


@dataclass
class Optimum:
    """What is the least of each stage, given those before it, and the least cost.

    Attributes:
        keeps_all: Whether a plan keeps every limit and serves all that can be served.
        stages: What gives way, in order; empty where nothing does.
        cost_eur: The least cost then, without what is paid whatever the plan.
    """

    keeps_all: bool
    stages: dict[Stage, float] = field(default_factory=dict)
    cost_eur: float = math.inf


def optimum(document: Doc, kept: float = KEPT) -> Optimum:
    """The optimum of a site document with its series in place; ``kept`` says how closely earlier stages are kept."""
    hard = Park(document, gives_way=False)
    cost = hard.least(hard.cost)
    if cost is not None:
        return Optimum(keeps_all=True, cost_eur=cost)
    soft, found = Park(document, gives_way=True), Optimum(keeps_all=False)
    for stage in soft.order():
        value = soft.least(soft.goals[stage])
        assert value is not None, stage
        soft.keep(soft.goals[stage], value + kept * (10 + abs(value)))
        found.stages[stage] = value
    found.cost_eur = soft.least(soft.cost) or 0.0
    if max(found.stages.values()) <= NOTHING:
        return Optimum(keeps_all=True, cost_eur=found.cost_eur)
    return found


class Park:
    """A site on its way into SCIP: all expressions are sums of its variables, power in kW, energy in kWh."""

    def __init__(self, document: Doc, *, gives_way: bool) -> None:
        self.doc, self.gives_way = document, gives_way
        horizon = document["horizon"]
        self.minutes, self.n = int(horizon["step_minutes"]), int(horizon["steps"])
        self.h = self.minutes / 60
        self.zone = ZoneInfo(document["time_zone"])
        self.start = datetime.fromisoformat(horizon["start"]).astimezone(UTC)
        self.m = pyscipopt.Model()
        self.m.hideOutput()
        # SCIP 10.0 calls 42.02 EUR optimal on a site with a plan of 33.78 EUR: dual reductions beside indicators.
        off = {"misc/allowstrongdualreds": False, "misc/allowweakdualreds": False}
        self.m.setParams({"limits/gap": 0.0, "numerics/feastol": 1e-8, **off})
        self.cost: Any = 0.0
        self.goals: dict[Stage, Any] = {}
        names = [member["name"] for member in document["members"]]
        self.net: dict[str, list[Any]] = {name: [0.0] * self.n for name in names}
        self.fed: dict[str, list[Any]] = {name: [0.0] * self.n for name in names}
        self.limited: set[str] = set()
        self.rests_importing: dict[str, list[list[Any]]] = {name: [[] for _ in self.steps] for name in names}
        self.rests_exporting: dict[str, list[list[Any]]] = {name: [[] for _ in self.steps] for name in names}
        self.of_feeder: dict[str, list[Any]] = {
            feeder["name"]: [0.0] * self.n for feeder in document.get("feeders", ())
        }
        self.processes: dict[str, Process] = {}
        self.groups: dict[str, tuple[int, list[list[Any]]]] = {}
        for member in document["members"]:
            for asset in member.get("assets", ()):
                self._place(member, asset, KINDS[asset["kind"]](self, member, asset))
        self._orders()
        self._connections()

    # The solver

    @property
    def steps(self) -> range:
        return range(self.n)

    def number(self, least: float | None = 0.0, most: float | None = None) -> Any:
        return self.m.addVar(lb=least, ub=most)

    def numbers(self, most: Sequence[float] | float | None = None) -> list[Any]:
        """One for each step, zero or more."""
        return [self.number(0.0, most[t] if isinstance(most, Sequence) else most) for t in self.steps]

    def yes(self) -> Any:
        return self.m.addVar(vtype="B")

    def that(self, relation: Any) -> None:
        """A rule."""
        if relation is not True:  # a sum of numbers alone has been judged by Python
            assert relation is not False, "a rule of data alone that does not hold"
            self.m.addCons(relation)

    def if_(self, yes: Any, relation: Any, *, is_: bool = True) -> None:
        """A rule (``<=``) that holds only where a question is answered so."""
        if relation is False:
            self.that(yes <= 0 if is_ else yes >= 1)
        elif relation is not True:
            self.m.addConsIndicator(relation, yes, activeone=is_)

    def either(self, one: Any, other: Any) -> None:
        """Of two powers one rests."""
        first = self.yes()
        self.if_(first, other <= 0)
        self.if_(first, one <= 0, is_=False)

    def spare(self, stage: Stage, weight: float = 1.0) -> Any:
        """By how much something may give way, zero where nothing does."""
        amount = self.number(0.0, None if self.gives_way else 0.0)
        self.goals[stage] = self.goals.get(stage, 0.0) + weight * amount
        return amount

    def least(self, goal: Any) -> float | None:
        """The least of an expression; None where no plan keeps the rules."""
        self.m.freeTransform()
        self.m.setObjective(goal + 0.0 * self.number(), "minimize")
        self.m.optimize()
        status = self.m.getStatus()
        assert status in ("optimal", "infeasible"), status
        return float(self.m.getObjVal()) if status == "optimal" else None

    def keep(self, goal: Any, most: float) -> None:
        """From now on this is no more than that."""
        self.m.freeTransform()
        if not isinstance(goal, float):
            self.that(goal <= most)

    # The calendar

    def series(self, value: Any, default: float = 0.0) -> list[float]:
        if value is None:
            return [default] * self.n
        return [float(v) for v in value] if isinstance(value, Sequence) else [float(value)] * self.n

    def local(self, t: int) -> datetime:
        return (self.start + t * timedelta(minutes=self.minutes)).astimezone(self.zone)

    def position(self, moment: str) -> float:
        """A moment in steps from the start; on the local clock where it has no offset."""
        at = datetime.fromisoformat(moment)
        at = at if at.tzinfo else at.replace(tzinfo=self.zone)
        return (at.astimezone(UTC) - self.start) / timedelta(minutes=self.minutes)

    def within(self, windows: Any, *, otherwise: bool, touched: bool = False) -> list[bool]:
        """Which steps begin in one of the windows, or have a part in one; ``otherwise`` where none are written."""
        if windows is None:
            return [otherwise] * self.n
        windows = [windows] if isinstance(windows, Mapping) else windows
        found = []
        for t in self.steps:
            minutes = range(self.minutes if touched else 1)
            moments = [self.local(t) + timedelta(minutes=k) for k in minutes]
            found.append(any(_in_window(window, at) for window in windows for at in moments))
        return found

    def days(self) -> list[list[int]]:
        """The steps of each local day."""
        found: dict[Any, list[int]] = defaultdict(list)
        for t in self.steps:
            found[self.local(t).date()].append(t)
        return list(found.values())

    # What holds for all assets

    def _place(self, member: Doc, asset: Doc, power: list[Any]) -> None:
        """Add an asset's power to its member and to the feeder it is on, and to all that feed that one."""
        feeder = asset.get("feeder") or member.get("connection", {}).get("feeder")
        within = {f["name"]: f.get("within") for f in self.doc.get("feeders", ())}
        for t in self.steps:
            self.net[member["name"]][t] += power[t]
        while feeder:
            for t in self.steps:
                self.of_feeder[feeder][t] += power[t]
            feeder = within[feeder]

    def run(self, most: Sequence[bool], **rules: Any) -> tuple[list[Any], list[Any]]:
        """Whether something runs, and whether it begins to, step by step.

        A run lasts at least ``least_on`` minutes, one that could not within the horizon does not begin; a rest within
        the horizon lasts at least ``least_off``; a run lasts at most ``most_on``, and no more than ``most_starts``
        begin on a day. What it began in goes on for what is left of its least time; where nobody says for how long it
        has been so it may change at once, and its longest run counts from the start. A window ends what it forbids.
        """
        state = rules.get("state") or {"on": False}
        was_on, lasts = bool(state["on"]), state.get("for_minutes")
        least_on = max(math.ceil(rules.get("least_on", 0) / self.minutes), 1)
        least_off = max(math.ceil(rules.get("least_off", 0) / self.minutes), 1)
        on, starts = [self.yes() for _ in self.steps], [self.yes() for _ in self.steps]
        before = [float(was_on), *on]
        must = 0
        if lasts is not None:
            must = math.ceil(max(rules.get("least_on" if was_on else "least_off", 0) - lasts, 0) / self.minutes)
        self.must_run = [False] * self.n
        may_go_on = True
        for t in self.steps:
            self.that(starts[t] >= on[t] - before[t])
            self.that(starts[t] <= on[t])
            self.that(starts[t] <= 1 - before[t])
            may_go_on = may_go_on and most[t]
            if t < must and was_on and (may_go_on or rules.get("goes_on_anyway")):
                self.must_run[t] = True
                self.that(on[t] >= 1)
            elif not most[t] or (t < must and not was_on):
                self.that(on[t] <= 0)
            if t + least_on > self.n:
                self.that(starts[t] <= 0)
            for k in range(t, min(t + least_on, self.n)):
                self.that(on[k] >= starts[t])
            for k in range(t + 1, min(t + least_off, self.n)):
                self.that(before[t] - on[t] + on[k] <= 1)  # it has just stopped: it rests
        if (most_on := rules.get("most_on")) is not None:
            longest = max(most_on // self.minutes, 1)
            served = math.ceil((lasts or 0) / self.minutes) if was_on else 0
            line = [1.0] * served + on if was_on else list(on)
            for first in range(max(len(line) - longest, 0)):
                self.that(pyscipopt.quicksum(line[first : first + longest + 1]) <= longest)
        if (most_starts := rules.get("most_starts")) is not None:
            for k, day in enumerate(self.days()):
                left = most_starts - (state.get("starts_today", 0) if k == 0 else 0)
                self.that(pyscipopt.quicksum(starts[t] for t in day) <= max(left, 0))
        return on, starts

    def _connections(self) -> None:
        """Members, feeders and the group keep their limits; energy and charges are paid."""
        contracts, tariff = self.doc.get("energy_contracts", {}), self.doc.get("grid_tariff", {})
        transport = self.series(tariff.get("transport_eur_per_kwh"))
        drawn_of: dict[str, list[Any]] = {}
        for member in self.doc["members"]:
            name, connection = member["name"], member.get("connection", {})
            drawn, given = self._split(self.net[name])
            drawn_of[name] = drawn
            kva = connection.get("kva", math.inf) * connection.get("cos_phi", 1.0)
            limits = (self.series(connection.get(f"{side}_limit_kw"), math.inf) for side in ("import", "export"))
            self._limit((drawn, given), [[min(kva, v) for v in limit] for limit in limits], PHYSICAL)
            for t in self.steps:
                for power in self.rests_importing[name][t]:
                    self.either(power, drawn[t])
                for power in self.rests_exporting[name][t]:
                    self.either(power, given[t])
                if name in self.limited:
                    self.that(given[t] <= self.fed[name][t])
            prices = contracts.get(member.get("energy_contract")) or {
                "import": {"price": 0.0},
                "export": {"price": 0.0},
            }
            costs, brings = (self.price(prices[side]) for side in ("import", "export"))
            tax = prices["import"].get("energy_tax_eur_per_kwh", 0.0)
            for t in self.steps:
                self.cost += self.h * ((costs[t] + tax + transport[t]) * drawn[t] - brings[t] * given[t])
        for feeder in self.doc.get("feeders", ()):
            both = self.series(feeder.get("limit_kw"), math.inf)
            drawn, given = self._split(self.of_feeder[feeder["name"]])
            limits = (self.series(feeder.get(f"{side}_limit_kw"), math.inf) for side in ("import", "export"))
            self._limit(
                (drawn, given), [[min(*pair) for pair in zip(both, limit, strict=True)] for limit in limits], PHYSICAL
            )
        whole = [sum((self.net[name][t] for name in self.net), start=0.0) for t in self.steps]
        drawn, given = self._split(whole)
        self._cap((drawn, given))
        for peak in tariff.get("peaks", ()):
            self._peak(drawn if peak.get("direction", "import") == "import" else given, peak)
        surcharge = tariff.get("surcharge") or {"members": {}}
        for name, so_far in surcharge["members"].items():
            self._peak(drawn_of[name], {"eur_per_kw": surcharge["eur_per_kw"], "so_far_kw": so_far})

    def _split(self, net: Sequence[Any]) -> tuple[list[Any], list[Any]]:
        """Import and export of a point: it does one of the two."""
        drawn, given = self.numbers(), self.numbers()
        for t in self.steps:
            self.that(drawn[t] - given[t] == net[t] + 0.0 * drawn[t])
            self.either(drawn[t], given[t])
        return drawn, given

    def price(self, price: Doc) -> list[float]:
        if price.get("price") is not None:
            base = self.series(price["price"])
        else:
            peak = self.within(price["peak_when"], otherwise=False)
            base = [price["peak_eur_per_kwh"] if p else price["off_peak_eur_per_kwh"] for p in peak]
        return [v + price.get("markup_eur_per_kwh", 0.0) for v in base]

    def _limit(self, flows: Sequence[Sequence[Any]], limits: Sequence[Sequence[float]], rank: int) -> None:
        """The limits of a point, and how far they are exceeded where they have to be: energy, and the most of it."""
        highest = self.spare(("most_over_kw", rank))
        for flow, limit in zip(flows, limits, strict=True):
            for t in self.steps:
                if math.isfinite(limit[t]):
                    over = self.spare(("exceedance_kwh", rank), self.h)
                    self.that(flow[t] <= limit[t] + over)
                    self.that(over <= highest)

    def _cap(self, flows: Sequence[Sequence[Any]]) -> None:
        """The group's limits: the least of its layers; contract, contract less margin, and physical by themselves."""
        connection, sides = self.doc.get("connection", {}), ("import", "export")
        least = {rank: [[math.inf] * self.n for _ in sides] for rank in (PHYSICAL, CONTRACT)}
        for layer in connection.get("layers", ()):
            kind, limit = layer.get("kind", "hard"), self.series(layer["limit_kw"])
            holds = self.within(layer.get("when"), otherwise=True, touched=True)
            price = self.series(layer.get("price_eur_per_kwh"))
            for flow, side, t in ((f, s, t) for f, s in enumerate(sides) for t in self.steps if holds[t]):
                if layer["direction"] not in (side, "both"):
                    continue
                if kind == "soft":
                    over = self.number()
                    self.that(over >= flows[flow][t] - limit[t])
                    self.cost += self.h * price[t] * over
                else:
                    limits = least[PHYSICAL if kind == "physical" else CONTRACT][flow]
                    limits[t] = min(limits[t], limit[t])
        for rank, of_both in least.items():
            self._limit(flows, of_both, rank)
        held = [self.series(connection.get("margin", {}).get(f"{side}_kw")) for side in sides]
        if any(map(any, held)):
            less = [
                [max(v - m, 0.0) for v, m in zip(*pair, strict=True)]
                for pair in zip(least[CONTRACT], held, strict=True)
            ]
            self._limit(flows, less, MARGIN)

    def _peak(self, flow: Sequence[Any], charge: Doc) -> None:
        """The highest mean of an interval of a month, beyond what is free or paid already.

        Of an interval that the end of the horizon cuts, what it draws within it counts: the rest can only add to that.
        """
        length = max(charge.get("interval_minutes", 15) // self.minutes, 1)
        clock = charge.get("clock", "00:00")
        begins = int(clock[:2]) * 60 + int(clock[3:])
        minute = self.local(0).hour * 60 + self.local(0).minute
        elapsed = (minute - begins) % max(charge.get("interval_minutes", 15), self.minutes) // self.minutes
        running = list(charge.get("running_kw", ()))
        assert len(running) == elapsed
        peaks: dict[str, Any] = {}
        for first in range(-elapsed, self.n, length):
            ends = self.local(first + length - 1)
            windows = charge.get("when")
            if windows is not None and not any(
                _in_window(w, ends) for w in ([windows] if isinstance(windows, Mapping) else windows)
            ):
                continue
            month = f"{ends:%Y-%m}"
            if month not in peaks:
                so_far = charge.get("so_far_kw", 0.0) if month == f"{self.local(0):%Y-%m}" else 0.0
                free = max(charge.get("free_kw", 0.0), so_far)
                peaks[month] = self.number(free)
                self.cost += charge["eur_per_kw"] * (peaks[month] - free)
            before = sum(running) if first < 0 else 0.0
            drawn = pyscipopt.quicksum(flow[t] for t in range(max(first, 0), min(first + length, self.n)))
            self.that(peaks[month] >= (before + drawn) / length)

    def _orders(self) -> None:
        """What comes after another starts when that is done; of a group only some run at once."""
        for process in self.processes.values():
            for name in process.after:
                earlier = self.processes[name]
                for t in self.steps:
                    if process.must[t]:
                        continue
                    self.if_(process.begins[t], earlier.needed - earlier.done[t] <= 1e-9)
        for at_most, members in self.groups.values():
            for t in self.steps:
                self.that(pyscipopt.quicksum(busy[t] for busy in members) <= at_most)

    def order(self) -> list[Stage]:
        """What gives way last comes first; only what can give way."""
        connection = self.doc.get("connection", {})
        demand = sorted(rank for name, rank in self.goals if name == "unserved_kwh")
        firm, other = ([("unserved_kwh", r) for r in demand if (r < 0) is wanted] for wanted in (True, False))
        with_peak = connection.get("least_exceedance", "energy_then_peak") == "energy_then_peak"

        def over(rank: int) -> list[Stage]:
            return [("exceedance_kwh", rank), *([("most_over_kw", rank)] if with_peak else [])]

        if connection.get("order") == "serve_demand_first":
            found = [*over(PHYSICAL), *firm, *other, *over(CONTRACT), *over(MARGIN)]
        elif connection.get("margin", {}).get("before_demand", True):
            found = [*over(PHYSICAL), *firm, *over(CONTRACT), *over(MARGIN), *other]
        else:
            found = [*over(PHYSICAL), *firm, *over(CONTRACT), *other, *over(MARGIN)]
        return [stage for stage in found if stage in self.goals]


def _in_window(window: Doc, at: datetime) -> bool:
    """Whether a moment lies in a window; one over midnight belongs to the day on which it starts."""

    def minutes(clock: str) -> int:
        return int(clock[:2]) * 60 + int(clock[3:])

    first, last = minutes(window.get("from", "00:00")), minutes(window.get("to", "24:00"))
    now, day = at.hour * 60 + at.minute, at.date()
    if first < last:
        inside = first <= now < last
    else:
        inside = now >= first or now < last
        day = day - timedelta(days=1) if now < last else day
    weekdays = window.get("weekdays")
    return (
        inside
        and ("months" not in window or day.month in window["months"])
        and (weekdays is None or WEEKDAYS[day.weekday()] in ([weekdays] if isinstance(weekdays, str) else weekdays))
        and ("dates" not in window or day.isoformat() in window["dates"])
    )


# The kinds: each returns its power, step by step


def inflexible_load(park: Park, member: Doc, asset: Doc) -> list[Any]:
    """It draws what it draws; a net measurement feeds in where it is negative."""
    profile = park.series(asset["profile"])
    for t in park.steps:
        park.fed[member["name"]][t] += max(-profile[t], 0.0)
    return list(profile)


def source(park: Park, member: Doc, asset: Doc) -> list[Any]:
    """Sun or wind: what is available, less what the plan cuts; of it only so much may leave the member's connection."""
    available = park.series(asset["available"])
    away = park.within(asset.get("unavailable"), otherwise=False)
    available = [0.0 if a else v for a, v in zip(away, available, strict=True)]
    most = 1 - asset.get("least_share", 0.0) if asset.get("curtailable") else 0.0
    limit = park.series(asset.get("feed_in_limit_kw"), math.inf)
    if asset.get("feed_in_limit_kw") is not None:
        park.limited.add(member["name"])
    power = []
    for t in park.steps:
        cut = park.number(0.0, most * available[t])
        park.cost += park.h * asset.get("curtailment_cost_eur_per_kwh", 0.0) * cut
        leaves = park.number(0.0, None if math.isinf(limit[t]) else limit[t])
        park.that(leaves <= available[t] - cut)
        park.fed[member["name"]][t] += leaves
        power.append(cut - available[t])
    return power


def battery(park: Park, member: Doc, asset: Doc) -> list[Any]:
    """Storage: what goes in less losses comes out, within its windows, and it never charges and discharges at once."""
    name, n, h = member["name"], park.n, park.h
    charge_kw, discharge_kw = park.series(asset["charge_kw"]), park.series(asset["discharge_kw"])
    least, most = park.series(asset.get("least_kwh")), park.series(asset.get("most_kwh"), asset["energy_kwh"])
    for reserve in asset.get("reserves", ()):
        for t, holds in enumerate(park.within(reserve.get("when"), otherwise=True)):
            if holds:
                charge_kw[t] = max(charge_kw[t] - reserve.get("charge_kw", 0.0), 0.0)
                discharge_kw[t] = max(discharge_kw[t] - reserve.get("discharge_kw", 0.0), 0.0)
                least[t] = max(least[t], reserve.get("energy_kwh", 0.0))
    for quiet in asset.get("quiet_hours", ()):
        for t, holds in enumerate(park.within(quiet["when"], otherwise=True)):
            if holds:
                charge_kw[t] = min(charge_kw[t], quiet["most_kw"])
                discharge_kw[t] = min(discharge_kw[t], quiet["most_kw"])
    for t, away in enumerate(park.within(asset.get("unavailable"), otherwise=False)):
        if away:
            charge_kw[t] = discharge_kw[t] = 0.0
    into = out = asset["round_trip_efficiency"] ** 0.5 if "round_trip_efficiency" in asset else 0.0
    into, out = asset.get("charge_efficiency", into), asset.get("discharge_efficiency", out)
    kept = (1 - asset.get("self_discharge_per_day", 0.0)) ** (h / 24)
    gain, off_or = park.series(asset.get("internal_gain_kw")), park.series(asset.get("least_charge_kw"))
    charge, discharge = park.numbers(charge_kw), park.numbers(discharge_kw)
    energy: list[Any] = [asset["start_kwh"], *(park.number(0.0, asset["energy_kwh"]) for _ in park.steps)]
    for t in park.steps:
        park.that(energy[t + 1] == kept * energy[t] + h * (into * charge[t] - discharge[t] / out + gain[t]))
        park.either(charge[t], discharge[t])
        if off_or[t] > 0:
            is_on = park.yes()
            park.if_(is_on, off_or[t] - charge[t] <= 0)
            park.if_(is_on, charge[t] <= 0, is_=False)
        park.fed[name][t] += discharge[t]
        if not asset.get("may_charge_from_grid", True):
            park.rests_importing[name][t].append(charge[t])
        if not asset.get("may_discharge_to_grid", True):
            park.rests_exporting[name][t].append(discharge[t])
    if "cycles_per_day" in asset:
        for k, day in enumerate(park.days()):
            today = asset.get("discharged_today_kwh", 0.0) if k == 0 else 0.0
            given = pyscipopt.quicksum(h * discharge[t] for t in day)
            park.that(given <= max(asset["cycles_per_day"] * asset["energy_kwh"] - today, 0.0))
    priority = asset.get("priority", 5)
    window = priority + FIRM if asset.get("window_is_firm", True) else priority
    # What gives way at one point for several wishes of one rank gives way once: by the most that any of them misses.
    bounds: dict[tuple[int, int], tuple[float, float]] = {}

    def wish(point: int, low: float | None, high: float | None, rank: int) -> None:
        one, other = bounds.get((point, rank), (-math.inf, math.inf))
        bounds[point, rank] = (
            max(one, -math.inf if low is None else low),
            min(other, math.inf if high is None else high),
        )

    for t in park.steps:
        wish(t + 1, least[t], most[t], window)
    for target in asset.get("targets", ()):
        rank = priority + FIRM if target.get("firm") else priority
        wish(round(park.position(target["at"])), target.get("at_least_kwh"), target.get("at_most_kwh"), rank)
    nothing_said = asset.get("end_kwh_at_least") is None and not asset.get("final_value_eur_per_kwh")
    end = asset["start_kwh"] if nothing_said else asset.get("end_kwh_at_least")
    wish(n, end, asset.get("end_kwh_at_most"), priority)
    for (point, rank), (low, high) in bounds.items():
        if math.isfinite(low):
            park.that(energy[point] + park.spare(("unserved_kwh", rank)) >= low)
        if math.isfinite(high):
            park.that(energy[point] - park.spare(("unserved_kwh", rank)) <= high)
    for t in park.steps:
        wear = asset.get("charge_wear_eur_per_kwh", 0.0) * charge[t] + asset.get("wear_eur_per_kwh", 0.0) * discharge[t]
        park.cost += h * wear
    park.cost -= asset.get("final_value_eur_per_kwh", 0.0) * energy[n]
    return [c - d for c, d in zip(charge, discharge, strict=True)]


def curtailable_load(park: Park, _member: Doc, asset: Doc) -> list[Any]:
    """It may be cut for a while, and takes energy back afterwards, each kWh in time and none while it is cut."""
    n, h, profile = park.n, park.h, park.series(asset["profile"])
    most = [v * asset["most_cut_share"] if "most_cut_share" in asset else min(v, asset["most_cut_kw"]) for v in profile]
    may = park.within(asset.get("available"), otherwise=True)
    counted = "longest_minutes" in asset or asset.get("rest_minutes", 0) > 0 or "most_cuts_a_day" in asset
    cut, back = park.numbers(most), park.numbers(asset.get("payback_kw", 0.0))
    is_cut: list[Any] = []
    if counted:
        is_cut, _ = park.run(
            may,
            least_off=asset.get("rest_minutes", 0),
            most_on=asset.get("longest_minutes"),
            most_starts=asset.get("most_cuts_a_day"),
            state=asset.get("state"),
        )
    for t in park.steps:
        park.cost += h * asset["price_eur_per_kwh"] * cut[t]
        if counted:
            park.if_(is_cut[t], cut[t] <= 0, is_=False)
            park.if_(is_cut[t], back[t] <= 0)
        else:
            park.either(cut[t], back[t])
            if not may[t]:
                park.that(cut[t] <= 0)
    share, within = asset.get("payback_share", 0.0), asset.get("payback_within_minutes")

    def by(start: int, minutes: float | None) -> int:
        """The point by which a kWh is back."""
        return n if minutes is None else min(start + int(minutes // park.minutes), n)

    debts = [(by(0, within), asset.get("owed_kwh", 0.0))]
    debts += [(by(0, part.get("within_minutes")), part["kwh"]) for part in asset.get("owed", ())]
    begun = sum(kwh for _, kwh in debts)
    late = park.number(0.0, begun if park.gives_way else 0.0)
    rank = asset.get("priority", 5) + (FIRM if asset.get("firm") else 0)
    if begun > 0:
        park.goals["unserved_kwh", rank] = park.goals.get(("unserved_kwh", rank), 0.0) + late
    for point in range(1, n + 1):
        paid = pyscipopt.quicksum(h * back[t] for t in range(point))
        owed = begun + pyscipopt.quicksum(h * share * cut[t] for t in range(point))
        due = sum(kwh for at, kwh in debts if at <= point)
        due += pyscipopt.quicksum(h * share * cut[t] for t in range(point) if by(t + 1, within) <= point)
        park.that(paid <= owed)
        park.that(paid + late >= due)
    return [p - c + b for p, c, b in zip(profile, cut, back, strict=True)]


@dataclass
class Process:
    """A deferrable load, for what comes after it and what may not run beside it.

    Attributes:
        begins: Whether it starts, or is on, in each step.
        done: Runs or energy that are behind it before each step.
        needed: All of them that are asked for.
        must: Where it goes on from the start whatever comes before it.
    """

    begins: list[Any]
    done: list[Any]
    needed: float
    must: list[bool]
    after: list[str]


def deferrable_load(park: Park, _member: Doc, asset: Doc) -> list[Any]:
    """Runs of a fixed course, or energy in pieces, inside its windows."""
    may = park.within(asset.get("window"), otherwise=True)
    for t in park.steps:
        too_early = "earliest" in asset and t < park.position(asset["earliest"]) - 1e-9
        too_late = "latest_end" in asset and t + 1 > park.position(asset["latest_end"]) + 1e-9
        may[t] = may[t] and not too_early and not too_late
    power, busy, process = (_pieces if asset.get("interruptible") else _runs)(park, asset, may)
    park.processes[asset["name"]] = process
    groups = asset.get("exclusive_group", ())
    for group in [groups] if isinstance(groups, str | Mapping) else groups:
        name, at_most = (group, 1) if isinstance(group, str) else (group["name"], group.get("at_most", 1))
        park.groups.setdefault(name, (at_most, []))[1].append(busy)
    return power


def _after(asset: Doc) -> list[str]:
    after = asset.get("after", ())
    return [after] if isinstance(after, str) else list(after)


def _runs(park: Park, asset: Doc, may: list[bool]) -> tuple[list[Any], list[Any], Process]:
    n, h, minutes = park.n, park.h, park.minutes
    if "phases_kw" in asset:
        each = asset.get("phase_minutes", minutes)
        lengths = each if isinstance(each, Sequence) else [each] * len(asset["phases_kw"])
        course = [kw for kw, m in zip(asset["phases_kw"], lengths, strict=True) for _ in range(m // minutes)]
    else:
        course = [asset["power_kw"]] * (asset["duration_minutes"] // minutes)
    length, rest, runs = len(course), math.ceil(asset.get("rest_minutes", 0) / minutes), asset.get("runs", 1)
    left, ready, begun = 0, 0, 0
    if "running_since" in asset:
        left = length + round(park.position(asset["running_since"]))
        ready, begun = left + rest, asset.get("begun", 1)
    elif "last_end" in asset:
        ready, begun = max(math.ceil(park.position(asset["last_end"])) + rest, 0), asset.get("begun", 0)
    fits = [t >= ready and t + length <= n and all(may[t : t + length]) for t in park.steps]
    if "start_at" in asset:
        fixed = {round(park.position(moment)) for moment in sorted(asset["start_at"], key=park.position)[begun:]}
        fits = [f and t in fixed for t, f in enumerate(fits)]
    starts = [park.m.addVar(vtype="B", ub=1.0 if f else 0.0) for f in fits]
    wanted = max(runs - begun, 0)
    total, priority = pyscipopt.quicksum(starts), asset.get("priority", 5) + (FIRM if asset.get("firm") else 0)
    if asset.get("optional"):
        park.that(total <= wanted)
        park.cost -= asset["value_eur"] * total
    else:
        run_kwh = h * sum(course)
        park.that(total + park.spare(("unserved_kwh", priority), run_kwh) == wanted)
    park.cost += asset.get("start_cost_eur", 0.0) * total
    for t in park.steps:
        park.that(pyscipopt.quicksum(starts[max(t - length - rest + 1, 0) : t + 1]) <= 1)
    going_on = [*course[length - left :], *([0.0] * n)][:n]
    busy, power, done = [], [], []
    counts = 1 if left and begun else 0
    for t in park.steps:
        lately = range(max(t - length + 1, 0), t + 1)
        busy.append((1.0 if t < left else 0.0) + pyscipopt.quicksum(starts[k] for k in lately))
        power.append(going_on[t] + pyscipopt.quicksum(course[t - k] * starts[k] for k in lately))
        ended = pyscipopt.quicksum(starts[: max(t - length + 1, 0)])
        done.append((counts if t >= left else 0) + ended)
    needed = float(wanted + counts)
    return power, busy, Process(starts, done, needed, [False] * n, _after(asset))


def _pieces(park: Park, asset: Doc, may: list[bool]) -> tuple[list[Any], list[Any], Process]:
    n, h, full = park.n, park.h, park.series(asset["power_kw"])
    least = full if asset.get("least_power_kw") is None else [asset["least_power_kw"]] * n
    state = asset.get("state")
    on, starts = park.run(
        [m and f > 0 and f >= lo for m, f, lo in zip(may, full, least, strict=True)],
        least_on=asset.get("least_on_minutes", 0),
        least_off=asset.get("least_off_minutes", 0),
        state=state,
        goes_on_anyway=True,
    )
    must = list(park.must_run)
    if asset.get("most_starts") is not None:  # of the horizon, not of a day
        left = asset["most_starts"] - (state or {}).get("starts_today", 0)
        park.that(pyscipopt.quicksum(starts) <= max(left, 0))
    power = park.numbers(full)
    for t in park.steps:
        park.if_(on[t], power[t] <= 0, is_=False)
        park.if_(on[t], least[t] - power[t] <= 0)
    wanted = asset["energy_kwh"] if "energy_kwh" in asset else full[0] * asset["duration_minutes"] / 60
    most = asset.get("at_most_kwh", wanted)
    delivered = asset.get("delivered_kwh", 0.0)
    wanted, most = max(wanted - delivered, 0.0), max(most - delivered, 0.0)
    taken, priority = h * pyscipopt.quicksum(power), asset.get("priority", 5) + (FIRM if asset.get("firm") else 0)
    takes_part: Any = 1.0
    if asset.get("optional") and delivered == 0:
        takes_part = park.yes()
        park.cost -= asset["value_eur"] * takes_part
    park.that(taken + park.spare(("unserved_kwh", priority)) >= wanted * takes_part)
    park.that(taken <= most * takes_part)
    park.cost += asset.get("start_cost_eur", 0.0) * pyscipopt.quicksum(starts)
    done = [h * pyscipopt.quicksum(power[:t]) for t in park.steps]
    return power, on, Process(on, done, wanted, must, _after(asset))


def ev_charging(park: Park, member: Doc, asset: Doc) -> list[Any]:
    """Vehicles draw while they are there, off or at least so much, and leave with what they need."""
    shared, total = park.series(asset.get("shared_limit_kw"), math.inf), [0.0] * park.n
    for session in asset["sessions"]:
        charge, discharge = _session(park, member, asset, session, shared)
        for t in park.steps:
            total[t] = total[t] + charge[t] - discharge[t]
            park.fed[member["name"]][t] += discharge[t]
    for t in park.steps:
        if math.isfinite(shared[t]) and not isinstance(total[t], float):
            park.that(total[t] <= shared[t])
            park.that(-total[t] <= shared[t])
    return total


def _session(park: Park, member: Doc, asset: Doc, session: Doc, shared: list[float]) -> tuple[list[Any], list[Any]]:
    """One visit, with room on board for the next total that whole steps can hit."""
    n, h = park.n, park.h
    plug = asset["connectors"][session["connector"]]
    most, least, step, is_written = _plug(plug if isinstance(plug, Mapping) else {"power_kw": plug}, session)
    arrives, leaves = park.position(session["arrival"]), park.position(session["departure"])
    there = [max(min(leaves, t + 1) - max(arrives, t), 0.0) for t in park.steps]
    alone = [_whole(min(most, shared[t]), step) for t in park.steps]
    alone = [0.0 if is_written and kw < least else kw for kw in alone]
    at_least = [least if kw >= least else 0.0 for kw in alone]
    into, out = session.get("efficiency", 1.0), session.get("discharge_efficiency", 1.0)
    back_kw = min(session.get("discharge_kw", 0.0), plug["power_kw"] if isinstance(plug, Mapping) else plug)
    delivered, wanted = session.get("delivered_kwh", 0.0), session["energy_kwh"]
    must, room, floor = session.get("at_least_kwh", wanted), session.get("at_most_kwh", wanted), 0.0
    if back_kw:
        arrived = session["on_board_kwh"]
        room = session.get("at_most_kwh", session["capacity_kwh"] - arrived)
        floor = min(min(session["floor_kwh"], arrived) - arrived - delivered, 0.0)
    room = max(room - delivered, 0.0)
    # What cannot come after the horizon at its limit of the last step comes within it.
    hours_after = max((leaves - n) * h, 0.0)
    after = hours_after * into * alone[max((t for t in park.steps if there[t] > 0), default=n - 1)]
    must_here, wish_here = max(must - delivered - after, floor), max(wanted - delivered - after, floor)
    full = [kw * share for kw, share in zip(alone, there, strict=True)]
    reach = h * into * sum(full)
    # In a part of a step it charges only where its mean reaches its least, or where it could not do without.
    limits = [_whole(kw, step) for kw in full]
    floors = [_whole(kw, step, up=True) if share > 0 else 0.0 for kw, share in zip(at_least, there, strict=True)]
    thin = [most_kw < least_kw for most_kw, least_kw in zip(limits, floors, strict=True)]
    steps = [step] * n
    if (
        h * into * sum(kw for kw, is_thin in zip(limits, thin, strict=True) if not is_thin)
        < min(wish_here, reach) - 1e-6
    ):
        limits, steps = full, [step * share for share in there]
        floors = [kw * share for kw, share in zip(floors, there, strict=True)]
    else:
        limits, floors = (
            [0.0 if is_thin else kw for kw, is_thin in zip(v, thin, strict=True)] for v in (limits, floors)
        )
    charge, discharge = park.numbers(limits), park.numbers([min(back_kw, shared[t]) * there[t] for t in park.steps])
    gain: list[Any] = [0.0]
    for t in park.steps:
        gain.append(gain[t] + h * (into * charge[t] - discharge[t] / out))
        park.that(gain[t + 1] <= room)
        if back_kw:
            park.either(charge[t], discharge[t])
            park.that(gain[t + 1] >= (floor if sum(there[: t + 1]) > 0 else 0.0))
        if floors[t] > 0:
            is_on = park.yes()
            park.if_(is_on, floors[t] - charge[t] <= 0)
            park.if_(is_on, charge[t] <= 0, is_=False)
        if steps[t] > 0:
            park.that(charge[t] == steps[t] * park.m.addVar(vtype="I", lb=0))
        park.cost += h * session.get("wear_eur_per_kwh", 0.0) * discharge[t]
    priority, reach = session.get("priority", 5), min(reach, room)
    missed = _missed(park, priority + (FIRM if session.get("firm") else 0), max(must_here - reach, 0.0))
    park.that(gain[n] + missed >= must_here)
    if wish_here > must_here + 1e-6:
        wished = _missed(park, priority + WISH, max(wish_here - max(must_here, reach), 0.0))
        park.that(gain[n] + missed + wished >= wish_here)
    if hours_after > 0:
        left = park.number()
        park.that(left >= wanted - delivered - gain[n])
        park.cost += 1.001 * max(_mean_price(park, member), 0.0) / into * left
    return charge, discharge


def _plug(plug: Doc, session: Doc) -> tuple[float, float, float, bool]:
    """Most, least and step of a vehicle's power at its connector, and whether somebody wrote that least."""
    third = 1 / 3 if session.get("phases") == 1 and plug.get("phases") == 3 else 1.0
    most = min(plug["power_kw"] * third, session.get("vehicle_kw", math.inf))
    step = 0.0 if session.get("discharge_kw") else plug.get("step_kw", 0.0) * third
    written = [session["least_kw"]] if "least_kw" in session else []
    written += [plug["least_kw"] * third] if "least_kw" in plug else []
    if written:
        return most, max(written), step, True
    # Six amperes on each phase, or nothing for what is too weak for that.
    of_plug = None if "vehicle_kw" in session else plug.get("phases")
    phases = 1 if plug.get("phases") == 1 else session.get("phases") or of_plug or (1 if most <= 7.4 else 3)
    return most, 1.38 * phases if 1.38 * phases <= most else 0.0, step, False


def _whole(kw: float, step: float, *, up: bool = False) -> float:
    """A power in whole steps."""
    if not step:
        return kw
    return step * (math.ceil(kw / step - 1e-6) if up else math.floor(kw / step + 1e-6))


def _missed(park: Park, rank: int, out_of_reach: float) -> Any:
    """What a session misses: what not even full power could deliver, in any case."""
    missed = park.number(0.0, None if park.gives_way else out_of_reach)
    park.goals["unserved_kwh", rank] = park.goals.get(("unserved_kwh", rank), 0.0) + missed
    return missed


def _mean_price(park: Park, member: Doc) -> float:
    """What a kWh costs a member on average over the horizon."""
    prices = park.doc["energy_contracts"][member["energy_contract"]]["import"]
    transport = park.series(park.doc.get("grid_tariff", {}).get("transport_eur_per_kwh"))
    return sum(park.price(prices)) / park.n + prices.get("energy_tax_eur_per_kwh", 0.0) + sum(transport) / park.n


def generator(park: Park, member: Doc, asset: Doc) -> list[Any]:
    """It rests or gives at least so much, for as many hours and starts as it may."""
    h, name = park.h, member["name"]
    least, limit = asset.get("least_kw", 0.0), park.series(asset["power_kw"])
    away = park.within(asset.get("unavailable"), otherwise=False)
    may = [not a and kw >= least and kw > 0 for a, kw in zip(away, limit, strict=True)]
    power = park.numbers([kw if m else 0.0 for m, kw in zip(may, limit, strict=True)])
    on, starts = park.run(
        may,
        least_on=asset.get("least_on_minutes", 0),
        least_off=asset.get("least_off_minutes", 0),
        most_starts=asset.get("most_starts"),
        state=asset.get("state") if least > 0 or "hours_left" in asset or "hours_a_day" in asset else None,
    )
    for t in park.steps:
        park.if_(on[t], power[t] <= 0, is_=False)
        park.if_(on[t], least - power[t] <= 0)
        park.cost += asset.get("start_cost_eur", 0.0) * starts[t]
        heat = asset.get("heat_per_kwh", 0.0) * asset.get("heat_value_eur_per_kwh", 0.0)
        park.cost += h * (asset["fuel_cost_eur_per_kwh"] - heat) * power[t]
        park.fed[name][t] += power[t]
        if not asset.get("may_feed_in", False) and not park.must_run[t]:
            park.rests_exporting[name][t].append(power[t])
    if "hours_left" in asset:
        park.that(h * pyscipopt.quicksum(on) <= asset["hours_left"])
    if "hours_a_day" in asset:
        for k, day in enumerate(park.days()):
            today = asset.get("hours_today", 0.0) if k == 0 else 0.0
            park.that(h * pyscipopt.quicksum(on[t] for t in day) <= max(asset["hours_a_day"] - today, 0.0))
    return [-p for p in power]


def thermal_store(park: Park, _member: Doc, asset: Doc) -> list[Any]:
    """A store whose temperature its machine keeps within a band, as far as anything could."""
    n, h, machine, gain = park.n, park.h, asset["machine"], asset["heat_gain"]
    heats = machine["mode"] == "heating"
    low_kw, high_kw = machine["power_kw"] if isinstance(machine["power_kw"], Sequence) else (0.0, machine["power_kw"])
    limit = [min(high_kw, v) for v in park.series(machine.get("limit_kw"), math.inf)]
    for quiet in asset.get("quiet_hours", ()):
        for t, holds in enumerate(park.within(quiet["when"], otherwise=True)):
            limit[t] = min(limit[t], quiet["most_kw"]) if holds else limit[t]
    least = limit if machine.get("on_off") else [low_kw] * n
    heat, defrost_kw = park.series(gain.get("extra_kw")), [0.0] * n
    may = [not away for away in park.within(asset.get("unavailable"), otherwise=False)]
    for defrost in asset.get("defrost", ()):
        for t, holds in enumerate(park.within(defrost["when"], otherwise=True)):
            if holds:
                may[t] = False
                heat[t] += defrost.get("heat_kw", 0.0)
                defrost_kw[t] += defrost.get("power_kw", 0.0)
    may = [m and kw >= low_kw and kw > 0 for m, kw in zip(may, limit, strict=True)]
    least, limit = (
        [v if m else 0.0 for v, m in zip(least, may, strict=True)],
        [v if m else 0.0 for v, m in zip(limit, may, strict=True)],
    )
    power, commits = park.numbers(limit), low_kw > 0 or machine.get("on_off", False)
    must = [False] * n
    if commits:
        on, starts = park.run(
            may,
            least_on=machine.get("least_on_minutes", 0),
            least_off=machine.get("least_off_minutes", 0),
            most_starts=machine.get("most_starts"),
            state=machine.get("state"),
        )
        must = list(park.must_run)
        may_by_state = [_may_by_state(park, machine, t) for t in park.steps]
        for t in park.steps:
            park.if_(on[t], power[t] <= 0, is_=False)
            park.if_(on[t], least[t] - power[t] <= 0)
            park.cost += machine.get("start_cost_eur", 0.0) * starts[t]
    else:
        may_by_state = [True] * n
    outside = park.series(gain.get("outside"))
    cop = machine["cop"]
    if isinstance(cop, Sequence) and isinstance(cop[0], Sequence):
        ratios = [_between(cop, at) for at in outside]
    else:
        ratios = park.series(cop)
    size, shell = asset["capacity_kwh_per_k"], gain.get("conductance_kw_per_k", 0.0)

    def after(t: int, at: Any, kw: Any) -> Any:
        sign = 1.0 if heats else -1.0
        return at + h / size * (sign * ratios[t] * kw + heat[t] + shell * (outside[t] - at))

    most_kw = [kw if m else 0.0 for kw, m in zip(limit, may_by_state, strict=True)]
    least_kw = [kw if m else 0.0 for kw, m in zip(least, must, strict=True)]
    coldest, warmest = [asset["start_c"]], [asset["start_c"]]
    for t in park.steps:
        coldest.append(after(t, coldest[t], least_kw[t] if heats else most_kw[t]))
        warmest.append(after(t, warmest[t], most_kw[t] if heats else least_kw[t]))
    band = asset["band_c"]
    band = band if isinstance(band, Mapping) else {"low": band[0], "high": band[1]}
    low, high = park.series(band.get("low"), -math.inf), park.series(band.get("high"), math.inf)
    at: list[Any] = [asset["start_c"], *(park.number(None, None) for _ in park.steps)]
    priority = asset.get("priority", 5)
    rank = priority + (FIRM if asset.get("firm") else 0)
    for t in park.steps:
        park.that(at[t + 1] == after(t, at[t], power[t]))
        kept_low, kept_high = min(low[t], warmest[t + 1]), max(high[t], coldest[t + 1])
        if math.isfinite(kept_low):
            park.that(at[t + 1] + park.spare(("unserved_kwh", rank), size * h / 24) >= kept_low)
        if math.isfinite(kept_high):
            park.that(at[t + 1] - park.spare(("unserved_kwh", rank), size * h / 24) <= kept_high)
    ends = (asset.get("end_c_at_least"), asset.get("end_c_at_most"))
    if ends == (None, None):
        ends = (asset["start_c"], None) if heats else (None, asset["start_c"])
    if ends[0] is not None:
        wished = min(ends[0], high[-1], warmest[n])
        park.that(at[n] + park.spare(("unserved_kwh", priority), size) >= wished)
    if ends[1] is not None:
        wished = max(ends[1], low[-1], coldest[n])
        park.that(at[n] - park.spare(("unserved_kwh", priority), size) <= wished)
    return [p + d for p, d in zip(power, defrost_kw, strict=True)]


def _may_by_state(park: Park, machine: Doc, t: int) -> bool:
    """Whether the rest in which the machine begins is over."""
    state = machine.get("state") or {}
    if state.get("on", True) or state.get("for_minutes") is None:
        return True
    return t >= math.ceil(max(machine.get("least_off_minutes", 0) - state["for_minutes"], 0) / park.minutes)


def _between(points: Sequence[Sequence[float]], at: float) -> float:
    """Straight lines between points, and the end values beyond the ends."""
    if at <= points[0][0]:
        return points[0][1]
    for (x, y), (u, v) in pairwise(points):
        if at <= u:
            return y + (v - y) * (at - x) / (u - x)
    return points[-1][1]


KINDS: Mapping[str, Callable[[Park, Doc, Doc], list[Any]]] = {
    "battery": battery,
    "curtailable_load": curtailable_load,
    "deferrable_load": deferrable_load,
    "ev_charging": ev_charging,
    "generator": generator,
    "inflexible_load": inflexible_load,
    "solar": source,
    "thermal_store": thermal_store,
    "wind": source,
}
