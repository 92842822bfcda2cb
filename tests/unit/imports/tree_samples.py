"""Samples of JSON and XML as contents, and what a reading concluded in words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from defusedxml import ElementTree

from gridshare.imports.channel import Channel, Issue, Reading
from gridshare.imports.content import Origin, Tree
from gridshare.imports.files.trees import parsed
from gridshare.imports.findings import Answers
from gridshare.imports.layout import Layout

SAMPLES = Path(__file__).parent / "samples" / "trees"
NO_ANSWERS = Answers()


def json_tree(text: str, name: str = "file.json") -> Tree:
    value, problem = parsed(text, name)
    assert problem is None, problem
    return tree(value, name)


def tree(value: Any, name: str = "file.json") -> Tree:
    return Tree(Origin(name, "", 0), "json", value)


def xml_tree(text: str, name: str = "file.xml") -> Tree:
    return Tree(Origin(name, "", 0), "xml", ElementTree.fromstring(text))


def sample(name: str) -> Tree:
    text = (SAMPLES / name).read_text(encoding="utf-8")
    return xml_tree(text, name) if name.endswith(".xml") else json_tree(text, name)


def read(layout: Layout, content: Tree, answers: Answers = NO_ANSWERS) -> Reading:
    assert layout.recognises(content)
    return layout.read(content, answers)


def in_words(reading: Reading) -> str:
    """What was concluded, a line for each thing: what golden files hold."""
    lines = [_channel(channel) for channel in reading.channels]
    lines += [f"decided {d.aspect} = {d.answer}: {d.because} [{d.about}]" for d in reading.decisions]
    lines += [f"asked {q.aspect}: {q.problem}" for q in reading.questions]
    lines += [f"problem {p.code}: {p}" for p in reading.problems]
    lines += [f"left out: {text}" for text in reading.left_out]
    return "\n".join(lines) + "\n"


def _channel(channel: Channel) -> str:
    m = channel.moments
    offset = "no offset" if m.offset_s is None else f"offsets {', '.join(f'{o:g}' for o in np.unique(m.offset_s))} s"
    times = ", ".join(str(np.datetime64(int(s), "s")) for s in (m.wall[0], m.wall[-1]))
    kind = "counter" if channel.is_counter else f"label {m.label}, step {m.step_s}"
    estimated = "" if channel.estimated is None else f", estimated rows {channel.rows[channel.estimated > 0].tolist()}"
    register = f", register {channel.register}" if channel.register else ""
    meter = channel.meter or "no meter"
    issue = "" if channel.issue is None else f", issued {_issue(channel.issue)}"
    return (
        f"channel {channel.heading!r} of {meter}: {channel.quantity} in {channel.unit}{register}, "
        f"{kind}, {offset}, zone {m.zone}; {len(channel.values)} rows from {times}; "
        f"values {', '.join(f'{v:g}' for v in channel.values[:4])}; sum {np.nansum(channel.values):g}{estimated}{issue}"
    )


def _issue(issue: Issue) -> str:
    if issue.lead_s is not None:
        return f"{issue.lead_s / 3600:g} h before the end"
    return "?" if issue.at is None else str(np.datetime64(issue.at, "s"))
