"""What the assets of a site do when nothing is planned, by name, as far as a plan binds."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from gridshare.parts import Floats
from gridshare.sites.site import Site

Alone = Mapping[str, Mapping[str, Mapping[str, Floats]]]
"""Asset -> part -> decision -> its values, shape (step,); the part of what is decided as a whole has no name."""


def alone(site: Site) -> Alone:
    """The decisions of all assets when nothing is planned."""
    found: dict[str, dict[str, dict[str, Floats]]] = {}
    for kind, arrays in site.asset_kinds:
        decided = {name: np.asarray(values, dtype=float) for name, values in kind.baseline(arrays).items()}
        own = site.of_kind(kind.name)
        parts = (
            [(k, "") for k in range(len(own))]
            if kind.parts is None
            else [(k, str(facts["name"])) for k, facts in kind.parts(arrays)]
        )
        for row, (k, part) in enumerate(parts):
            found.setdefault(own[k].name, {})[part] = {
                name: values[row, : site.bound_steps]
                for name, values in decided.items()
                if values.shape == (len(parts), site.grid.n_steps)
            }
    return found
