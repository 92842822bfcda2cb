"""What a planner would say by rules of thumb, in sentences next to what the optimum says."""

from __future__ import annotations

from collections.abc import Iterator

from gridshare.questions.rule_of_thumb import Rule, RuleOfThumb
from gridshare.reports.words import Words
from gridshare.view import Texts

_TEXTS: Texts = {
    "park": (
        (
            "Rule of thumb: unplanned, {n:firm|firms} with {own} kW of peaks of their own peak at {peak} kW "
            "(coincidence {c})."
        ),
        (
            "Vuistregel: ongepland pieken {n:bedrijf|bedrijven} met {own} kW aan eigen pieken op {peak} kW "
            "(gelijktijdigheid {c})."
        ),
    ),
    "one": (
        "Rule of thumb: unplanned, the one firm that draws power peaks at {peak} kW.",
        "Vuistregel: ongepland piekt het ene bedrijf dat afneemt op {peak} kW.",
    ),
    "nobody": ("Rule of thumb: nobody draws power here.", "Vuistregel: niemand neemt hier vermogen af."),
    "room": (
        "Under a cap of {cap} kW a planner finds room for {room} kW.",
        "Onder een grens van {cap} kW vindt een netplanner ruimte voor {room} kW.",
    ),
    "no_room": (
        "That is {over} kW above the cap of {cap} kW: a planner finds no room.",
        "Dat is {over} kW boven de grens van {cap} kW: een netplanner vindt geen ruimte.",
    ),
    "just_no_room": (
        "Under a cap of {cap} kW a planner finds no room.",
        "Onder een grens van {cap} kW vindt een netplanner geen ruimte.",
    ),
    "no_cap": ("There is no cap on import.", "Er is geen grens aan de afname."),
    "optimum": (
        "With all that is flexible planned, {kw} kW fits.",
        "Als alles wat kan schuiven gepland wordt, past {kw} kW.",
    ),
    "with": (
        "With {kw} kW more the peak would be {peaks}.",
        "Met {kw} kW erbij zou de piek {peaks} zijn.",
    ),
    "stacked": ("{kw} kW by stacking", "{kw} kW door stapelen"),
    "rusck": ("{kw} kW by Rusck", "{kw} kW volgens Rusck"),
    "velander": (
        "{kw} kW by Velander (which has {now} kW for the park as it is)",
        "{kw} kW volgens Velander (dat {now} kW geeft voor het park zoals het is)",
    ),
}


def rule_of_thumb_sentences(found: RuleOfThumb, words: Words) -> Iterator[str]:
    """What the park shows, the room that a planner finds, and what a newcomer would do to the peak."""
    w = words.also(_TEXTS)
    key = "nobody" if not found.firms else "one" if found.firms == 1 else "park"
    yield w(
        key, n=found.firms, own=w.number(found.sum_of_peaks_kw), peak=w.number(found.peak_kw),
        c=w.number(found.coincidence, 2),
    )  # fmt: skip
    yield _room(found, w)
    if found.optimum_kw is not None:
        yield w("optimum", kw=w.number(found.optimum_kw))
    if found.newcomer is not None:
        peaks = ", ".join(_peak(rule, w) for rule in found.rules)
        yield w("with", kw=w.number(found.newcomer.kw), peaks=peaks)


def _room(found: RuleOfThumb, w: Words) -> str:
    if found.cap_kw is None or found.room_kw is None:
        return w("no_cap")
    cap = w.number(found.cap_kw)
    if found.room_kw > 0:
        return w("room", cap=cap, room=w.number(found.room_kw))
    over = found.peak_kw - found.cap_kw
    return w("no_room", cap=cap, over=w.number(over)) if over > 0 else w("just_no_room", cap=cap)


def _peak(rule: Rule, w: Words) -> str:
    return w(rule.rule, kw=w.number(rule.peak_with_kw or 0.0), now=w.number(rule.peak_now_kw))
