"""How people see what a site is made of: names in both languages, colours and panels, as plain values.

An asset kind brings a `View`; a charge or a layer of the cap, which is not drawn, brings its names only. Reports loop
over the registries and know none of them by name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Text = tuple[str, str]
"""The same in English and in Dutch."""

Texts = Mapping[str, Text]
"""A key, or a name as it is in documents -> its text; braces hold what is filled in, in a name too."""

WEAR: Text = ("wear", "slijtage")
STARTS: Text = ("starts", "starten")
CURTAILMENT: Text = ("curtailment", "aftoppen")

WITHOUT: Text = ("without {name}", "zonder {name}")
AT_ANY_HOUR: Text = ("{name} at any hour", "{name} op elk uur")
MAY_BE_CUT: Text = ("{name} with an output that may be cut", "{name} met opwek die afgetopt mag worden")
"""Changes of an asset that several kinds ask about."""


def english(text: Text, **values: object) -> str:
    """A text as documents have it."""
    return text[0].format(**values)


def named(*texts: Text) -> Texts:
    """Texts by what documents have of them, for the `View.names` of a kind."""
    return {text[0]: text for text in texts}


@dataclass(frozen=True, slots=True)
class Panel:
    """A state of assets, drawn as a line for each of them; kinds with an equal panel share it.

    Attributes:
        state: Name of the state, which has a value at each point 0 .. n.
        title: Heading, with the unit.
        axis: Unit along the axis.
        level: For states whose change since the start is drawn, so that different levels fit on one scale: the unit
            of the level. Empty where the state itself is drawn, from zero.
    """

    state: str
    title: Text
    axis: str
    level: str = ""


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
class View:
    """How assets of a kind are shown.

    Attributes:
        label: The kind, in the plural.
        colour: Of its area in the picture.
        rank: Place of that area; the lowest is next to the axis.
        names: Names of its cost lines, states and decisions, and of changes worth asking about -> what these are
            called. Kinds that share a name call it the same.
        panel: Where one of its states is worth a panel.
        stays: Where its parts come and go.
    """

    label: Text
    colour: str
    rank: int
    names: Texts = field(default_factory=dict)
    panel: Panel | None = None
    stays: Stays | None = None
