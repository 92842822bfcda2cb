# ruff: noqa: INP001 - a script and what it reads, not a package
"""Make the series and sessions of the sample sites again: ``python make_excerpts.py DATA`` writes beside this file.

DATA is a folder of measured series: ``loads/NAME.parquet`` with ``firms.csv``, ``weather/aachen_2023.parquet``,
``prices/nl_dayahead_2019_2023.csv.gz``, ``ev/acn_workplace_sessions.csv.gz``, ``ev/dc_fast_sessions.csv.gz`` and
``ev/truck_op_days.csv``. Needs pandas and pyarrow.

What is measured stays measured: every quarter of every profile is a quarter of one meter, every visit is a visit that
took place. Rules, the same for all: a day takes the measured day of the same weekday nearest to its place in the year
(``weeks`` further where two firms have one meter), so that Thursdays are Thursdays; ``peak_kw`` is what the highest
value of the meter's year becomes; a meter that was read by the hour holds its mean for four quarters.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from pathlib import Path

import pandas as pd
from parks import SITES, Fleet, Load, Park, Plaza, Weather, Workplace

ZONE = "Europe/Amsterdam"
QUARTERS = 96
HUB_OVER_MAST = (80 / 10) ** 0.143
"""Wind at 80 m over wind at the mast's 10 m: the power law with the exponent of open land."""


