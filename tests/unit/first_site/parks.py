"""Three small firms as exports: quarters of five days, a list of charging, and prices in the folder of a site."""

from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np

from gridshare.series.measured import MeasuredSeries, write_measured

FIRST, DAYS = date(2026, 3, 16), 5
ZONE = ZoneInfo("Europe/Amsterdam")
FIRMS = {"bakkerij_noord": 60, "koelhuis_jansen": 90, "vervoer_de_vries": 40}


def load_kw(most_kw: float) -> np.ndarray:
    """Low at night, high by day, by the quarter."""
    hours = np.arange(96 * DAYS) / 4 % 24
    return np.round(most_kw * (0.3 + 0.7 * ((hours >= 7) & (hours < 18))), 1)


def exports(folder: Path) -> list[Path]:
    """A file for each firm, which says kWh in its heading alone, and the visits of trucks."""
    folder.mkdir()
    begin = datetime(FIRST.year, FIRST.month, FIRST.day, tzinfo=ZONE)
    for name, most_kw in FIRMS.items():
        rows = [
            f"{begin + timedelta(minutes=15 * k):%d-%m-%Y %H:%M};{kw / 4:.3f}".replace(".", ",")
            for k, kw in enumerate(load_kw(most_kw))
        ]
        (folder / f"{name}.csv").write_text("\n".join(["Tijd;Verbruik (kWh)", *rows]) + "\n", encoding="utf-8")
    (folder / "laadsessies_vervoer.csv").write_text(sessions(), encoding="utf-8")
    return sorted(folder.iterdir())


def sessions() -> str:
    """Two trucks a night."""
    lines = ["Laadpunt;Aankomst;Vertrek;Energie (kWh)"]
    for day in (FIRST + timedelta(days=k) for k in range(DAYS)):
        for point, kwh in (("T1", "80,0"), ("T2", "60,0")):
            lines.append(f"{point};{day:%d-%m-%Y} 18:00;{day + timedelta(days=1):%d-%m-%Y} 06:00;{kwh}")
    return "\n".join(lines) + "\n"


def measured(folder: Path, *, prices: bool = False, feed_in: bool = False) -> Path:
    """A folder of a site with the same as clean series."""
    start = int(datetime(FIRST.year, FIRST.month, FIRST.day, tzinfo=ZONE).timestamp())
    origin = np.zeros(96 * DAYS, dtype=np.int8)
    for name, most_kw in FIRMS.items():
        kw = load_kw(most_kw)
        if feed_in and name == "bakkerij_noord":
            kw = kw - 250.0 * (np.arange(96 * DAYS) % 96 == 50)
        quantity = "net" if feed_in and name == "bakkerij_noord" else "consumption"
        series = MeasuredSeries(f"{name}_{quantity}_kw", start, 900, kw, origin, quantity)
        write_measured(series, folder / "measured")
    if prices:
        values = 60 + 40 * np.sin(np.arange(24.0 * DAYS) / 24 * 2 * np.pi)
        price = MeasuredSeries("day_ahead_eur_per_mwh", start, 3600, values, np.zeros(24 * DAYS, np.int8), "price")
        write_measured(price, folder / "measured")
    return folder


def visits(folder: Path) -> Path:
    """The folder with a list of charging."""
    rows = ["connector,arrival,departure,energy_kwh,vehicle_kw"]
    for day in (FIRST + timedelta(days=k) for k in range(DAYS)):
        at = datetime(day.year, day.month, day.day, 8, tzinfo=ZONE)
        rows.append(f"P1,{at.isoformat(' ')},{(at + timedelta(hours=8)).isoformat(' ')},40,")
        rows.append(f"P2,{at.isoformat(' ')},{(at + timedelta(hours=2)).isoformat(' ')},40,")
    (folder / "measured" / "autos_kantoor.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    return folder
