"""Energy Studio's form: ``timestamp;waarde``, kWh per quarter-hour, what is fed in below zero.

The same form has a column ``netto`` instead of ``waarde``; comma and semicolon both separate.
"""

from __future__ import annotations

from gridshare.imports.channel import Reading
from gridshare.imports.content import Content, Sheet
from gridshare.imports.findings import Answers
from gridshare.imports.layout import Layout
from gridshare.imports.roles.channels import channels_of
from gridshare.imports.roles.document import Meaning, Roles

_STEP_S = 900


def recognises(content: Content) -> bool:
    """Whether it has exactly these two columns, and instants without seconds and offset."""
    if not isinstance(content, Sheet) or len(content.names) != 2 or content.above:  # noqa: PLR2004
        return False
    first = content.columns[0][0].as_py() if content.n_rows else None
    names = tuple(n.casefold() for n in content.names)
    return names in {("timestamp", "waarde"), ("timestamp", "netto")} and first is not None and first[10:11] == "T"


def read(content: Content, answers: Answers) -> Reading:
    """The net series of the connection."""
    assert isinstance(content, Sheet)  # noqa: S101 - the registry asked `recognises`
    roles = Roles((0,), {1: Meaning("net", "kWh", negative_is="feed_in")}, step_s=_STEP_S)
    return channels_of(content, roles, answers)


LAYOUT = Layout("portal_energy_studio", "Energy Studio, timestamp;waarde", "table", recognises, read)