@dataclass(frozen=True)
class Data:
    """The folder of measured series."""

    folder: Path

    def quarters(self, name: str, column: str, zone: str) -> pd.Series:
        """A column of a series by local day and quarter; an hourly one holds its value."""
        table = pd.read_parquet(self.folder / f"{name}.parquet")
        values = pd.Series(table[column].to_numpy(float), pd.DatetimeIndex(table["timestamp_utc"]))
        return _by_day(values, zone)

    def load(self, load: Load, day: date) -> list[float]:
        """A day of a meter [kW]."""
        firm = pd.read_csv(self.folder / "firms.csv").set_index("firm_id").loc[load.meter]
        days = self.quarters(f"loads/{load.meter}", "value", firm["local_tz"])
        year = days.index[len(days) // 2].year
        return [v / firm["max"] * load.peak_kw for v in days[measured_day(day, year, load.weeks)]]

    def weather(self, column: Weather, day: date) -> list[float]:
        """A day of weather, in the unit of the column."""
        factor = HUB_OVER_MAST if column.name == "wind_ms" else 1.0
        days = self.quarters("weather/aachen_2023", column.name, ZONE)
        return [v * factor for v in days[measured_day(day, 2023, 0)]]

    def price(self, day: date) -> list[float]:
        """The Dutch day-ahead price of a day [EUR/MWh]."""
        table = pd.read_csv(self.folder / "prices" / "nl_dayahead_2019_2023.csv.gz")
        prices = pd.Series(table["price_eur_mwh"].to_numpy(float), pd.to_datetime(table["timestamp_utc"], utc=True))
        return list(_by_day(prices[prices.index.year >= 2022], ZONE)[measured_day(day, 2023, 0)])  # noqa: PLR2004

    def sessions(self, name: str) -> pd.DataFrame:
        """Visits of vehicles, with the day they began."""
        table = pd.read_csv(self.folder / "ev" / f"{name}.csv.gz")
        for end in ("arrival", "departure"):
            table[end] = pd.to_datetime(table[f"{end}_local"])
        table["day"] = table["arrival"].dt.date
        return table[table["flag"] == 0].sort_values(["arrival", "session_id"])

    def trips(self, fleet: str) -> pd.DataFrame:
        """Days of trucks."""
        table = pd.read_csv(self.folder / "ev" / "truck_op_days.csv")
        return table[table["fleet"] == fleet].sort_values("veh_op_day_id")


def _by_day(values: pd.Series, zone: str) -> pd.Series:
    quarters = pd.date_range(values.index[0], values.index[-1] + pd.Timedelta(minutes=45), freq="15min")
    local = values.reindex(quarters, method="ffill").tz_convert(zone)
    days = {day: list(of_day) for day, of_day in local.groupby(local.index.date) if len(of_day) == QUARTERS}
    return pd.Series(days)


def measured_day(day: date, year: int, weeks: int) -> date:
    """The day of another year with the same weekday, nearest to its place in the year and then ``weeks`` further."""
    same = day.replace(year=year)
    nearest = same + timedelta(days=(day.weekday() - same.weekday() + 3) % 7 - 3)
    return nearest + timedelta(weeks=weeks)


def series(data: Data, park: Park) -> pd.DataFrame:
    """All columns of a park, a row per quarter."""
    days = [park.first + timedelta(days=k) for k in range(-park.before, park.days)]
    start = datetime.combine(days[0], time())
    table = pd.DataFrame({"local_time": pd.date_range(start, periods=QUARTERS * len(days), freq="15min")})
    for name, source in park.columns.items():
        if isinstance(source, Load):
            table[name] = [round(v, 1) for day in days for v in data.load(source, day)]
        elif isinstance(source, Weather):
            table[name] = [round(v, source.digits) for day in days for v in data.weather(source, day)]
        else:
            table[name] = [v for day in days for v in data.price(day)]
    return table


def plugs(rows: Sequence[dict[str, object]], prefix: str) -> list[dict[str, object]]:
    """The visits with a plug each: the first that is free."""
    free: list[datetime] = []
    for row in rows:
        arrival, departure = row["arrival"], row["departure"]
        assert isinstance(arrival, datetime)  # noqa: S101 - rows are made below
        assert isinstance(departure, datetime)  # noqa: S101
        k = next((k for k, until in enumerate(free) if until <= arrival), len(free))
        free[k : k + 1] = [departure]
        row["connector"] = f"{prefix}{k + 1:02d}"
    return list(rows)


def visit(source: pd.Series, move: timedelta, most_kw: float) -> dict[str, object]:
    """A measured visit on another day; what it took stays what it took, as far as ``most_kw`` can deliver."""
    arrival = (source["arrival"] + move).floor("min").to_pydatetime()
    departure = (source["departure"] + move).floor("min").to_pydatetime()
    reach = (departure - arrival) / timedelta(hours=1) * most_kw
    return {"arrival": arrival, "departure": departure, "energy_kwh": int(min(source["energy_kwh"], reach) * 10) / 10}


def workplace(data: Data, park: Park, place: Workplace) -> pd.DataFrame:
    """Cars at work."""
    table, rows = data.sessions("acn_workplace_sessions"), []
    table = table[table["station_id"].str.startswith(place.stations)]
    for day in (park.first + timedelta(days=k) for k in range(park.days)):
        source = measured_day(day, 2019 if day.month > 3 else 2020, place.weeks)  # noqa: PLR2004 - May 2019 to March 2020
        move = day - source + timedelta(minutes=place.later_minutes)
        rows += [visit(v, move, place.plug_kw) for _, v in table[table["day"] == source].iterrows()]
    rows = [r for r in sorted(rows, key=lambda r: str(r["arrival"])) if r["energy_kwh"] > 1]  # type: ignore[operator]
    least = {} if place.least_kw is None else {"least_kw": place.least_kw}
    return pd.DataFrame([{**row, **least} for row in plugs(rows, "P")])


def plaza(data: Data, park: Park, place: Plaza) -> pd.DataFrame:
    """Cars that stop to charge fast; each measured day of ``weeks`` adds its two plugs.

    The few that stay over midnight are left out, so that each day can be planned by itself.
    """
    table, rows = data.sessions("dc_fast_sessions"), []
    for k in range(park.days):
        day = park.first + timedelta(days=k)
        for weeks in place.weeks:
            source = measured_day(day, 2022, weeks)
            for _, v in table[table["day"] == source].iterrows():
                most = float(min(max(v["p_max_kw"], 20.0), place.plug_kw))
                if v["departure"].date() == source:
                    rows.append({**visit(v, day - source, most), "vehicle_kw": round(most, 1)})
    rows = [r for r in sorted(rows, key=lambda r: str(r["arrival"])) if r["energy_kwh"] > 1]  # type: ignore[operator]
    return pd.DataFrame(plugs(rows, "S"))


def fleet(data: Data, park: Park, place: Fleet) -> pd.DataFrame:
    """Trucks: home in the evening, gone in the morning; a truck drives one measured day after the other.

    What the first night brought before the horizon is its share of the stay, as an even plan would have left it.
    """
    trips, rows = data.trips(place.fleet), []
    days = [park.first + timedelta(days=k) for k in range(-1, park.days)]
    working = [day for day in days if day.weekday() < 5]  # noqa: PLR2004 - Monday to Friday
    last = working[-1]
    working.append(last + timedelta(days=3 if last.weekday() == 4 else 1))  # noqa: PLR2004 - Friday
    midnight = datetime.combine(park.first, time())
    for truck in range(place.trucks):
        own = [trips.iloc[(place.offset + 7 * truck + 3 * k) % len(trips)] for k in range(len(working))]
        for (day, trip), (next_day, following) in pairwise(zip(working, own, strict=True)):
            arrival = datetime.combine(day, time.fromisoformat(trip["last_return"])).replace(second=0)
            departure = datetime.combine(next_day, time.fromisoformat(following["first_departure"])).replace(second=0)
            energy = round(float(trip["energy_kwh"]) * place.share, 1)
            before = max((midnight - arrival) / (departure - arrival), 0.0)
            rows.append({"connector": f"T{truck + 1:02d}", "arrival": arrival, "departure": departure,
                         "energy_kwh": energy, "delivered_kwh": round(before * energy, 1)})  # fmt: skip
    return pd.DataFrame(sorted(rows, key=lambda r: (r["arrival"], r["connector"])))


def write(table: pd.DataFrame, path: Path, first: str) -> None:
    """A CSV file with ``first`` as its first column and times to the minute."""
    order = [first, *(c for c in table.columns if c != first)]
    table[order].to_csv(path, index=False, date_format="%Y-%m-%d %H:%M", lineterminator="\n")


def main() -> None:
    """Write the files of every site."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder of measured series")
    data, here = Data(parser.parse_args().data), Path(__file__).resolve().parent
    for name, park in SITES.items():
        (here / name).mkdir(exist_ok=True)
        write(series(data, park), here / name / "series.csv", "local_time")
        for file, place in park.sessions.items():
            make = {Workplace: workplace, Plaza: plaza, Fleet: fleet}[type(place)]
            write(make(data, park, place), here / name / file, "connector")  # type: ignore[operator]


if __name__ == "__main__":
    main()
