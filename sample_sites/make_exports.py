# ruff: noqa: INP001 - a script, not a package
"""Make the raw exports of ``meter-exports`` again: ``python make_exports.py DATA`` writes beside this file.

Six weeks of measured series, each written the way a metering company, a portal or a meter writes them, faults included:
a gap of three hours, four rows that stand twice, values that the metering company estimated. DATA is the folder that
``make_excerpts.py`` reads. Needs pandas, pyarrow and xlsxwriter.
"""

from __future__ import annotations

import argparse
import json
import zipfile
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np
import xlsxwriter
from make_excerpts import Data, fleet
from parks import SUN_SOUTH, Fleet, Load, Park

ZONE = ZoneInfo("Europe/Amsterdam")
FIRST, DAYS = date(2026, 2, 2), 42
QUARTER = timedelta(minutes=15)
SMITHY, STORE, SCHOOL, OFFICE, COLD = (
    "871690000000101014",
    "871690000000101021",
    "871690000000101038",
    "871690000000101045",
    "871690000000101052",
)
TRUCKS = Fleet("fleet1-beverage-delivery", 6, 3)


def kwh(data: Data, load: Load) -> np.ndarray:
    """A load, kWh per quarter, over all days."""
    days = [FIRST + timedelta(days=k) for k in range(DAYS)]
    return np.array([kw / 4 for day in days for kw in data.load(load, day)])


def sun(data: Data, kwp: float) -> np.ndarray:
    """What panels give, kWh per quarter."""
    days = [FIRST + timedelta(days=k) for k in range(DAYS)]
    return np.array([kw / 4 * kwp for day in days for kw in data.weather(SUN_SOUTH, day)])


def starts() -> list[datetime]:
    """Start of each quarter; no clock changes in these weeks."""
    begin = datetime.combine(FIRST, time())
    return [begin + k * QUARTER for k in range(96 * DAYS)]


def comma(value: float, digits: int = 3) -> str:
    """A number with a decimal comma."""
    return f"{value:.{digits}f}".replace(".", ",")


def portal(data: Data, path: Path) -> None:
    """A portal of a metering company: title lines, EAN, local time, status; three hours lack, four rows stand twice."""
    lines = ["Kwartierwaarden elektriciteit", f"Aansluiting: Smederij Diepenheim ({SMITHY})", ""]
    lines.append("EAN;Datum;Tijd;Verbruik (kWh);Teruglevering (kWh);Status")
    for k, (at, value) in enumerate(zip(starts(), kwh(data, Load("V_GG", 190)), strict=True)):
        if 1850 <= k < 1862:  # noqa: PLR2004 - the gap
            continue
        status = "Geschat" if 2400 <= k < 2404 else "Gemeten"  # noqa: PLR2004
        line = f"{SMITHY};{at:%d-%m-%Y};{at:%H:%M};{comma(value)};{comma(0)};{status}"
        lines += [line] * (2 if 700 <= k < 704 else 1)  # noqa: PLR2004
    path.write_text("\r\n".join(lines) + "\r\n", encoding="utf-8-sig", newline="")


def fudura(data: Data) -> str:
    """Pages of 1000 points of a metering interface, newest first, values as text."""
    channel = {"channelId": "1", "channelType": "Profiel", "interval": "00:15:00", "direction": "Consumption"}
    points = [
        {
            "value": f"{value:.3f}",
            "readingTimestamp": at.replace(tzinfo=ZONE).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "isValid": True,
            "repairStatus": "None",
        }
        for at, value in zip(starts(), kwh(data, Load("V_MH", 160)), strict=True)
    ][::-1]
    pages = [{"telemetry": points[k : k + 1000]} for k in range(0, len(points), 1000)]
    meter = {"meteringPointId": STORE, "ean": STORE}
    return json.dumps([{**meter, **channel, "unitOfMeasurement": "kWh", **page} for page in pages], indent=0)


def kenter(data: Data) -> str:
    """Answers of a metering interface: channel 10180 is drawn from the grid, instants as seconds since 1970."""
    measurements = [
        {"timestamp": int(at.replace(tzinfo=ZONE).timestamp()), "value": round(value, 3), "status": "Valid"}
        for at, value in zip(starts(), kwh(data, Load("C_b40", 150)), strict=True)
    ]
    channels = [{"channelId": "10180", "unit": "kWh", "Measurements": measurements}]
    return json.dumps([{"connectionId": COLD, "meteringPointId": COLD, **c} for c in channels], indent=0)


def workbook(data: Data, path: Path) -> None:
    """A workbook of quarter-hours with interval ends, on winter time; -1 where nothing is known."""
    made, load = sun(data, 120.0), kwh(data, Load("V_SchM", 110))
    net = load - made
    with xlsxwriter.Workbook(path) as book:
        book.set_properties({"created": datetime(2026, 3, 16)})  # noqa: DTZ001 - the same bytes whenever it is made
        sheet = book.add_worksheet("kwartierwaarden")
        stamp = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
        names = ("Timestamp", "Levering", "Teruglevering", "BPM zonne-energie", "Gas", "Overig")
        sheet.write_row(0, 0, names)
        for k, at in enumerate(starts()):
            sheet.write_datetime(k + 1, 0, at + QUARTER, stamp)
            sheet.write_row(k + 1, 1, [round(max(net[k], 0), 3), round(max(-net[k], 0), 3), round(made[k], 3), -1, -1])


