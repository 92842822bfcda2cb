"""Pictures as files: what their names end with, what is kept out of their bytes, and the package that draws them."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from gridshare.errors import GridshareError, Problem
from gridshare.reports.extras import MissingPackageError
from gridshare.reports.words import Words

if TYPE_CHECKING:
    from matplotlib.figure import Figure

METADATA: dict[str, dict[str, str | None]] = {".png": {"Software": None}, ".svg": {"Date": None, "Creator": None}}
"""Suffix -> what would differ from one writing to the next, left out."""


PLAN, BEFORE, CAP, OVER, MARGIN = "#14365c", "#6f6f6f", "#c0392b", "#e74c3c", "#f39c12"
PEAK, IMPORT_PRICE, EXPORT_PRICE = "#6b2c86", "#a8600b", "#1a7a45"
GRID, AXIS, SHADE, STAY, FAINT = "#e6e6e6", "#444444", "#f3f3f1", "#e4e8ee", "#c4cedb"
"""Colours. Lines differ in style as well: many print in grey, and some see no red and green. Asset kinds bring theirs
(`gridshare.view`), and a test holds these apart in grey and for the colour-blind."""

DASHED: Any = (0, (4, 2))
DOTTED: Any = (0, (1, 1.5))
DASH_DOT: Any = (0, (7, 2, 1, 2))
"""Styles of lines."""

HIGHEST: tuple[Any, float] = ("-", 1.4)
LOWEST: tuple[Any, float] = ((0, (1, 2)), 1.1)
"""How caps are drawn, where these change: style and width."""


class PictureNameError(GridshareError):
    """The name of a picture has no suffix that is known."""

    code: ClassVar[str] = "picture_name"
    http_status: ClassVar[int] = 422
    exit_code: ClassVar[int] = 2
    title: ClassVar[str] = "The picture cannot be written"


def refuse_suffix(path: Path) -> None:
    """Refuse names that are neither PNG nor SVG, before time is spent on a plan.

    Raises:
        PictureNameError: If the name ends otherwise.
    """
    if path.suffix.lower() not in METADATA:
        raise PictureNameError(
            Problem(
                "plot", "picture_name", f"{path.name!r}", "a name that ends with .png or .svg", "Rename the picture."
            )
        )


def new_figure(**options: Any) -> Figure:
    """An empty figure.

    Raises:
        MissingPackageError: If matplotlib is not installed.
    """
    try:
        from matplotlib.figure import Figure
    except ImportError:
        raise MissingPackageError.of("matplotlib", "plot") from None
    return Figure(**options)


def finished(ax: Any, title: str, words: Words, axis: Literal["x", "y"] = "y") -> None:
    """Title, numbers of the language along the axis of values, and no frame."""
    ax.set_title(title, loc="left", fontsize=11)
    (ax.yaxis if axis == "y" else ax.xaxis).set_major_formatter(lambda x, _: words.number(x))
    ax.grid(axis=axis, color=GRID, linewidth=0.6)
    ax.set_axisbelow(True)
    for side in ("top", "right"):
        ax.spines[side].set_visible(False)


def cap_lines(ax: Any, caps: tuple[float, float], sign: int) -> None:
    """A line at the highest cap, and a thin one at the lowest, where that is another; ``caps`` has the lowest first."""
    lowest, highest = caps
    for cap, (style, width) in {lowest: LOWEST, highest: HIGHEST}.items():
        ax.axhline(sign * cap, color=CAP, ls=style, lw=width)


def bytes_of(figure: Figure, form: str) -> bytes:
    """A picture as a file, ``png`` or ``svg``; the same figure gives the same bytes."""
    import matplotlib as mpl

    into = io.BytesIO()
    with mpl.rc_context({"svg.hashsalt": "gridshare", "svg.fonttype": "path"}):
        figure.savefig(into, format=form, metadata=METADATA[f".{form}"])
    return into.getvalue()
