"""Pictures of a simulation: policies next to each other, and the highest import of each month by each of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from textwrap import fill
from typing import Any, NamedTuple

import numpy as np

from gridshare.outputs import write
from gridshare.reports.pictures import (
    AXIS,
    BEFORE,
    CAP,
    FAINT,
    GRID,
    PLAN,
    bytes_of,
    finished,
    new_figure,
    refuse_suffix,
)
from gridshare.reports.simulation.headline import first_lines, leading, policy_name, span
from gridshare.reports.words import Language, Words
from gridshare.simulation.document import SimulationDocument
from gridshare.view import Texts

_WIDTH_IN = 12.0
_TITLE_WIDTH = 120  # characters
_MARKS = "sv^DoXP*"
_ROOM = 1.28  # of the longest bar, for the number after it

_TEXTS: Texts = {
    "compared": (
        "Policies: what they save, energy above the contract, and promises to drivers that were not kept",
        "Manieren van sturen: besparing, energie boven het contract, en niet gehouden beloften aan bestuurders",
    ),
    "costs": ("Costs [EUR]", "Kosten [EUR]"),
    "saved": ("Saved against doing nothing [EUR]", "Bespaard tegenover niets doen [EUR]"),
    "above": ("Energy above the contract [kWh]", "Energie boven het contract [kWh]"),
    "promises": ("Promises not kept, of {made}", "Niet gehouden beloften, van {made}"),
    "peaks": ("Highest import of each month [kW]", "Hoogste afname per maand [kW]"),
    "short": ("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec", "jan feb mrt apr mei jun jul aug sep okt nov dec"),
}


def compared(figure: Any, document: SimulationDocument, words: Words) -> None:
    """A row of bars for each policy, the first at the top; each bar says its number."""
    words = words.also(_TEXTS)
    panels = figure.subplots(1, 3, sharey=True, width_ratios=(1.5, 1, 1))
    policies, at = document.policies, np.arange(len(document.policies))
    made = max(p.promises.made for p in policies)
    cost = [p.cost_eur + p.unserved_eur for p in policies]  # nothing is saved by what is not served
    nothing = next((eur for eur, p in zip(cost, policies, strict=True) if p.policy == "doing_nothing"), None)
    money = ("costs", [p.cost_eur for p in policies], 0)
    if nothing is not None and len(policies) > 1:
        money = ("saved", [nothing - eur for eur in cost], 0)
    values = (
        money,
        ("above", [p.breaches.kwh for p in policies], 1),
        ("promises", [float(p.promises.made - p.promises.kept) for p in policies], 0),
    )
    lead = leading(document).policy
    for ax, (title, numbers, decimals) in zip(panels, values, strict=True):
        look = [{"color": PLAN if p.policy == lead else FAINT} for p in policies]
        for row, number, colour in zip(at, numbers, look, strict=True):
            ax.barh(row, number, 0.62, edgecolor=BEFORE, lw=0.6, **colour)
            share = policies[row].value_share if title == "saved" else None
            text = words.number(number, decimals) + ("" if share is None else f"  ({words.percent(share, 0)})")
            ax.annotate(text, (max(number, 0), row), (4, 0), textcoords="offset points", va="center", fontsize=8.5)
        longest = max([*numbers, -min(numbers), 0.0]) or 1.0
        ax.set_xlim(min([*numbers, 0.0]), _ROOM * longest)
        ax.axvline(0, color=AXIS, lw=0.7)
        finished(ax, words(title, made=words.number(made)), words, "x")
        ax.xaxis.get_major_locator().set_params(nbins=4, integer=title == "promises")
    panels[0].set_yticks(at, [policy_name(p.policy, words) for p in policies])
    panels[0].invert_yaxis()


def peaks(figure: Any, document: SimulationDocument, words: Words) -> None:
    """A mark for each policy, of its own shape, side by side in each month."""
    words, ax = words.also(_TEXTS), figure.subplots()
    months = list(dict.fromkeys(m.month for p in document.policies for m in p.months))
    lead, n = leading(document).policy, len(document.policies)
    for k, policy in enumerate(document.policies):
        found = {m.month: m.highest_import_kw for m in policy.months}
        at = [months.index(m) + (k - (n - 1) / 2) * 0.7 / n for m in found]
        colour = PLAN if policy.policy == lead else BEFORE
        ax.plot(
            at,
            list(found.values()),
            _MARKS[k % len(_MARKS)],
            color=colour,
            markerfacecolor=colour if policy.policy == lead else "white",
            markersize=8 if policy.policy == lead else 6.5,
            label=policy_name(policy.policy, words),
        )
    for edge in range(len(months) - 1):
        ax.axvline(edge + 0.5, color=GRID, lw=0.8)
    ax.set_xticks(range(len(months)), [_short(m, words) for m in months], fontsize=8.5)
    ax.set_xlim(-0.5, len(months) - 0.5)
    ax.margins(y=0.15)
    finished(ax, words("peaks"), words)
    ax.legend(loc="upper left", bbox_to_anchor=(1.0, 1.02), fontsize=8.5, frameon=False)


def _short(month: str, words: Words) -> str:
    return f"{words('short').split()[int(month[5:]) - 1]}\n{month[:4]}"


class _Picture(NamedTuple):
    """What draws a picture, how high that is [in], and the key of its text for those who do not see it."""

    draw: Callable[[Any, SimulationDocument, Words], None]
    height: Callable[[SimulationDocument], float]
    alt: str


_PICTURES = (
    _Picture(compared, lambda document: 1.0 + 0.38 * len(document.policies), "compared"),
    _Picture(peaks, lambda _: 3.2, "peaks"),
)


def pictures(document: SimulationDocument, words: Words) -> Iterator[tuple[str, bytes]]:
    """Each picture with its text for those who do not see it, as SVG.

    Raises:
        MissingPackageError: If matplotlib is not installed.
    """
    words = words.also(_TEXTS)
    for each in _PICTURES:
        figure = new_figure(figsize=(_WIDTH_IN, each.height(document)), layout="constrained")
        each.draw(figure, document, words)
        yield words(each.alt), bytes_of(figure, "svg")


def plot(document: SimulationDocument, language: Language = "en") -> Any:
    """All of them in one figure, with the first lines of the answer above.

    Raises:
        MissingPackageError: If matplotlib is not installed.
    """
    words = Words(language)
    heights = [each.height(document) for each in _PICTURES]
    figure = new_figure(figsize=(_WIDTH_IN, 0.9 + sum(heights)), layout="constrained", dpi=110)
    lines = list(first_lines(document, words))
    title = [f"{document.name} - {span(document, words)}", *(line.text for line in lines)]
    text = "\n".join(fill(line, _TITLE_WIDTH) for line in title)
    colour = CAP if any(line.sort == "bad" for line in lines) else PLAN
    figure.suptitle(text, x=0.01, ha="left", fontsize=12, color=colour)
    parts: Any = figure.subfigures(len(heights), 1, height_ratios=heights)
    for part, each in zip(parts, _PICTURES, strict=True):
        each.draw(part, document, words)
    return figure


def save(document: SimulationDocument, path: Path, language: Language = "en") -> None:
    """That figure as a file, PNG or SVG; the same document gives the same bytes.

    Raises:
        MissingPackageError: If matplotlib is not installed.
        PictureNameError: If the name ends otherwise.
    """
    refuse_suffix(path)
    write(path, bytes_of(plot(document, language), path.suffix.lower()[1:]))
