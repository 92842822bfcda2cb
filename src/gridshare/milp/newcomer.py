r"""Newcomer: a new profile whose scale is a variable, and of which some may be left out. No bisection.

| symbol | code | unit | meaning |
|---|---|---|---|
| $p$ | `peak_kw` | kW | the highest power of the profile, to be found |
| $\sigma_t$ | `shape` | - | the profile as asked, 1 at its highest |
| $P$ | `most_kw` | kW | a power at which nobody asks any more |
| $r_t$ | `left_out_kw` | kW | by how much less than $p$ it has in a step (only where it may give way) |

$$ g_t = \sigma_t (p - r_t), \quad 0 \le p \le P \tag{A1} $$
$$ 0 \le r_t \le p \tag{A2} $$

What is asked of it: the most, $\max p$; or at some $p$ the least energy that is left out, $\min \sum_t h \sigma_t r_t$;
or in the fewest steps, $\min \sum_t r_t$, which is at most $p$ times the steps of any plan.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from gridshare.blocks import Data, block, model, nonnegative, row, rows
from gridshare.milp.replaced import replaced
from gridshare.parts import PORT, Block, Floats, Stamp, Steps
from gridshare.sites.site import Site

NEWCOMER, PEAK, LEFT_OUT = "newcomer", "peak_kw", "left_out_kw"
"""Name of the stamp, and of its variables."""

MOST, LEFT_OUT_ENERGY, LEFT_OUT_STEPS = ("negative_kw", 0), ("left_out_kwh", 0), ("left_out_steps", 0)
"""What may be asked of it, as objectives."""

DATA = Data(once=("most_kw",), per_step=("shape",))


def build(steps: Steps, gives_way: bool) -> Block:  # noqa: FBT001 - the structure of a stamp is positional
    """The profile at a scale."""
    m = model()
    d = DATA.symbols(m, steps)
    m.peak_kw = nonnegative()
    m.most = row("A1", m.peak_kw <= d.most_kw)
    if not gives_way:
        return block(m, outputs={PORT: [d.shape[t] * m.peak_kw for t in steps]}, objectives={MOST[0]: -m.peak_kw})
    m.left_out_kw = nonnegative(steps)
    m.left_out_end = rows("A2", steps, lambda t: m.left_out_kw[t] <= d.most_kw)
    m.left_out_most = rows("A2", steps, lambda t: m.left_out_kw[t] <= m.peak_kw)
    return block(
        m,
        outputs={PORT: [d.shape[t] * m.peak_kw - d.shape[t] * m.left_out_kw[t] for t in steps]},
        objectives={
            MOST[0]: -m.peak_kw,
            LEFT_OUT_ENERGY[0]: steps.h * sum(d.shape[t] * m.left_out_kw[t] for t in steps),
            LEFT_OUT_STEPS[0]: sum(m.left_out_kw[t] for t in steps),
        },
    )


def with_newcomer(
    site: Site, asset: str, shape: Floats, most_kw: float, *, gives_way: bool = False
) -> tuple[list[Stamp], Mapping[str, Sequence[Stamp]]]:
    """The stamps of a site in which a scaled profile is in place of an asset; and those of each kind, without it.

    Args:
        site: The site with the asset in it.
        asset: Its name.
        shape: The profile, 1 at its highest, shape (step,).
        most_kw: The most that its scale may be.
        gives_way: Whether some of it may be left out.
    """
    data = {"shape": shape[None, :], "most_kw": np.array([most_kw])}
    return replaced(site, asset, Stamp(NEWCOMER, build, gives_way, data))
