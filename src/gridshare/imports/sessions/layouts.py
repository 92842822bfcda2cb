"""The layouts of visits of vehicles, in the order in which they are asked; narrow ones before wide ones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from gridshare.imports.content import Content, Sheet, Tree
from gridshare.imports.findings import Answers
from gridshare.imports.sessions import fleet, ocpi, table
from gridshare.imports.sessions.row import SessionReading


@dataclass(frozen=True, slots=True)
class SessionLayout:
    """How a file of visits is read.

    Attributes:
        name: What ``--layout`` takes.
        title: For people.
        recognises: Whether a content has this layout.
        read: Reads all of it.
    """

    name: str
    title: str
    recognises: Callable[[Content], bool]
    read: Callable[[Content, Answers], SessionReading]


def _ocpi(content: Content, _answers: Answers) -> SessionReading:
    assert isinstance(content, Tree)  # noqa: S101 - what `recognises` makes sure of
    return ocpi.read(content)


def _fleet(content: Content, answers: Answers) -> SessionReading:
    assert isinstance(content, Sheet)  # noqa: S101 - what `recognises` makes sure of
    return fleet.read(content, answers)


def _table(content: Content, answers: Answers) -> SessionReading:
    assert isinstance(content, Sheet)  # noqa: S101 - what `recognises` makes sure of
    return table.read(content, answers)


SESSION_LAYOUTS = (
    SessionLayout("ocpi", "OCPI, charge detail records as JSON", ocpi.recognises, _ocpi),
    SessionLayout("fleet_shifts", "shifts of a fleet, a row a trip", fleet.recognises, _fleet),
    SessionLayout("ev_sessions", "charging sessions, a row a visit", table.recognises, _table),
)


def sessions_in(content: Content, asked: str | None) -> SessionLayout | None:
    """The layout that reads the visits in a content; None where it holds none, or another layout was asked for."""
    fitting = [layout for layout in SESSION_LAYOUTS if asked in (None, layout.name)]
    return next((layout for layout in fitting if layout.recognises(content)), None)
