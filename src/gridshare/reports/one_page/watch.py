"""What to watch while a plan is carried out: where the room is least, and whose failing breaks the contract."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gridshare.reports.board.report import Part, Section
from gridshare.reports.clock import moment, span
from gridshare.reports.listing import Line, Listing
from gridshare.reports.one_page.failing import Fault, faults
from gridshare.reports.one_page.room import Room, room_of, tightest
from gridshare.reports.plan.exceedances import smallest_cap
from gridshare.reports.plan.movers import when
from gridshare.reports.words import Words
from gridshare.schedules.document import ScheduleDocument
from gridshare.view import Texts

_MOST_TIGHT = 4

TEXTS: Texts = {
    "watch": ("What to watch", "Waar u op moet letten"),
    "tight": ("The tightest hours", "De krapste uren"),
    "quarter": ("tightest at", "krapst om"),
    "cap": ("cap [kW]", "grens [kW]"),
    "room": ("room [kW]", "ruimte [kW]"),
    "off": ("slack", "speling"),
    "export": ("{when} (export)", "{when} (teruglevering)"),
    "off_line": (
        "The load that is not planned ({fixed} kW at {when}) may be {share} higher before the contract is exceeded.",
        "Het verbruik dat niet gepland is ({fixed} kW om {when}) mag {share} hoger uitvallen binnen het contract.",
    ),
    "no_room": (
        "At {when} no room is left: any load above what is expected exceeds the contract.",
        "Om {when} is er geen ruimte over: elke tegenvaller in het verbruik komt boven het contract.",
    ),
    "devices": (
        "Breaks the contract if it stops or strays from the plan",
        "Wat bij uitval of afwijking van het plan het contract breekt",
    ),
    "how": ("if it", "als het"),
    "stops": ("stops", "uitvalt"),
    "alone": ("strays", "afwijkt"),
    "above": ("above [kW]", "erboven [kW]"),
    "when": ("when", "wanneer"),
    "no_device": (
        "No single device that stops or strays from the plan takes the group above its contract.",
        "Geen installatie die uitvalt of van het plan afwijkt brengt de groep boven haar contract.",
    ),
    "no_further": (
        "No single device that stops or strays from the plan takes the group further above its contract.",
        "Geen installatie die uitvalt of van het plan afwijkt brengt de groep verder boven haar contract.",
    ),
}


def watch_section(document: ScheduleDocument, words: Words) -> Section:
    """The tightest hours, what may come otherwise then, and devices; nothing where there is no contract."""
    words, room = words.also(TEXTS), room_of(document)
    if room.least is None:
        return Section(words("watch"), ())
    parts: list[Part] = [Line(text) for text in smallest_cap(document, words)]
    parts += _off(room, words)
    rows = [_tight_row(room, *each, words) for each in ((t.stretch, t.step) for t in tightest(room, _MOST_TIGHT))]
    headings = [words(key) for key in ("quarter", "cap", "room", "off")]
    parts.append(Listing(words("tight"), headings, rows))
    found = faults(document)
    if found:
        parts.append(_devices([(fault, when(fault.over_kw, room.grid, words)) for fault in found], words))
    else:
        is_good = document.verdict.finished and document.verdict.cap_kept
        parts.append(
            Line(words("no_device" if document.verdict.cap_kept else "no_further"), "good" if is_good else "plain")
        )
    return Section(words("watch"), parts)


def _off(room: Room, words: Words) -> Iterator[Line]:
    """By how much load may be higher than expected where that is least."""
    shares = [(share, room.kw[step], step) for step in range(len(room.kw)) if (share := room.share(step)) is not None]
    if not shares:
        return
    share, _, step = min(shares)
    at = moment(room.grid, step, words)
    if share < _LEAST_SHARE:
        yield Line(words("no_room", when=at))
    else:
        fixed = words.number(room.fixed_kw[step])
        yield Line(words("off_line", fixed=fixed, when=at, share=words.percent(share, 0 if share >= _TENTH else 1)))


_LEAST_SHARE, _TENTH = 0.0005, 0.1


def _tight_row(room: Room, stretch: tuple[int, int], step: int, words: Words) -> tuple[str, ...]:
    share, name = room.share(step), span(room.grid, stretch, words)
    return (
        words("export", when=name) if room.is_export[step] else name,
        moment(room.grid, step, words),
        words.number(room.cap_kw[step]),
        words.number(room.kw[step]),
        "–" if share is None else words.percent(share, 0 if share >= _TENTH else 1),
    )


def _devices(found: Sequence[tuple[Fault, str]], words: Words) -> Listing:
    rows = [
        (f"{f.asset} ({f.member})", words("stops" if f.stops else "alone"), words.number(f.most_kw), at)
        for f, at in found
    ]
    return Listing(words("devices"), [words(key) for key in ("how", "above", "when")], rows, is_text=True)
