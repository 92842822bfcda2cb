"""What is shown of asset kinds and of charges, as these bring it themselves: no report knows one by its name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gridshare import assets
from gridshare.clauses import Clause
from gridshare.connection.layers import LAYERS
from gridshare.tariffs import COMPONENTS
from gridshare.tariffs.energy import ENERGY
from gridshare.view import Texts, View

OTHERS = ("#d97b93", "#7a7a52", "#b58ac9")
"""Colours of kinds that this version does not have: a schedule may come from another."""


def view_of(kind: str) -> View | None:
    """How assets of a kind are shown; None for a kind that this version does not have."""
    return views().get(kind)


def views() -> Mapping[str, View]:
    """Kind -> how its assets are shown."""
    return {kind.name: kind.view for kind in assets.KINDS}


def names() -> Texts:
    """Names of cost lines, states and decisions -> what these are called."""
    clauses: tuple[Clause[Any], ...] = (ENERGY, *COMPONENTS, *LAYERS)
    tables = [*(clause.names for clause in clauses), *(view.names for view in views().values())]
    return {name: text for table in tables for name, text in table.items()}
