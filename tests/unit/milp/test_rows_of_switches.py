"""The second look leaves out rows that say of a power and its switch what its bounds say already, and no other."""

from types import SimpleNamespace

import numpy as np
import pytest

from gridshare.milp.quiet.master import _implied
from gridshare.milp.sparse import Sparse

INF = np.inf
POWER, SWITCH, OTHER = 0, 1, 2
DELIVERY = SimpleNamespace(
    columns=np.array([POWER]),
    switches=np.array([SWITCH]),
    least_kw=np.array([4.0]),
    most_kw=11.0,
    share=np.array([1.0]),
)


@pytest.mark.parametrize(
    ("row", "bounds", "is_implied"),
    [
        ((1.0, -11.0, 0.0), (-INF, 0.0), True),  # at most 11 kW where it is on
        ((1.0, -4.0, 0.0), (0.0, INF), True),  # at least 4 kW where it is on
        ((1.0, -10.0, 0.0), (-INF, 0.0), False),  # less than its bound allows
        ((1.0, -5.0, 0.0), (0.0, INF), False),
        ((1.0, -11.0, 1.0), (-INF, 0.0), False),  # another has a part in it
        ((1.0, 0.0, 0.0), (-INF, 11.0), False),  # of the power alone
        ((1.0, -11.0, 0.0), (-INF, -1.0), False),  # not to be off
    ],
)
def test_a_row_of_a_power_and_its_switch(
    row: tuple[float, ...], bounds: tuple[float, float], *, is_implied: bool
) -> None:
    matrix = Sparse.of_dense(np.array([row]))
    lower, upper = (np.array([bound]) for bound in bounds)
    problem = SimpleNamespace(matrix=matrix, n_rows=1, n_columns=3, row_lower=lower, row_upper=upper)
    assert _implied(problem, [DELIVERY]).tolist() == [is_implied]


def test_a_delivery_without_switches_has_no_such_rows() -> None:
    without = SimpleNamespace(**{**vars(DELIVERY), "switches": np.zeros(0, dtype=int)})
    matrix = Sparse.of_dense(np.array([(1.0, -11.0, 0.0)]))
    problem = SimpleNamespace(
        matrix=matrix, n_rows=1, n_columns=3, row_lower=np.array([-INF]), row_upper=np.array([0.0])
    )
    assert not _implied(problem, [without]).any()


def test_chosen_rows_keep_their_order_and_their_entries() -> None:
    matrix = Sparse.of_dense(np.array([[1.0, 0.0], [0.0, 2.0], [3.0, 4.0]]))
    chosen = matrix.rows(np.array([True, False, True]))
    assert chosen.n_rows == 2
    assert chosen.times(np.array([1.0, 10.0])).tolist() == [1.0, 43.0]
