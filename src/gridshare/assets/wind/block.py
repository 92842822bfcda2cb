r"""Wind: the mathematics of one plant on n steps.

| symbol | code | unit | meaning |
|---|---|---|---|
| $k_t$ | `curtailed_kw` | kW | what is cut; absent where the plant is not curtailable |
| $f_t$ | `fed_in_kw` | kW | what of its output may leave its member's connection; absent where nobody limits it |
| $a_t$ | `available_kw` | kW | what wind and windows allow; $a_t = N\,p(v_t)$ for $N$ turbines with power curve $p$ at wind speed $v_t$ |
| $\overline k_t$ | `most_curtailed_kw` | kW | what of it may be cut: $(1 - \sigma)\,a_t$ with least share $\sigma$; 0 if not curtailable |
| $\overline f_t$ | `feed_in_limit_kw` | kW | limit of its feed-in |
| $c$ | `curtailment_cost_eur_per_kwh` | EUR/kWh | cost of what is cut |

Its net load is $k_t - a_t$; where nobody limits it, it may feed in its whole output $a_t - k_t$.

$$ 0 \le k_t \le \overline k_t \tag{W1} $$
$$ 0 \le f_t \le a_t - k_t \tag{W2} $$
$$ f_t \le \overline f_t \tag{W3} $$
$$ cost = \sum_t h\, c\, k_t \tag{W4} $$
"""

from __future__ import annotations

from collections.abc import Sequence

from gridshare.parts import Stamp, Steps
from gridshare.sources import SourceArrays
from gridshare.sources.block import build, read, stamps_of

__all__ = ["build", "read", "stamps"]


def stamps(a: SourceArrays, _steps: Steps) -> Sequence[Stamp]:
    """One stamp for each set of features that occurs."""
    return stamps_of("wind", "W", a)
