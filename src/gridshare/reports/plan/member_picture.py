"""A plan as a picture for one member: what its installations do and its load before and after, and of no other firm."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from gridshare.outputs import OutputError, write
from gridshare.reports.clock import moment
from gridshare.reports.member_files import file_names
from gridshare.reports.pictures import CAP, PLAN, bytes_of
from gridshare.reports.plan.demand import amounts
from gridshare.reports.plan.picture import days, drawn
from gridshare.reports.plan.scene import Scene, scene_of_member
from gridshare.reports.words import Words
from gridshare.schedules.document import ScheduleDocument
from gridshare.view import Texts

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_SEEN_KW = 0.05

_TEXTS: Texts = {
    "unfinished": (
        "Not finished: the time was up, and a better plan may exist.",
        "Niet af: de tijd was om, en misschien kan het beter.",
    ),
    "peak": (
        "highest import {plan} kW at {at}, without a plan {before} kW",
        "hoogste afname {plan} kW om {at}, zonder plan {before} kW",
    ),
    "peak_export": (
        "highest export {plan} kW at {at}, without a plan {before} kW",
        "hoogste teruglevering {plan} kW om {at}, zonder plan {before} kW",
    ),
    "same": ("nothing changes for you", "voor u verandert er niets"),
    "short": ("not served: {amounts}", "niet geleverd: {amounts}"),
    "limit": ("limit of your connection {kw} kW", "grens van uw aansluiting {kw} kW"),
    "above": ("{kwh} kWh above the limit of your connection", "{kwh} kWh boven de grens van uw aansluiting"),
}


def member_plot(document: ScheduleDocument, member: str, words: Words, *, titled: bool = True) -> Figure:
    """The picture; it stays the same whatever the schedule has of other firms.

    Args:
        document: The schedule.
        member: Name of the member.
        words: Language of the picture.
        titled: False where a page or letter around it has the name, the day and what the plan comes to in words.

    Raises:
        KeyError: If the schedule has no such member.
        MissingPackageError: If matplotlib is not installed.
    """
    scene, words = scene_of_member(document, member), words.also(_TEXTS)
    if not titled:
        return drawn(scene, [], words)
    title = [f"{member} - {days(scene, words)}", *_outcome(document, scene, words)]
    if document.verdict.finished:
        return drawn(scene, title, words, PLAN)
    return drawn(scene, [words("unfinished"), *title], words, CAP)


def member_picture(
    document: ScheduleDocument, member: str, words: Words, form: str = "svg", *, titled: bool = True
) -> bytes:
    """The same as the bytes of a file, ``svg`` or ``png``: the same schedule gives the same bytes.

    Raises:
        KeyError: If the schedule has no such member.
        MissingPackageError: If matplotlib is not installed.
    """
    return bytes_of(member_plot(document, member, words, titled=titled), form)


def save_member_pictures(document: ScheduleDocument, folder: Path, words: Words) -> list[Path]:
    """A picture for each member as PNG, in a folder that is made where there is none.

    Raises:
        MissingPackageError: If matplotlib is not installed.
        OutputError: If one cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError.of(error, folder) from error
    paths = []
    for member, name in file_names(each.name for each in document.members).items():
        paths.append(folder / f"{name}.png")
        write(paths[-1], member_picture(document, member, words, "png"))
    return paths


def _outcome(document: ScheduleDocument, scene: Scene, words: Words) -> list[str]:
    """Its highest import, or export where that is more; its limit; what is not served, and what is above that limit."""
    sign = 1 if scene.before_kw.max() >= -scene.before_kw.min() else -1
    plan, before = sign * scene.net_kw, sign * scene.before_kw
    figures = {"plan": words.number(max(plan.max(), 0.0)), "before": words.number(max(before.max(), 0.0))}
    at = moment(scene.grid, int(plan.argmax()), words)
    changes = float(np.abs(scene.net_kw - scene.before_kw).max()) >= _SEEN_KW
    peak = words("peak" if sign > 0 else "peak_export", at=at, **figures)
    parts = [peak if changes else words("same")]
    limit = scene.limits[0 if sign > 0 else 1].min()
    parts += [words("limit", kw=words.number(limit))] if np.isfinite(limit) else []
    short = amounts((u for u in document.unserved if u.member == scene.member), words)
    parts += [words("short", amounts=short)] if short else []
    own = (e.kwh for e in document.exceedances if (e.level, e.point) == ("member", scene.member))
    parts += [words("above", kwh=words.number(kwh, 1)) for kwh in own]
    return ["; ".join(parts)]
