"""How people see what a site is made of: names in both languages, colours and panels, as plain values.

An asset kind brings a `View`; a charge or a layer of the cap, which is not drawn, brings its names only. Reports loop
over the registries and know none of them by name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

Text = tuple[str, str]
"""The same in English and in Dutch."""

Texts = Mapping[str, Text]
"""A key, or a name as it is in documents -> its text; braces hold what is filled in, in a name too."""

WEAR: Text = ("wear", "slijtage")
STARTS: Text = ("starts", "starten")
CURTAILMENT: Text = ("curtailment", "aftoppen")

POWER: Text = ("power", "vermogen")
CHARGE: Text = ("charging", "laden")
DISCHARGE: Text = ("discharging", "ontladen")
CURTAILED: Text = ("curtailed", "afgetopt")
IS_ON: Text = ("on", "aan")
RUNNING: Text = ("running", "in bedrijf")
"""What is decided of several kinds."""

WITHOUT: Text = ("without {name}", "zonder {name}")
AT_ANY_HOUR: Text = ("{name} at any hour", "{name} op elk uur")
MAY_BE_CUT: Text = ("{name} with an output that may be cut", "{name} met opwek die afgetopt mag worden")
"""Changes of an asset that several kinds ask about."""

NET_LOAD = "net_load_kw"
"""What follows of the decisions of every kind; some are no power themselves."""

RUN: Text = ("run", "draaien")
"""What people do with assets of several kinds."""


def english(text: Text, **values: object) -> str:
    """A text as documents have it."""
    return text[0].format(**values)


def named(*texts: Text) -> Texts:
    """Texts by what documents have of them, for the `View.names` of a kind."""
    return {text[0]: text for text in texts}


Band = Callable[[Mapping[str, Any]], tuple[Any, Any]]
"""An asset as it is in the input -> the lower and the upper edge of what its state may be.

Each is a number, a list with one for the end of each step, or None where that side is open.
"""


@dataclass(frozen=True, slots=True)
class Panel:
    """A state of assets, drawn for each as the share of its own band; kinds with an equal panel share it.

    Attributes:
        state: Name of the state, which has a value at each point 0 .. n.
        title: Heading, without the unit.
        unit: Of the state.
        band: Where the state may be; without it the row reaches from the lowest to the highest value of the plan.
    """

    state: str
    title: Text
    unit: str
    band: Band | None = None


@dataclass(frozen=True, slots=True)
class Stays:
    """Parts of assets that come and go, drawn as a bar each, darker where power is higher.

    Each part has the facts ``name``, ``arrival``, ``departure`` and ``energy_kwh``, what it asks.

    Attributes:
        title: Heading.
        power: Name of the decision that shades a bar [kW].
        served: Name of the state with the energy that it got [kWh]; without it that of ``power`` counts.
        unserved: What its unserved demand is called, with its name in braces.
    """

    title: Text
    power: str
    served: str
    unserved: str


@dataclass(frozen=True, slots=True)
class Deed:
    """What somebody does with an asset while one of its decisions is above zero: what a letter asks of its member.

    Attributes:
        power: Name of the decision [kW], or `NET_LOAD`.
        text: What that is, as a verb.
        is_at_least: Whether doing less of it takes room from the group: then the least counts as much as the most.
        begins: Name of the decision that is above zero where it begins anew, where there is one.
        until: What the state of the panel is at the end, with its ``value`` in braces; empty where nobody asks.
        digits: How many digits of that value people read after the point.
        leaves: What the asset gives at most meanwhile, with its ``value`` in braces; empty where nobody asks.
        called: What it is for an asset as it is in the input, where that says more than ``text``.
    """

    power: str
    text: Text
    is_at_least: bool = False
    begins: str = ""
    until: Text = ("", "")
    digits: int = 0
    leaves: Text = ("", "")
    called: Callable[[Mapping[str, Any]], Text] | None = None

    def of(self, written: Mapping[str, Any]) -> Deed:
        """The same for an asset as it is in the input."""
        return self if self.called is None else replace(self, text=self.called(written), called=None)


CUT_BACK = Deed(
    "curtailed_kw",
    ("cut back", "aftoppen"),
    is_at_least=True,
    leaves=("leaving {value} kW at most", "er blijft hoogstens {value} kW over"),
)
"""What is done with a source that may be cut."""


@dataclass(frozen=True, slots=True)
class View:
    """How assets of a kind are shown.

    Attributes:
        label: The kind, in the plural.
        colour: Of its area in the picture; lighter or darker than that of any other kind, to tell them apart in grey.
        rank: Place of that area; the lowest is next to the axis.
        names: Names of its cost lines, states and decisions, and of changes worth asking about -> what these are
            called. Kinds that share a name call it the same.
        panel: Where one of its states is worth a panel.
        stays: Where its parts come and go.
        deeds: What people do to carry out its decisions; none where nothing is decided.
    """

    label: Text
    colour: str
    rank: int
    names: Texts = field(default_factory=dict)
    panel: Panel | None = None
    stays: Stays | None = None
    deeds: tuple[Deed, ...] = ()
