r"""Connection: the mathematics of one point where power is summed and limited (member, feeder, group).

| symbol | code | unit | meaning |
|---|---|---|---|
| $g_t$ | `net_load_kw` (input) | kW | sum of the net loads behind the point |
| $i_t, x_t$ | `import_kw`, `export_kw` | kW | import and export within the limit |
| $i^+_t, x^+_t$ | `import_over_kw`, `export_over_kw` | kW | what is above the limit (only if it must be) |
| $I_t, X_t$ | `import_limit_kw`, `export_limit_kw` | kW | limits: the least of the layers, physical or of the contract; the latter again less the margin |
| $m$ | `most_over_kw` | kW | the most by which a limit is exceeded |
| $z_t$ | `is_importing` | - | 1 where the point may import, 0 where it may export |
| $y_t$ | `is_exporting` | - | 1 where the point may export (only where something rests then) |
| $a_t$ | `not_while_importing_kw` (input) | kW | power that must rest while the point imports |
| $b_t$ | `not_while_exporting_kw` (input) | kW | power that must rest while the point exports |
| $f_t$ | `feed_in_kw` (input) | kW | what the assets behind the point may feed in |
| $F_t$ | `feed_in_free_kw` | kW | 0 where the assets say what may be fed in, infinite where nobody limits it |
| $M$ | `import_reach_kw`, .. | kW | the most that the bounds allow |

$$ i_t + i^+_t - x_t - x^+_t = g_t \tag{C1} $$
$$ 0 \le i_t \le \min(I_t, M^i_t), \quad 0 \le x_t \le \min(X_t, M^x_t), \quad i^+_t \le M^i_t, \quad x^+_t \le M^x_t \tag{C2} $$
$$ i^+_t \le m, \quad x^+_t \le m \tag{C3} $$
$$ i_t + i^+_t \le M^i_t z_t, \quad x_t + x^+_t \le M^x_t (1 - z_t) \quad z_t \in \{0,1\} \tag{C4} $$
$$ a_t \le M^a_t (1 - z_t), \quad b_t \le M^b_t (1 - y_t), \quad x_t + x^+_t \le M^x_t y_t, \quad y_t + z_t \le 1 \quad y_t \in \{0,1\} \tag{C5} $$
$$ x_t + x^+_t \le f_t + F_t \tag{C6} $$
$$ exceedance = \sum_t h (i^+_t + x^+_t) \tag{C7} $$

Whether a point imports and whether it exports are two questions: at a net load of 0 it does neither, and nothing rests.
"""

from __future__ import annotations

from dataclasses import dataclass

from gridshare.blocks import Data, binary, block, inputs, model, nonnegative, rows, slack
from gridshare.parts import FEED_IN, NOT_WHILE_EXPORTING, NOT_WHILE_IMPORTING, PORT, Block, Steps

DATA = Data(
    per_step=(
        "import_limit_kw",
        "export_limit_kw",
        "import_reach_kw",
        "export_reach_kw",
        "importing_rest_reach_kw",
        "exporting_rest_reach_kw",
        "feed_in_free_kw",
    )
)


@dataclass(frozen=True, slots=True)
class Features:
    """What a point's rows depend on."""

    rests_while_importing: bool = False
    rests_while_exporting: bool = False
    feed_in: bool = False


def build(steps: Steps, features: Features) -> Block:
    """One point."""
    m = model()
    wired = {
        PORT: True,
        NOT_WHILE_IMPORTING: features.rests_while_importing,
        NOT_WHILE_EXPORTING: features.rests_while_exporting,
        FEED_IN: features.feed_in,
    }
    d, g = DATA.symbols(m, steps), inputs(m, steps, *(name for name, exists in wired.items() if exists))
    m.import_kw, m.export_kw = nonnegative(steps), nonnegative(steps)
    m.import_over_kw, m.export_over_kw = slack(steps), slack(steps)
    m.most_over_kw = slack()
    m.is_importing = binary(steps)
    drawn = [m.import_kw[t] + m.import_over_kw[t] for t in steps]
    fed = [m.export_kw[t] + m.export_over_kw[t] for t in steps]

    m.balance = rows("C1", steps, lambda t: drawn[t] - fed[t] == g.net_load_kw[t])
    m.import_most = rows("C2", steps, lambda t: m.import_kw[t] <= d.import_limit_kw[t])
    m.export_most = rows("C2", steps, lambda t: m.export_kw[t] <= d.export_limit_kw[t])
    m.import_reach = rows("C2", steps, lambda t: m.import_kw[t] <= d.import_reach_kw[t])
    m.export_reach = rows("C2", steps, lambda t: m.export_kw[t] <= d.export_reach_kw[t])
    m.import_over_reach = rows("C2", steps, lambda t: m.import_over_kw[t] <= d.import_reach_kw[t])
    m.export_over_reach = rows("C2", steps, lambda t: m.export_over_kw[t] <= d.export_reach_kw[t])
    m.import_over_most = rows("C3", steps, lambda t: m.import_over_kw[t] <= m.most_over_kw)
    m.export_over_most = rows("C3", steps, lambda t: m.export_over_kw[t] <= m.most_over_kw)
    m.import_or_not = rows("C4", steps, lambda t: drawn[t] <= d.import_reach_kw[t] * m.is_importing[t])
    m.export_or_not = rows("C4", steps, lambda t: fed[t] <= d.export_reach_kw[t] * (1 - m.is_importing[t]))
    if features.rests_while_importing:
        m.rest_while_importing = rows(
            "C5",
            steps,
            lambda t: g.not_while_importing_kw[t] <= d.importing_rest_reach_kw[t] * (1 - m.is_importing[t]),
        )
    if features.rests_while_exporting:
        m.is_exporting = binary(steps)
        m.rest_while_exporting = rows(
            "C5",
            steps,
            lambda t: g.not_while_exporting_kw[t] <= d.exporting_rest_reach_kw[t] * (1 - m.is_exporting[t]),
        )
        m.rest_or_export = rows("C5", steps, lambda t: fed[t] <= d.export_reach_kw[t] * m.is_exporting[t])
        m.one_direction = rows("C5", steps, lambda t: m.is_importing[t] + m.is_exporting[t] <= 1)
    if features.feed_in:
        m.feed_in_most = rows("C6", steps, lambda t: fed[t] <= g.feed_in_kw[t] + d.feed_in_free_kw[t])

    return block(
        m,
        outputs={"import_kw": drawn, "export_kw": fed, PORT: [x - y for x, y in zip(drawn, fed, strict=True)]},
        objectives={
            "exceedance_kwh": steps.h * sum(m.import_over_kw[t] + m.export_over_kw[t] for t in steps),
            "most_over_kw": m.most_over_kw + 0,
        },
    )
