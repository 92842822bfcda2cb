# ruff: noqa: INP001 - a script and what it reads, not a package
"""Which measured days stand for which column of the sample sites. Read by ``make_excerpts.py``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Load:
    """A meter.

    Attributes:
        meter: Its name in the data.
        peak_kw: What its highest value of the year becomes [kW].
        weeks: How many weeks further the measured day lies.
    """

    meter: str
    peak_kw: float
    weeks: int = 0


@dataclass(frozen=True)
class Weather:
    """A column of the weather at Aachen, and how many digits are kept."""

    name: str
    digits: int


@dataclass(frozen=True)
class DayAhead:
    """The Dutch day-ahead price."""


@dataclass(frozen=True)
class Workplace:
    """Cars at work: stations whose name begins so, on plugs of so much power, coming so much later than measured.

    Where ``least_kw`` is given, it is what a car that charges takes at least (6 A on each phase).
    """

    stations: str | tuple[str, ...]
    plug_kw: float
    weeks: int = 0
    later_minutes: int = 0
    least_kw: float | None = None


@dataclass(frozen=True)
class Plaza:
    """Fast charging: each of the weeks adds a measured day of two plugs."""

    weeks: tuple[int, ...]
    plug_kw: float


@dataclass(frozen=True)
class Fleet:
    """Trucks: how many, of which fleet, from which of its days on; ``share`` of the measured energy."""

    fleet: str
    trucks: int
    offset: int = 0
    share: float = 1.0


@dataclass(frozen=True)
class Park:
    """A site: its days, the columns of its series, its files of sessions, and how many days its series begin before."""

    first: date
    days: int
    columns: Mapping[str, Load | Weather | DayAhead]
    sessions: Mapping[str, Workplace | Plaza | Fleet]
    before: int = 0


OUTSIDE = Weather("temp_c", 1)
SUN_SOUTH = Weather("pv_south15", 3)
SUN_EAST_WEST = Weather("pv_eastwest10", 3)
BEVERAGE, WAREHOUSE = "fleet1-beverage-delivery", "fleet2-warehouse-delivery"
LATER = 75
"""The cars of the one campus come before half past seven; half of the Dutch come to work after nine."""

THREE_FIRMS = Park(
    date(2026, 2, 10),
    2,
    {
        "day_ahead_eur_per_mwh": DayAhead(),
        "outside_c": OUTSIDE,
        "sun_kw_per_kwp": SUN_SOUTH,
        "bakery_kw": Load("V_GG", 90),
        "offices_kw": Load("C_b104", 70),
        "warehouse_kw": Load("C_b41", 100),
    },
    {"trucks.csv": Fleet(BEVERAGE, 5, 11)},
    before=8,  # what a simulation expects loads from
)

HESSENPOORT = Park(
    date(2026, 2, 12),
    4,
    {
        "day_ahead_eur_per_mwh": DayAhead(),
        "outside_c": OUTSIDE,
        "sun_south_kw_per_kwp": SUN_SOUTH,
        "sun_east_west_kw_per_kwp": SUN_EAST_WEST,
        "logistics_kw": Load("V_MH", 320),
        "distribution_kw": Load("C_b111", 260),
        "parcels_kw": Load("C_b41", 180, 1),
        "cold_store_kw": Load("C_b40", 150),
        "freezing_kw": Load("C_b112", 110),
        "dairy_kw": Load("C_b40", 120, 2),
        "wholesale_kw": Load("C_b13", 130),
        "town_office_kw": Load("C_b36", 280),
        "engineers_kw": Load("C_b22", 240),
        "insurer_kw": Load("C_b27", 380),
        "college_kw": Load("V_SchM", 140),
        "data_centre_kw": Load("C_b105", 520),
        "laboratory_kw": Load("C_b111", 240, 3),
        "metal_kw": Load("V_GG", 300),
        "plating_kw": Load("V_GG", 260, 1),
        "concrete_kw": Load("V_GG", 220, 2),
        "joinery_kw": Load("C_b52", 140),
        "printing_kw": Load("C_b41", 150),
        "bakery_kw": Load("C_b104", 130),
        "recycling_kw": Load("C_b40", 160, 4),
        "furniture_kw": Load("V_MH", 180, 1),
        "builders_merchant_kw": Load("C_b52", 160, 2),
        "garage_kw": Load("C_b112", 70, 1),
        "packaging_kw": Load("C_b111", 220, 5),
    },
    {
        "cars_insurer.csv": Workplace("AG-1F", 11, 1, LATER),
        "cars_engineers.csv": Workplace("AG-3F", 11, 1, LATER),
        "cars_town_office.csv": Workplace("AG-4F", 11, 1, LATER),
        "cars_college.csv": Workplace("CA-3", 11, 1),
        "plaza.csv": Plaza((38, 39), 150),
        "trucks_logistics.csv": Fleet(WAREHOUSE, 8),
        "trucks_distribution.csv": Fleet(BEVERAGE, 8, 20),
    },
)

SMALL_YARD = Park(
    date(2026, 3, 5),
    2,
    {
        "day_ahead_eur_per_mwh": DayAhead(),
        "outside_c": OUTSIDE,
        "sun_kw_per_kwp": SUN_SOUTH,
        "joinery_kw": Load("V_GG", 55),
        "garage_kw": Load("C_b112", 35),
        "caterer_kw": Load("C_b104", 45),
        "wholesale_kw": Load("C_b13", 90),
        "accountants_kw": Load("V_SchM", 40),
    },
    {"cars.csv": Workplace(("CA-30", "CA-31"), 11, -1, least_kw=4.14)},
)

WINTER_PEAK = Park(
    date(2026, 1, 28),
    2,
    {
        "day_ahead_eur_per_mwh": DayAhead(),
        "outside_c": OUTSIDE,
        "cross_dock_kw": Load("V_MH", 160),
        "assembly_kw": Load("V_GG", 150),
        "offices_kw": Load("C_b41", 120),
        "nursery_kw": Load("C_b13", 60),
        "shop_kw": Load("C_b52", 90),
    },
    {"trucks.csv": Fleet(WAREHOUSE, 6, 40), "vans.csv": Fleet(BEVERAGE, 4, 10, 0.4)},
)

SUNNY_EXPORT = Park(
    date(2026, 4, 22),
    2,
    {
        "day_ahead_eur_per_mwh": DayAhead(),
        "hub_m_per_s": Weather("wind_ms", 1),
        "sun_south_kw_per_kwp": SUN_SOUTH,
        "sun_east_west_kw_per_kwp": SUN_EAST_WEST,
        "outside_c": OUTSIDE,
        "warehouse_kw": Load("V_MH", 120),
        "offices_kw": Load("C_b36", 130),
        "packing_kw": Load("C_b111", 110),
        "workshop_kw": Load("V_GG", 70),
    },
    {"cars.csv": Workplace("AG-4F", 11, 3, LATER), "trucks.csv": Fleet(BEVERAGE, 3, 40)},
)

SITES = {
    "three-firms": THREE_FIRMS,
    "hessenpoort": HESSENPOORT,
    "small-yard": SMALL_YARD,
    "winter-peak": WINTER_PEAK,
    "sunny-export": SUNNY_EXPORT,
}
