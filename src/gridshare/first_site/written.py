"""The document of a first site as YAML, with comments that say what each part is and what was assumed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from textwrap import TextWrapper

from gridshare.documents.yaml_text import plain_value
from gridshare.first_site.data import Charging, Meter
from gridshare.first_site.draft import Draft
from gridshare.first_site.questions import COS_PHI, KW_MAX_EUR_PER_KW
from gridshare.plain import plain
from gridshare.series.measured import FOLDER
from gridshare.series.together import step_minutes_of

WIDTH = 118
MARKUP_EUR_PER_KWH, EXPORT_MARKUP_EUR_PER_KWH, TAX_EUR_PER_KWH = 0.012, -0.005, 0.0387
"""Added to the market's price where nobody says: a usual mark-up, and energy tax from 50,000 kWh a year on."""

_ROUND_TRIP, _WEAR_EUR_PER_KWH, _START = 0.88, 0.02, 0.5
_PLAIN = re.compile(r"[^\W\d_][\w .()/+-]*")


def site_yaml(draft: Draft, assumed: Mapping[str, str], place: str) -> str:
    """The document.

    Args:
        draft: What all questions came to.
        assumed: Key of each question whose default counts -> why it is what it is.
        place: The folder, as it is named in commands.
    """
    return "\n".join(_Document(draft, assumed, place).lines()) + "\n"


