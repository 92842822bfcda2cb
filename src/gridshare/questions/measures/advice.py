"""An advice: what was found with some measures, as people want to know it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from gridshare.parts import Floats
from gridshare.questions.measures.day import NOTICEABLE_KWH, Outcome
from gridshare.questions.measures.days import Days
from gridshare.questions.measures.document import Advice, CurvePoint, DayAtRisk, Measure
from gridshare.questions.measures.search import Found, points_of
from gridshare.schedules.rounding import number

_MINUTES = 24 * 60


@dataclass(frozen=True, slots=True)
class _LeftOut:
    """What the newcomer leaves out over all days: energy, highest power, time, and energy by hour of the day."""

    kwh: float
    most_kw: float
    hours: float
    days: int
    by_hour: Mapping[int, float]


def advice_of(days: Days, found: Found, without: Mapping[int, Outcome], at_least_eur: float | None) -> Advice:
    """What was found, in figures.

    Args:
        days: The days.
        found: The sizes and what happens with them.
        without: What happens without any measure.
        at_least_eur: Proven: no plan costs less.
    """
    left_out, moved = _left_out(days, found), _moved(found)
    battery = days.asked.prices.battery
    energy, power = found.size("energy_kwh"), found.size("power_kw")
    is_hired = days.asked.months is not None
    paid = 0.0 if is_hired else energy * battery.eur_per_kwh.value + power * battery.eur_per_kw.value
    above = [o.above_kwh for o in found.outcomes.values() if o.above_kwh > NOTICEABLE_KWH]
    later = moved.get("departures_freed", ())
    is_planned = found.size("charging_freed") > 0
    return Advice(
        allowed=list(found.allowed),
        taken=list(_taken(found, left_out, moved)),
        fits=not above,
        battery_kwh=number(energy),
        battery_kw=number(power),
        midnight_kwh=number(min(found.size("midnight_kwh"), energy)),
        right_kw=number(found.size("right_kw")),
        newcomer_kw=number(left_out.most_kw),
        newcomer_kwh=number(left_out.kwh),
        newcomer_hours=number(left_out.hours),
        newcomer_days=left_out.days,
        newcomer_by_hour={hour: number(kwh) for hour, kwh in left_out.by_hour.items()},
        later_kwh=number(sum(later)),
        later_sessions=len(later),
        curtailed_kwh=number(sum(moved.get("solar_freed", ()))),
        charging_points=points_of(days.asked.long.document) if is_planned else 0,
        investment_eur=number(paid),
        eur=number(found.eur),
        at_least_eur=None if at_least_eur is None else number(at_least_eur),
        above_kwh=number(sum(above)),
        above_days=len(above),
        finished=found.is_finished,
        days=list(_days(days, found, without)),
    )


def curve_point(
    days: Days, kw: float, found: tuple[Found, Found], proven: tuple[float | None, float | None]
) -> CurvePoint:
    """What a newcomer of some power costs.

    Args:
        days: The days.
        kw: Its power.
        found: The cheapest way, and with a battery alone.
        proven: What neither of these costs less than [EUR].
    """
    cheapest, battery = found
    alone = None if battery.above_kwh > 0 else battery
    prices = days.asked.prices.battery
    is_hired = days.asked.months is not None

    def paid(found: Found) -> float:
        bought = found.size("energy_kwh") * prices.eur_per_kwh.value + found.size("power_kw") * prices.eur_per_kw.value
        return 0.0 if is_hired else number(bought)

    return CurvePoint(
        kw=number(kw),
        fits=cheapest.above_kwh == 0,
        eur=number(cheapest.eur),
        at_least_eur=None if proven[0] is None else number(proven[0]),
        investment_eur=paid(cheapest),
        battery_kwh=number(cheapest.size("energy_kwh")),
        battery_kw=number(cheapest.size("power_kw")),
        newcomer_kwh=number(_left_out(days, cheapest).kwh),
        with_battery_eur=None if alone is None else number(alone.eur),
        with_battery_at_least_eur=None if alone is None or proven[1] is None else number(proven[1]),
        with_battery_investment_eur=None if alone is None else paid(alone),
        with_battery_kwh=None if alone is None else number(alone.size("energy_kwh")),
        with_battery_kw=None if alone is None else number(alone.size("power_kw")),
    )


def _taken(found: Found, left_out: _LeftOut, moved: Mapping[str, tuple[float, ...]]) -> Iterator[Measure]:
    """The measures that do anything."""
    if found.size("energy_kwh") > 0:
        yield "battery"
    if left_out.kwh > NOTICEABLE_KWH:
        yield "newcomer"
    if found.size("right_kw") > 0:
        yield "right"
    if found.size("charging_freed") > 0:
        yield "charging"
    if moved.get("departures_freed"):
        yield "departures"
    if moved.get("solar_freed"):
        yield "solar"


def _moved(found: Found) -> dict[str, tuple[float, ...]]:
    """Measure that frees what is there -> kWh of each part that it moves on some day."""
    moved: dict[str, tuple[float, ...]] = {}
    for outcome in found.outcomes.values():
        for (measure, _), rows in outcome.moved.items():
            moved[measure] = (*moved.get(measure, ()), *rows.values())
    return moved


def _left_out(days: Days, found: Found) -> _LeftOut:
    kwh, most, hours, on_days = 0.0, 0.0, 0.0, 0
    by_hour: dict[int, float] = {}
    for number_of, outcome in found.outcomes.items():
        local, step_h = days.clock(number_of)
        kw = np.where(outcome.left_out_kw > NOTICEABLE_KWH, outcome.left_out_kw, 0.0)
        if not kw.any():
            continue
        kwh, most = kwh + float(step_h * kw.sum()), max(most, float(kw.max()))
        hours, on_days = hours + step_h * int(np.count_nonzero(kw)), on_days + 1
        for t in np.flatnonzero(kw):
            hour = local[t].hour
            by_hour[hour] = by_hour.get(hour, 0.0) + float(step_h * kw[t])
    return _LeftOut(kwh, most, hours, on_days, dict(sorted(by_hour.items())))


def _days(days: Days, found: Found, without: Mapping[int, Outcome]) -> Iterator[DayAtRisk]:
    """The days on which it matters, the tightest first."""
    dates = days.asked.dates()
    tightest = sorted(without, key=lambda k: (-without[k].above_kwh, k))
    for k in tightest:
        if without[k].above_kwh <= NOTICEABLE_KWH:
            continue
        outcome, (local, step_h) = found.outcomes[k], days.clock(k)
        first, last = _ends(outcome.left_out_kw)
        yield DayAtRisk(
            day=dates[k],
            above_without_kwh=number(without[k].above_kwh),
            above_kwh=number(outcome.above_kwh if outcome.above_kwh > NOTICEABLE_KWH else 0.0),
            left_out_kwh=number(float(step_h * outcome.left_out_kw.sum())),
            discharged_kwh=number(outcome.discharged_kwh),
            left_out_from=None if first is None else f"{local[first]:%H:%M}",
            left_out_until=None if last is None else _clock_after(local[last], step_h),
        )


def _ends(kw: Floats) -> tuple[int, int] | tuple[None, None]:
    """The first and the last step with any power."""
    on = np.flatnonzero(kw > NOTICEABLE_KWH)
    return (int(on[0]), int(on[-1])) if len(on) else (None, None)


def _clock_after(at: object, step_h: float) -> str:
    """The time of day at the end of a step."""
    minutes = at.hour * 60 + at.minute + round(60 * step_h)  # type: ignore[attr-defined]
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
