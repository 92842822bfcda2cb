"""Colours and styles of the picture of a plan are told apart on a grey printer and by the colour-blind."""

from itertools import combinations, pairwise

import numpy as np
import pytest
from matplotlib.colors import to_rgb
from numpy.typing import NDArray

from gridshare.reports.kinds import views
from gridshare.reports.pictures import CAP, PLAN

SEES = {
    "all": np.eye(3),
    # Machado, Oliveira and Fernandes (2009), severity 1.0: linear RGB as it is seen without red or green cones
    "no red": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.052]]
    ),
    "no green": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]]
    ),
}
XYZ = np.array([[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.072175], [0.0193339, 0.119192, 0.9503041]])
WHITE = np.array([0.95047, 1.0, 1.08883])
KINDS = sorted(views(), key=lambda kind: views()[kind].rank)


def lab(colour: str, sees: str) -> NDArray[np.float64]:
    """CIE L*a*b* of a colour as somebody sees it."""
    rgb = np.array(to_rgb(colour))
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    x, y, z = np.cbrt(np.maximum(XYZ @ np.clip(SEES[sees] @ linear, 0, 1) / WHITE, 1e-4))
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


@pytest.mark.parametrize("sees", SEES)
def test_no_two_kinds_look_alike(sees: str) -> None:
    for a, b in combinations(KINDS, 2):
        assert np.linalg.norm(lab(views()[a].colour, sees) - lab(views()[b].colour, sees)) > 9, (a, b)


def test_in_grey_no_two_kinds_look_alike_and_areas_that_meet_differ_much() -> None:
    light = {kind: lab(views()[kind].colour, "all")[0] for kind in KINDS}
    for a, b in combinations(KINDS, 2):
        assert abs(light[a] - light[b]) > 5, (a, b)
    for a, b in pairwise(KINDS):
        assert abs(light[a] - light[b]) > 14, (a, b)


def test_in_grey_the_plan_is_darker_than_the_cap_which_is_a_whole_line_too() -> None:
    assert lab(CAP, "all")[0] - lab(PLAN, "all")[0] > 14