class _Document:
    """Writes one document, part by part."""

    def __init__(self, draft: Draft, assumed: Mapping[str, str], place: str) -> None:
        self.draft, self.found, self.words = draft, draft.found, draft.words
        self.assumed, self.place = assumed, place
        self.names: set[str] = set()

    def lines(self) -> Iterator[str]:
        """All lines."""
        n = len(self.draft.series) + len(self.draft.charging)
        yield from self._said("c_head", name=self.found["name"], n=n)
        yield from self._said("c_assumed_head")
        yield "gridshare: 1"
        yield f"name: {_text(self.found['name'])}"
        yield f"time_zone: {self.draft.data.zone}"
        for part in (self._horizon(), self._connection(), self._contracts(), self._tariff(), self._members()):
            yield ""
            yield from part
        yield ""
        yield from self._said("c_more")

    def _horizon(self) -> Iterator[str]:
        day, series = self.found["day"], self.draft.series
        yield from self._said("c_horizon", folder=self.place, next=day + timedelta(days=1))
        yield from self._why("day", "c_default")
        yield f"horizon: {{start: {day}, days: 1, step_minutes: {step_minutes_of(series)}}}"
        if series or self.draft.price is not None:
            yield from self._said("c_series", folder=self.place)
            yield f"series: {FOLDER}"

    def _connection(self) -> Iterator[str]:
        source = _text(self.words("layer_group"))
        yield from self._said("c_connection")
        yield "connection:"
        if self.found["operator"]:
            yield f"  dso: {_text(self.found['operator'])}"
        yield "  layers:"
        for key, direction in (("import_cap", "import"), ("export_cap", "export")):
            yield from self._said(f"c_{key}", indent=4)
            yield from self._why(key, "c_assumed", indent=4)
            yield f"    - {{source: {source}, direction: {direction}, limit_kw: {plain(self.found[key])}}}"
        own = _text(self.words("layer_window"))
        for kw, when in self.found["windows"]:
            yield from self._said("c_window", indent=4)
            yield f"    - {{source: {own}, direction: import, limit_kw: {plain(kw)},"
            yield f"       when: {when}}}"

    def _contracts(self) -> Iterator[str]:
        used = set(self.found["contracts"].values())
        yield from self._said("c_contracts")
        yield "energy_contracts:"
        price = self.draft.price
        if "dynamic" in used and price is not None:
            yield f"  {self.words('contract_dynamic')}:"
            yield from self._said("c_dynamic", indent=4)
            tax = f"energy_tax_eur_per_kwh: {TAX_EUR_PER_KWH}"
            yield f"    import: {{price: {price.name}, markup_eur_per_kwh: {MARKUP_EUR_PER_KWH}, {tax}}}"
            yield f"    export: {{price: {price.name}, markup_eur_per_kwh: {EXPORT_MARKUP_EUR_PER_KWH}}}"
        if "fixed" in used:
            taken, fed_in = map(plain, self.found["prices"])
            yield f"  {self.words('contract_fixed')}:"
            yield from self._said("c_fixed", indent=4)
            yield from self._why("prices", "c_assumed", indent=4)
            yield f"    import: {{price: {taken}}}"
            yield f"    export: {{price: {fed_in}}}"

    def _tariff(self) -> Iterator[str]:
        if not self.found["tariff"]:
            return
        so_far_kw = self._so_far_kw()
        known = "c_so_far_unknown" if so_far_kw is None else "c_so_far_measured"
        name = "tariff_assumed" if self.found["tariff"] == KW_MAX_EUR_PER_KW else "tariff_own"
        yield from self._said("c_tariff", so_far=self.words(known))
        yield from self._why("tariff", "c_assumed")
        yield "grid_tariff:"
        yield f"  name: {_text(self.words(name))}"
        rate = f"eur_per_kw: {plain(self.found['tariff'])}, so_far_kw: {plain(round(so_far_kw or 0.0, 1))}"
        yield f"  peaks: [{{name: kW-max, {rate}}}]"

    def _so_far_kw(self) -> float | None:
        """What the group took at most in the month of the day, before it; None where that was not measured."""
        day = self.found["day"]
        earlier = [day.replace(day=k) for k in range(1, day.day)]
        highest = self.draft.group.highest(days=earlier) if earlier else (0.0, None)
        return None if highest is None else max(highest[0], 0.0)

    def _members(self) -> Iterator[str]:
        yield from self._said("c_members")
        if "connections" in self.assumed:
            yield from self._why("connections", "c_default")
        yield "members:"
        for firm in self.draft.firms:
            yield f"  - name: {_text(firm)}"
            if firm in self.found["connections"]:
                yield f"    connection: {self._own_connection(firm)}"
            yield f"    energy_contract: {self.words('contract_' + self.found['contracts'][firm])}"
            yield "    assets:"
            keys = self.found["firms"]
            for meter in (each for each in self.draft.meters if keys[each.key] == firm):
                yield from self._meter(meter, firm)
            for kwh, kw in ((kwh, kw) for owner, kwh, kw in self.found["batteries"] if owner == firm):
                yield from self._battery(firm, kwh, kw)
            for table in (each for each in self.draft.charging if keys[each.key] == firm):
                yield from self._charging(table, firm)

    def _own_connection(self, firm: str) -> str:
        unit, size = self.found["connections"][firm]
        if unit == "kva":
            return f"{{kva: {plain(size)}, cos_phi: {COS_PHI}}}"
        return f"{{import_limit_kw: {plain(size)}, export_limit_kw: {plain(size)}}}"

    def _meter(self, meter: Meter, firm: str) -> Iterator[str]:
        load, source = meter.load, meter.source
        if load is not None:
            net = load.quantity == "net"
            yield from self._said("c_net" if net else "c_load", indent=6, file=meter.file or load.name)
            name = _text(self._asset("asset_load", firm))
            yield f"      - {{kind: inflexible_load, name: {name}, profile: {load.name}{', net: true' if net else ''}}}"
        elif source is not None:
            yield from self._said("c_solar", indent=6)
            name, free = _text(self._asset("asset_solar", firm)), str(meter.key in self.found["solar"]).lower()
            yield f"      - {{kind: solar, name: {name}, available: {source.name}, curtailable: {free}}}"

    def _battery(self, firm: str, kwh: float, kw: float) -> Iterator[str]:
        yield from self._said("c_battery", indent=6)
        power = f"charge_kw: {plain(kw)}, discharge_kw: {plain(kw)}"
        name = _text(self._asset("asset_battery", firm))
        yield f"      - {{kind: battery, name: {name}, energy_kwh: {plain(kwh)}, {power},"
        yield (
            f"         round_trip_efficiency: {_ROUND_TRIP}, start_kwh: {plain(_START * kwh)}, "
            f"wear_eur_per_kwh: {_WEAR_EUR_PER_KWH}}}"
        )

    def _charging(self, table: Charging, firm: str) -> Iterator[str]:
        yield from self._said("c_charging", indent=6, n=len(table.visits))
        yield from self._why("chargers", "c_assumed", indent=6)
        name = _text(self._asset("asset_charging", firm))
        yield f"      - {{kind: ev_charging, name: {name}, sessions: {table.file},"
        powers = ", ".join(f"{_text(key)}: {plain(kw)}" for key, kw in self.found["chargers"][table.key].items())
        yield from _wrapped(f"connectors: {{{powers}}}}}", indent=9)

    def _asset(self, key: str, firm: str) -> str:
        """A name that no other asset has."""
        called = self.words(key, name=firm)[:76]
        numbered = (called if k == 1 else f"{called} {k}" for k in range(1, len(self.names) + 2))
        name = next(each for each in numbered if each not in self.names)
        self.names.add(name)
        return name

    def _said(self, key: str, indent: int = 0, **values: object) -> Iterable[str]:
        return _wrapped(self.words(key, **values), indent, "# ")

    def _why(self, key: str, how: str, indent: int = 0) -> Iterable[str]:
        return self._said(how, indent, why=self.assumed[key]) if key in self.assumed else ()


def _wrapped(text: str, indent: int, mark: str = "") -> list[str]:
    begin = " " * indent + mark
    lines = TextWrapper(
        WIDTH, initial_indent=begin, subsequent_indent=begin, break_long_words=False, break_on_hyphens=False
    )
    return lines.wrap(text)


def _text(text: str) -> str:
    """A text as YAML reads it back, within braces too."""
    is_plain = _PLAIN.fullmatch(text) and text == text.strip() and isinstance(plain_value(text), str)
    return text if is_plain else json.dumps(text, ensure_ascii=False)
