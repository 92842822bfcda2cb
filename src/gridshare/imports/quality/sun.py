"""Feed-in and production compared with the sun: nothing at night, and the day's middle where the sun stands highest.

The middle between the first and the last power of a day lies at solar noon whatever way panels face, for the light of
a bright sky reaches all of them from sunrise to sunset. Where it lies an hour off, and more in summer, the file's clock
was read wrongly; each way in which that happens leaves its own pattern in winter and summer.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from gridshare.imports.quality.assessed import Assessed, Facts
from gridshare.imports.quality.finding import About, Both, QualityFinding, figure, percent
from gridshare.imports.quality.wall import DAY_S, HOUR_S, SATURDAY, is_dark, measured_step_s, noon_s, solar_day, wall_of
from gridshare.parts import Floats, Ints

_LITTLE, _MUCH = 0.02, 0.1
"""Shares of the energy that lie in the dark: more than this is reported, and is grave."""

_ON = 0.02
_BRIGHT = 0.15
"""Shares of the usual highest power: panels are on; a day is bright enough to have a middle."""

_FEWEST_DAYS = 7
_OFF_MIN, _FITS_MIN, _FAR_MIN = 35.0, 22.0, 50.0
"""A middle is off from here; a pattern fits up to here; reported from here on though no pattern fits [min]."""

_MIDDLE_DEG = {"Europe/Amsterdam": 5.4}
"""Longitude of a site whose place is not known, by its clock [degrees east]: the Netherlands lie within 8 min of it."""

_READ: dict[str, Both] = {
    "UTC as local": (
        "the file is in UTC and was read as the local clock",
        "het bestand staat in UTC en is gelezen als plaatselijke tijd",
    ),
    "CET as local": (
        "the file keeps winter time all year and was read as the local clock",
        "het bestand houdt het hele jaar wintertijd aan en is gelezen als plaatselijke tijd",
    ),
    "local as UTC": (
        "the file is in local time and was read as UTC",
        "het bestand staat in plaatselijke tijd en is gelezen als UTC",
    ),
    "local as CET": (
        "the file is in local time and was read as winter time all year",
        "het bestand staat in plaatselijke tijd en is gelezen als het hele jaar wintertijd",
    ),
    "an hour late": (
        "instants mark the end of an hour and were read as its start, or the zone is one hour off",
        "tijdstippen geven het einde van een uur en zijn gelezen als het begin, of de zone scheelt een uur",
    ),
    "an hour early": (
        "instants mark the start of an hour and were read as its end, or the zone is one hour off",
        "tijdstippen geven het begin van een uur en zijn gelezen als het einde, of de zone scheelt een uur",
    ),
}


def check(series: Assessed, facts: Facts) -> Iterator[QualityFinding]:
    """Energy in the dark, and a day's middle off solar noon."""
    if series.quantity not in {"feed_in", "production"}:
        return
    yield from _at_night(series, facts)
    longitude = _MIDDLE_DEG.get(facts.zone) if facts.longitude is None else facts.longitude
    if longitude is not None:
        yield from _off_noon(series, facts, longitude)


def _at_night(series: Assessed, facts: Facts) -> Iterator[QualityFinding]:
    power = np.nan_to_num(np.maximum(series.values, 0.0))
    dark, total = is_dark(series, facts), float(power.sum())
    share = float(power[dark].sum()) / total if total > 0 else 0.0
    if share <= _LITTLE:
        return
    places = np.flatnonzero(dark & (power > _ON * power.max()))
    yield About(series, facts).found(
        "energy_at_night",
        "serious" if share > _MUCH else "warning",
        (
            (
                "{share} of the energy is fed in or produced in the dark. That is no sun: columns or signs may be "
                "swapped, the clock may be read wrongly, or a battery, wind or an engine feeds in."
            ),
            (
                "{share} van de energie wordt in het donker teruggeleverd of opgewekt. Dat is geen zon: kolommen of "
                "tekens kunnen verwisseld zijn, de klok kan verkeerd gelezen zijn, of een accu, wind of motor levert."
            ),
        ),
        {"share": percent(share)},
        places=places,
        count=len(places),
    )