def counters(data: Data, path: Path) -> None:
    """Readings of a meter at home on the office's wall: two registers each way."""
    net = kwh(data, Load("C_b22", 150)) - sun(data, 60.0)
    standing = {"Import T1 kWh": 20511.204, "Import T2 kWh": 31877.92, "Export T1 kWh": 118.4, "Export T2 kWh": 402.75}
    lines = ["time," + ",".join(standing)]
    for at, value in zip([*starts(), datetime.combine(FIRST + timedelta(days=DAYS), time())], [*net, 0.0], strict=True):
        lines.append(f"{at:%Y-%m-%d %H:%M}," + ",".join(f"{reading:.3f}" for reading in standing.values()))
        low = at.weekday() > 4 or not 7 <= at.hour < 23  # noqa: PLR2004 - weekends and nights
        register = f"{'Import' if value > 0 else 'Export'} {'T1' if low else 'T2'} kWh"
        standing[register] += abs(value)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def sessions(data: Data, path: Path) -> None:
    """Visits of the trucks to their chargers, as a charging platform lists them."""
    table = fleet(data, Park(FIRST, DAYS - 1, {}, {}), TRUCKS)
    lines = ["Laadpunt;Aankomst;Vertrek;Energie (kWh)"]
    moment = "%d-%m-%Y %H:%M"
    lines += [
        f"{row.connector};{row.arrival:{moment}};{row.departure:{moment}};{comma(row.energy_kwh, 1)}"
        for row in table.itertuples()
        if row.arrival.date() >= FIRST
    ]
    path.write_text("\r\n".join(lines) + "\r\n", encoding="utf-8", newline="")


def prices(data: Data, path: Path) -> None:
    """The day-ahead prices of four days, as the transparency platform publishes them."""
    name = "urn:iec62325.351:tc57wg16:451-3:publicationdocument:7:3"
    days = [FIRST + timedelta(days=DAYS - 2 + k) for k in range(4)]
    series = "".join(_price_series(k + 1, day, data.price(day)[::4]) for k, day in enumerate(days))
    begin, end = _utc(days[0]), _utc(days[-1] + timedelta(days=1))
    path.write_text(
        f'<?xml version="1.0" encoding="UTF-8"?>\n<Publication_MarketDocument xmlns="{name}">\n'
        f"<mRID>1</mRID><type>A44</type>\n<period.timeInterval><start>{begin}</start><end>{end}</end>"
        f"</period.timeInterval>\n{series}</Publication_MarketDocument>\n",
        encoding="utf-8",
    )


def _price_series(number: int, day: date, values: Sequence[float]) -> str:
    zone = '<{0}_Domain.mRID codingScheme="A01">10YNL----------L</{0}_Domain.mRID>'
    return (
        f"<TimeSeries><mRID>{number}</mRID><businessType>A62</businessType>{zone.format('in')}{zone.format('out')}"
        "<currency_Unit.name>EUR</currency_Unit.name><price_Measure_Unit.name>MWH</price_Measure_Unit.name>"
        f"<curveType>A03</curveType>\n<Period><timeInterval><start>{_utc(day)}</start>"
        f"<end>{_utc(day + timedelta(days=1))}</end></timeInterval><resolution>PT60M</resolution>\n"
        + "".join(_points(values))
        + "</Period></TimeSeries>\n"
    )


def _points(values: Sequence[float]) -> Iterator[str]:
    """Prices by position; one that repeats the price before is left out, as curve type A03 does."""
    for k, value in enumerate(values):
        if k == 0 or value != values[k - 1]:
            yield f"<Point><position>{k + 1}</position><price.amount>{value:.2f}</price.amount></Point>\n"


def _utc(day: date) -> str:
    return f"{datetime.combine(day, time(), ZONE).astimezone(UTC):%Y-%m-%dT%H:%MZ}"


def main() -> None:
    """Write all exports."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder of measured series")
    data, folder = Data(parser.parse_args().data), Path(__file__).resolve().parent / "meter-exports" / "exports"
    folder.mkdir(parents=True, exist_ok=True)
    portal(data, folder / "smederij_kwartierwaarden.csv")
    workbook(data, folder / "opleidingscentrum.xlsx")
    counters(data, folder / "kantoor_p1.csv")
    sessions(data, folder / "trucks_laadsessies.csv")
    prices(data, folder / "day_ahead.xml")
    with zipfile.ZipFile(folder / "antwoorden.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in (("meubelhal_fudura.json", fudura(data)), ("koelhuis_kenter.json", kenter(data))):
            archive.writestr(zipfile.ZipInfo(name, (2026, 3, 16, 7, 0, 0)), text, zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    main()
