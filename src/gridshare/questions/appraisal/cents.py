"""Amounts that are rounded and still add up."""

from __future__ import annotations

import numpy as np

from gridshare.parts import Floats


def rounded_together(eur: Floats) -> Floats:
    """Amounts to the cent that add up to their sum to the cent, shape (part,) or (part, year): sums are of parts.

    Each is rounded down; the cents that are left go to those of which most was taken, the first where it is the same.
    """
    cents = 100 * np.round(eur, 8)
    low = np.floor(cents)
    left = np.round(np.round(cents.sum(axis=0), 4)) - low.sum(axis=0)
    rank = np.argsort(np.argsort(-np.round(cents - low, 6), axis=0, kind="stable"), axis=0, kind="stable")
    found: Floats = (low + (rank < left)) / 100
    return found