def _off_noon(series: Assessed, facts: Facts, longitude: float) -> Iterator[QualityFinding]:
    day, off_min = middles(series, longitude)
    if series.quantity == "feed_in":  # what a firm takes for itself on working days shifts what is left
        weekend = (day + 3) % 7 >= SATURDAY
        day, off_min = day[weekend], off_min[weekend]
    wall = wall_of(series, facts.zone)
    if len(day) < _FEWEST_DAYS:
        return
    k = np.clip((day * DAY_S + DAY_S // 2 - series.start) // series.step_s, 0, len(series.values) - 1)
    offset = wall.offset_s[k] / 60
    as_read = _misfit(off_min, offset)
    patterns = _patterns(offset, measured_step_s(series, wall))
    name = min(patterns, key=lambda p: _misfit(off_min - patterns[p], offset))
    fits = _misfit(off_min - patterns[name], offset) < _FITS_MIN
    if as_read < (_OFF_MIN if fits else _FAR_MIN) or not (fits or series.quantity == "production"):
        return
    middle = float(np.median(off_min))
    late = ("late", "te laat") if middle > 0 else ("early", "te vroeg")
    because: Both = (": {why}", ": {why}") if fits else (", in no known pattern", ", in geen bekend patroon")
    yield About(series, facts).found(
        "sun_shifted",
        "serious" if fits else "warning",
        (
            (
                f"Days lie {{off}} min too {{late}} compared with the sun ({{moves}}){because[0]}. Check the zone and "
                "the label."
            ),
            (
                f"Dagen liggen {{off}} min {{late}} ten opzichte van de zon ({{moves}}){because[1]}. Controleer de "
                "zone en het label."
            ),
        ),
        {"off": figure(round(abs(middle))), "late": late, "moves": _moves(off_min, offset), "why": _READ[name]},
        count=len(day),
    )


def middles(series: Assessed, longitude: float) -> tuple[Ints, Floats]:
    """Bright days, and how much later than solar noon the middle of their power lies [min], each of shape (day,)."""
    power = np.maximum(series.values, 0.0)
    there = power[power > 0]
    if not len(there):
        return np.zeros(0, dtype=np.int64), np.zeros(0)
    high = float(np.quantile(there, 0.99))
    day, second = solar_day(series, longitude)
    names, begin = np.unique(day, return_index=True)
    brightest = np.maximum.reduceat(power, begin)  # NaN where a value of the day is missing
    with np.errstate(invalid="ignore"):
        on = power > _ON * high
        bright = brightest > _BRIGHT * high
    first = np.minimum.reduceat(np.where(on, second, 2 * DAY_S), begin)
    last = np.maximum.reduceat(np.where(on, second + series.step_s, -DAY_S), begin)
    off = (first + last) / 2 - noon_s(names, longitude)
    return names[bright], off[bright] / 60


def _misfit(off_min: Floats, offset: Floats) -> float:
    """How far days lie off in the worse of winter and summer time, by the median of each [min]."""
    parts = (off_min[offset == each] for each in np.unique(offset))
    return max((abs(float(np.median(part))) for part in parts if len(part) >= _FEWEST_DAYS), default=0.0)


def _patterns(offset: Floats, measured_s: int) -> Mapping[str, Floats]:
    """How much later than true days lie under each wrong reading [min]; offset is the local clock's from UTC [min]."""
    summer = offset - offset.min() if len(np.unique(offset)) > 1 else offset - 60
    patterns = {"UTC as local": -offset, "CET as local": -summer, "local as UTC": offset, "local as CET": summer}
    if measured_s == HOUR_S:
        patterns |= {"an hour late": np.full(len(offset), 60.0), "an hour early": np.full(len(offset), -60.0)}
    return patterns


def _moves(off_min: Floats, offset: Floats) -> Both:
    """How days lie per offset of the local clock: ``UTC+1 -58 min, UTC+2 -119 min``."""
    text = ", ".join(f"UTC{each / 60:+g} {np.median(off_min[offset == each]):+.0f} min" for each in np.unique(offset))
    return text, text
